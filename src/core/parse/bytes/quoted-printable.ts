// Mail as it came over the wire: quoted-printable bytes, `=92`, `=3D`, `=20`, lines cut with `=`. Whether a file is such
// a mail its whole says, for prose has its equals signs too: `x=20` alone is never touched.

import { CARRIAGE_RETURN, isDigit, LINE_FEED, SPACE, TAB } from '../characters.ts'

export interface Unquoted {
  readonly bytes: Uint8Array
  /** How many codes and cut lines were read; 0 for a file that is handed back as it is. */
  readonly count: number
}

const EQUALS = 0x3d
const QUESTION = 0x3f
const UNDERSCORE = 0x5f
/** Where mail programs cut a line, the sign included, in bytes. */
const SHORTEST_CUT = 60
const LONGEST_CUT = 78
/** Signs that nothing but such a mail has: so many make one, or one if the mail's header says it too. */
const FEWEST_SURE = 3
/** Of ten signs nine must make sense; else only the sure ones of a file that is full of them are read. */
const SENSELESS_SHARE = 0.1
const MANY_SURE = 12

/** What an equals sign is: `sure` ones stand in no prose, `senseless` ones in no such mail. */
interface Sign {
  readonly kind: 'sure' | 'likely' | 'senseless' | 'neutral'
  /** Index of the first byte behind it. */
  readonly end: number
  /** The bytes that it stands for. */
  readonly bytes: readonly number[]
}

const none: readonly number[] = []

/** Reads quoted-printable bytes where the whole file shows that it has them. */
export function withoutQuotedPrintable(bytes: Uint8Array): Unquoted {
  if (bytes.indexOf(EQUALS) < 0) return { bytes, count: 0 }
  const reading = readingOf(bytes)
  if (reading === null) return { bytes, count: 0 }
  const out = new Uint8Array(bytes.length)
  let length = 0
  let count = 0
  let from = 0
  eachSign(bytes, (at, sign) => {
    if (sign.kind !== 'sure' && (reading === 'sure' || sign.kind !== 'likely')) return
    out.set(bytes.subarray(from, at), length)
    length += at - from
    for (const byte of sign.bytes) out[length++] = byte
    from = sign.end
    count++
  })
  out.set(bytes.subarray(from), length)
  return { bytes: out.subarray(0, length + bytes.length - from), count }
}

/** Which signs are read: all that make sense, only the sure ones, or none. */
function readingOf(bytes: Uint8Array): 'all' | 'sure' | null {
  const counts = { sure: 0, likely: 0, senseless: 0, neutral: 0 }
  eachSign(bytes, (_, { kind }) => {
    counts[kind]++
  })
  if (counts.sure < (saysSo(bytes) ? 1 : FEWEST_SURE)) return null
  if (counts.senseless <= (counts.sure + counts.likely) * SENSELESS_SHARE) return 'all'
  return counts.sure >= MANY_SURE ? 'sure' : null
}

function eachSign(bytes: Uint8Array, use: (at: number, sign: Sign) => void): void {
  let at = bytes.indexOf(EQUALS)
  while (at >= 0) {
    const sign = signAt(bytes, at)
    use(at, sign)
    at = bytes.indexOf(EQUALS, sign.end)
  }
}

function signAt(bytes: Uint8Array, at: number): Sign {
  const next = bytes[at + 1] ?? LINE_FEED
  if (next === EQUALS) return { kind: 'neutral', end: endOfRun(bytes, at), bytes: none }
  if (next === QUESTION) return encodedWordAt(bytes, at)
  const byte = byteAt(bytes, at)
  const end = at + 3
  if (byte < 0) return cutAt(bytes, at) ?? senselessAt(bytes, at)
  const after = bytes[end] ?? LINE_FEED
  const endsLine = after === LINE_FEED || after === CARRIAGE_RETURN
  const isSure = byte >= 0x80 || byte === EQUALS || ((byte === SPACE || byte === TAB) && endsLine)
  return { kind: isSure ? 'sure' : 'likely', end, bytes: [byte] }
}

/** A drawn line is no code. */
function endOfRun(bytes: Uint8Array, at: number): number {
  let end = at
  while (bytes[end] === EQUALS) end++
  return end
}

/** The byte of a code, `=92`; -1 where none stands. */
function byteAt(bytes: Uint8Array, at: number): number {
  const high = hexValue(bytes[at + 1] ?? 0)
  const low = hexValue(bytes[at + 2] ?? 0)
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

const LONGEST_WORD = 76

/** A piece of a subject, `=?iso-8859-1?Q?The_Ferry?=`. */
function encodedWordAt(bytes: Uint8Array, at: number): Sign {
  const text = String.fromCharCode(...bytes.subarray(at, at + LONGEST_WORD))
  const word = /^=\?[\w-]{2,20}\?([bq])\?([^?\s]+)\?=/i.exec(text)
  if (!word) return { kind: 'senseless', end: at + 1, bytes: none }
  const end = at + word[0].length
  if (word[1] !== 'q' && word[1] !== 'Q') return { kind: 'neutral', end, bytes: none }
  const inner = word[2] ?? ''
  const from = end - 2 - inner.length
  const read: number[] = []
  for (let one = from; one < end - 2; one++) {
    const byte = bytes[one] === EQUALS ? byteAt(bytes, one) : -1
    if (byte >= 0) one += 2
    read.push(byte >= 0 ? byte : bytes[one] === UNDERSCORE ? SPACE : (bytes[one] ?? SPACE))
  }
  return { kind: 'sure', end, bytes: read }
}

/** The header of a mail and of its pieces has signs of its own: `charset=…`, `boundary="…"`. */
function senselessAt(bytes: Uint8Array, at: number): Sign {
  const line = lineStart(bytes, at)
  const start = String.fromCharCode(...bytes.subarray(line, Math.min(line + 8, at)))
  const isHeader = /^(?:content-|--|\s)/i.test(start)
  return { kind: isHeader ? 'neutral' : 'senseless', end: at + 1, bytes: none }
}

const LONGEST_HEADER = 200

function lineStart(bytes: Uint8Array, at: number): number {
  let start = at
  while (start > 0 && at - start < LONGEST_HEADER) {
    const before = bytes[start - 1]
    if (before === LINE_FEED || before === CARRIAGE_RETURN) break
    start--
  }
  return start
}

/** A sign that cuts a line: at its end, with text below. */
function cutAt(bytes: Uint8Array, at: number): Sign | null {
  let end = at + 1
  while (bytes[end] === SPACE || bytes[end] === TAB) end++
  if (bytes[end] === CARRIAGE_RETURN) end++
  if (bytes[end] === LINE_FEED) end++
  const last = bytes[end - 1]
  if (last !== LINE_FEED && last !== CARRIAGE_RETURN) return null
  const length = at + 1 - lineStart(bytes, at)
  const below = bytes[end] ?? LINE_FEED
  if (length > LONGEST_CUT || below === LINE_FEED || below === CARRIAGE_RETURN)
    return { kind: 'senseless', end: at + 1, bytes: none }
  return { kind: length >= SHORTEST_CUT ? 'sure' : 'likely', end, bytes: none }
}

function hexValue(code: number): number {
  const sign = String.fromCharCode(code)
  if (isDigit(sign)) return code - 0x30
  return code >= 0x41 && code <= 0x46 ? code - 0x37 : -1
}

const WORD = 'quoted-printable'
const INITIALS = [0x71, 0x51]

/** Whether a header in the file names the encoding. */
function saysSo(bytes: Uint8Array): boolean {
  return INITIALS.some((initial) => {
    for (let at = bytes.indexOf(initial); at >= 0; at = bytes.indexOf(initial, at + 1)) {
      const found = String.fromCharCode(...bytes.subarray(at, at + WORD.length))
      if (found.toLowerCase() === WORD) return true
    }
    return false
  })
}

// A binary file of named sections, read without parsing: a line of JSON that names them, then each in its place.
// Numbers are unsigned, of 32 bits, the lowest byte first; every section begins at a multiple of eight bytes.

/** Text to UTF-8 and back: this folder has no TextEncoder, so whoever calls brings one. */
export type Encode = (text: string) => Uint8Array
export type Decode = (bytes: Uint8Array) => string

const ALIGNED = 8

interface Head {
  readonly format: number
  /** What belongs to the file as a whole. */
  readonly about: unknown
  /** Where each section begins behind the head, and how many bytes it has. */
  readonly sections: Readonly<Record<string, readonly [at: number, bytes: number]>>
}

interface ToWrite {
  readonly format: number
  readonly about: unknown
  readonly sections: ReadonlyMap<string, Uint32Array | Uint8Array>
}

/** The file's bytes: `{"format":…}` and a line feed, filled up with spaces to eight bytes, then the sections. */
export function writeSections({ format, about, sections }: ToWrite, encode: Encode): Uint8Array {
  let at = 0
  const places: Record<string, readonly [number, number]> = {}
  for (const [name, { byteLength }] of sections) {
    places[name] = [at, byteLength]
    at = aligned(at + byteLength)
  }
  const head = encode(JSON.stringify({ format, about, sections: places } satisfies Head))
  const begin = aligned(head.length + 1)
  const file = new Uint8Array(begin + at).fill(SPACE, head.length, begin)
  file.set(head)
  file[begin - 1] = LINE_FEED
  for (const [name, section] of sections) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength)
    file.set(bytes, begin + (places[name]?.[0] ?? 0))
  }
  return file
}

export interface Sections {
  readonly format: number
  readonly about: unknown
  /** Empty where the file has none of this name. */
  numbers(name: string): Uint32Array
  bytes(name: string): Uint8Array
}

/** Opens a file; null where it is none. Its bytes must begin at a multiple of eight in their buffer. */
export function openSections(file: Uint8Array, decode: Decode): Sections | null {
  const end = file.indexOf(LINE_FEED)
  if (end < 0) return null
  let head: Head
  try {
    head = JSON.parse(decode(file.subarray(0, end)))
  } catch {
    return null
  }
  if (typeof head !== 'object' || head === null || typeof head.format !== 'number') return null
  const begin = end + 1
  const places = typeof head.sections === 'object' && head.sections !== null ? head.sections : {}
  const isWhole = Object.values(places).every(([at, bytes]) => begin + at + bytes <= file.length)
  if (begin % ALIGNED !== 0 || !isWhole) return null
  const placeOf = (name: string) => (Object.hasOwn(places, name) ? places[name] : undefined) ?? [0, 0]
  return {
    format: head.format,
    about: head.about,
    numbers: (name) => {
      const [at, bytes] = placeOf(name)
      return new Uint32Array(file.buffer, file.byteOffset + begin + at, bytes / Uint32Array.BYTES_PER_ELEMENT)
    },
    bytes: (name) => {
      const [at, bytes] = placeOf(name)
      return file.subarray(begin + at, begin + at + bytes)
    },
  }
}

const LINE_FEED = 10
const SPACE = 32

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED
}

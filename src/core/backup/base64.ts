// Numbers and bytes as text: base64 (RFC 4648), by hand, since this folder knows no browser.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, value) => [letter, value]))
const LONGEST_PIECE = 16_384

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  let piece = ''
  const letter = (bits: number) => LETTERS[bits & 63] ?? ''
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    piece += letter(bits >> 18) + letter(bits >> 12) + letter(bits >> 6) + letter(bits)
    // A text that grows letter by letter for megabytes takes many times its room.
    if (piece.length < LONGEST_PIECE) continue
    pieces.push(piece)
    piece = ''
  }
  const whole = pieces.join('') + piece
  const missing = (3 - (bytes.length % 3)) % 3
  return missing === 0 ? whole : whole.slice(0, -missing) + '='.repeat(missing)
}

/** Null where a letter stands in it that base64 has not. */
export function bytesOf(base64: string): Uint8Array | null {
  const letters = base64.replace(/={1,2}$/, '')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of letters) {
    const value = VALUES.get(letter)
    if (value === undefined) return null
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at++] = (bits >> held) & 0xff
  }
  return bytes
}

/** 32-bit numbers, little-endian. */
export function numbersToText(numbers: Uint32Array): string {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4))
  for (const [at, number] of numbers.entries()) bytes.setUint32(at * 4, number, true)
  return base64Of(new Uint8Array(bytes.buffer))
}

/** Null where the text holds no whole numbers. */
export function numbersFromText(text: string): Uint32Array | null {
  const bytes = bytesOf(text)
  if (!bytes || bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4, true))
}

// Numbers and bytes as text: base64 (RFC 4648), by hand, since this folder knows no browser.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const bits = (one << 16) | (two << 8) | three
    const all = [18, 12, 6, 0].map((shift) => LETTERS[(bits >> shift) & 63]).join('')
    const rest = bytes.length - at
    pieces.push(rest >= 3 ? all : `${all.slice(0, rest + 1)}${'='.repeat(3 - rest)}`)
  }
  return pieces.join('')
}

/** Null where a letter stands in it that base64 has not. */
export function bytesOf(base64: string): Uint8Array | null {
  const letters = base64.replace(/={1,2}$/, '')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return null
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

// A text as its bare letters: what is left when nothing counts but letters and digits. Quotation marks, dashes,
// ellipses, spaces, capitals and the edges of paragraphs come and go with every edition; these stay.

/** The letters of several blocks, one after another. */
export interface Letters {
  /** UTF-16 code units in lower case. */
  readonly codes: Uint16Array
  /** Letters before each block, with the whole number at the end. */
  readonly starts: readonly number[]
}

/** Reads the letters of blocks. Linear. */
export function lettersOf(texts: readonly string[]): Letters {
  let length = 0
  for (const text of texts) length += text.length
  const codes = new Uint16Array(length)
  const starts: number[] = [0]
  let count = 0
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const letter = letterAt(text, at)
      if (letter !== 0) codes[count++] = letter
    }
    starts.push(count)
  }
  return { codes: codes.subarray(0, count), starts }
}

/** How many letters stand before an offset of a text. */
export function lettersBefore(text: string, offset: number): number {
  let count = 0
  for (let at = 0; at < offset && at < text.length; at++) if (letterAt(text, at) !== 0) count++
  return count
}

/** UTF-16 offset of a letter of a text, counted from 0; the text's length where it has fewer. */
export function offsetOfLetter(text: string, letter: number): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (letterAt(text, at) === 0) continue
    if (count === letter) return at
    count++
  }
  return text.length
}

/** Letters that are another one's accent, and those that only a text in this range of Unicode could do without. */
const FIRST_ACCENT = 0x300
const FIRST_OTHER_SCRIPT = 0x370

const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase()
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0
})

/**
 * The letter at an offset, or 0. Accented Latin letters do not count, however they are written: UTF-8 that was read
 * as something else is made of them (`donâ€™t`), and they are what it destroys (`caf?`). Other scripts count whole.
 */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0x80) {
    const next = text.charCodeAt(at + 1)
    return next >= FIRST_ACCENT && next < FIRST_OTHER_SCRIPT ? 0 : (ascii[code] ?? 0)
  }
  if (code < FIRST_OTHER_SCRIPT) return 0
  const letter = String.fromCharCode(code)
  return /[\p{L}\p{N}]/u.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0
}

// Words as they are compared: in lower case, without accents and punctuation.

import { plainLetters } from './plain-letters.ts'

const PLAIN = /^[ -~]*$/

/** Lower case, without accents. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => plainLetters[letter] ?? letter)
}

/** The folded words of a text. An apostrophe is part of its word and drops out: `Beekeeper’s` is `beekeepers`. */
export function wordsOf(text: string): readonly string[] {
  return spacedWords(text)
    .split(/[ \n]/)
    .filter((word) => word !== '')
}

/** The same with nothing but spaces between them, each line by itself. */
export function spacedWords(text: string): string {
  return fold(text)
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
}

// The fragment of a link to a paragraph: `b12:the-glass-came-down-from`. The number is quick, the words are right:
// where the text has changed they say which paragraph was meant.

import type { Ground } from './ground.ts'
import { lettersOf } from './letters.ts'

const WORDS = 6

/** A paragraph as a link asks for it. `words` is empty where the link has only a number. */
export interface LinkedParagraph {
  readonly block: number
  readonly words: string
}

/** The fragment for a paragraph, without its `#`, not yet encoded. */
export function paragraphFragment({ texts }: Ground, block: number): string {
  return fragmentWith(block, texts[block] ?? '')
}

/** The same where only some words of the paragraph are at hand. */
export function fragmentWith(block: number, text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? []
  const first = words.slice(0, WORDS).map((word) => word.replace(/['’]/g, ''))
  return first.length > 0 ? `b${block}:${first.join('-')}` : `b${block}`
}

/** Reads a fragment, encoded or not, without its `#`; null for any other one. */
export function paragraphInFragment(fragment: string): LinkedParagraph | null {
  const match = /^b(\d+)(?::(.*))?$/.exec(decoded(fragment))
  return match ? { block: Number(match[1]), words: match[2] ?? '' } : null
}

/**
 * The paragraph that a link means in this text: the nearest that begins with its words, or has them within; else the one
 * of its number.
 */
export function findParagraph(
  ground: Ground,
  { block, words }: LinkedParagraph,
): { readonly block: number; readonly isFound: boolean } {
  const index = Math.min(block, Math.max(0, ground.texts.length - 1))
  const { codes } = lettersOf([words])
  if (codes.length === 0) return { block: index, isFound: words === '' && index === block }
  const { codes: text, starts } = ground.letters
  const stands = (at: number) => codes.every((code, letter) => text[at + letter] === code)
  const holds = (at: number) => {
    const last = (starts[at + 1] ?? 0) - codes.length
    for (let letter = starts[at] ?? 0; letter <= last; letter++) if (stands(letter)) return true
    return false
  }
  const near = ground.texts.map((_, at) => at).sort((a, b) => Math.abs(a - index) - Math.abs(b - index))
  const found = near.find((at) => stands(starts[at] ?? 0)) ?? near.find(holds)
  return { block: found ?? index, isFound: found !== undefined }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

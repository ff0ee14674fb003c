// The letters that may be typed next, so that answers to them can be at hand before they are.

import { spacedWords } from '../text/fold.ts'
import type { SearchIndex } from './index-bytes.ts'
import { queryWords } from './query.ts'
import { termsBeginning } from './term-list.ts'

/** Some scripts have thousands of first characters: nobody asks for all of them. */
const MOST = 30

/**
 * The folded letters that go on with the last word of a text, those of most words first and 30 at most. Where no word goes
 * on like this (none has been begun, or one with a typing error), those that words begin with.
 */
export function nextLetters(index: SearchIndex, text: string): readonly string[] {
  const last = spacedWords(text).endsWith(' ') ? undefined : queryWords(text).at(-1)
  const going = last ? lettersBehind(index, last.word) : []
  return going.length > 0 ? going : lettersBehind(index, '')
}

function lettersBehind({ terms }: SearchIndex, beginning: string): readonly string[] {
  const counts = new Map<number, number>()
  const { from, to } = termsBeginning(terms, beginning)
  for (let term = from; term < to; term++) {
    const at = (terms.starts[term] ?? 0) + beginning.length
    if (at >= (terms.starts[term + 1] ?? 0)) continue
    const unit = terms.units[at] ?? 0
    // Half a character is no letter.
    if (unit >= 0xd800 && unit < 0xe000) continue
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([unit]) => String.fromCharCode(unit))
}

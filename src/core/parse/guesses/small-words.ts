// How often certain words stand in small letters: what speaks against a name that is also a word, like `Will`.

import { wordAt } from './name-traces.ts'
import type { Words } from './words.ts'

/** Counts of words, and by their first letters how long they are: that tells nearly every other word. */
export interface SmallWords {
  readonly counts: Map<string, number>
  readonly lengths: Int32Array
}

/** Counts that all begin at nought. */
export function smallWords(words: Iterable<string>): SmallWords {
  const counts = new Map<string, number>()
  const lengths = new Int32Array(LETTERS)
  for (const word of words) {
    counts.set(word, 0)
    const first = word.charCodeAt(0) % LETTERS
    lengths[first] = (lengths[first] ?? 0) | bitOf(word.length)
  }
  return { counts, lengths }
}

const LETTERS = 32

function bitOf(length: number): number {
  return 1 << (length % 32)
}

/** Adds what stands in a text; `words` are the words of the text. */
export function countSmall({ counts, lengths }: SmallWords, text: string, words: Words): void {
  for (let at = 0; at < words.count; at++) {
    const from = words.from[at] ?? 0
    const possible = lengths[text.charCodeAt(from) % LETTERS] ?? 0
    if (possible === 0) continue
    if (words.isJoined[at] === 0 && (possible & bitOf((words.to[at] ?? 0) - from)) === 0) continue
    const word = wordAt(text, words, at)
    const count = counts.get(word)
    if (count !== undefined) counts.set(word, count + 1)
  }
}

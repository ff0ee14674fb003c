// Looking for words in what the catalogue says of a story: title (or first words), author, pairing, summary. Every
// word must begin a word there, in any order; case, accents and punctuation do not count.

import type { Entry } from '../catalogue/catalogue.ts'
import { wordsOf } from '../text/fold.ts'

/** Folded words of an entry, each after a space. An entry never changes, so they are worked out once. */
const haystacks = new WeakMap<Entry, string>()

function haystackOf(entry: Entry): string {
  const known = haystacks.get(entry)
  if (known !== undefined) return known
  const texts = [
    entry.title.value ?? entry.opening,
    entry.author.value ?? '',
    ...entry.pairings.flatMap((pairing) => pairing.value?.names ?? []),
    entry.summary.value ?? '',
  ]
  const haystack = texts
    .flatMap(wordsOf)
    .map((word) => ` ${word}`)
    .join('')
  haystacks.set(entry, haystack)
  return haystack
}

/** Whether all of these words (from wordsOf) begin words of the entry. No words at all find everything. */
export function hasWords(entry: Entry, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const haystack = haystackOf(entry)
  return words.every((word) => haystack.includes(` ${word}`))
}

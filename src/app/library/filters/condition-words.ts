// How values of facets are called: in their group, and alone above the list, where the group's heading is missing.

import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { type Facet, NOT_STATED, OWN_WORDS } from '../../../core/library/facet.ts'
import { wordsOfValue } from '../../../core/library/facet-values.ts'
import { facetNamed } from '../../../core/library/facets.ts'
import type { Condition, Filter, Range } from '../../../core/library/filter.ts'
import { ratingLimit } from '../../../core/meeting/rating-limit.ts'
import { spellCount } from '../../ui/count-words.ts'
import { hereWords } from '../../ui/story/here-mark.tsx'
import { rangeOf } from './filter-part.ts'

/** Values whose words say nothing without the name of their facet. */
const needTheirFacet = new Set([NOT_STATED, OWN_WORDS, 'none', 'withheld', 'nothing'])

const whereWords: Readonly<Record<string, string>> = {
  here: hereWords(1, 1),
  'not-here': hereWords(0, 1),
}

/** A value's words within its group. */
export function wordsInGroup(facet: Facet, value: string, words: string): string {
  return facet.name === 'where' ? (whereWords[value] ?? words) : words
}

/** A condition's words alone. */
export function wordsAlone({ facet: name, value }: Condition, catalogue: Catalogue): string {
  const facet = facetNamed(name)
  if (!facet) return value
  const words = wordsInGroup(facet, value, wordsOfValue({ catalogue }, facet, value))
  if (!needTheirFacet.has(value) || name === 'pairing') return words
  return `${facet.title}: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}

/** What is said of the whole filter. */
export const switches = [
  ['mainPairings', 'Main pairings only'],
  ['withoutGuesses', 'Nothing guessed'],
] as const

/** `1,000 to 15,000 words`, `from 1999`. */
export function rangeWords({ of, from, to }: Range): string {
  const spell = (number: number) => (of === 'words' ? spellCount(number) : String(number))
  const unit = of === 'words' ? ' words' : ''
  if (from === null) return `up to ${spell(to ?? 0)}${unit}`
  if (to === null) return `from ${spell(from)}${unit}`
  return from === to ? `${spell(from)}${unit}` : `${spell(from)} to ${spell(to)}${unit}`
}

/** What is chosen in one facet: `angst, without fluff`; empty where nothing is. */
export function chosenWords(filter: Filter, facet: Facet, catalogue: Catalogue): string {
  const limit = facet.name === 'rating' ? ratingLimit(filter) : null
  const values = filter.conditions
    .filter((one) => one.facet === facet.name)
    .map(({ value, wish }) => {
      const words = wordsInGroup(facet, value, wordsOfValue({ catalogue }, facet, value))
      return wish === 'asked' ? words : `without ${words}`
    })
  const ranges = filter.ranges.filter(({ of }) => of === rangeOf[facet.name]).map(rangeWords)
  return [...(limit ? [`at most ${limit}`] : values), ...ranges].join(', ')
}

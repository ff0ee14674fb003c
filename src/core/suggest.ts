// What the first letters of a name may mean: values of facets that fit what is being typed, each with how many stories
// there would be with it in the place of what is asked of its facet.

import { ask, type Known } from './ask.ts'
import type { StatedColumn } from './catalogue.ts'
import { type Facet, type FacetName, NOT_STATED } from './facet.ts'
import { facetNamed } from './facets.ts'
import { type Filter, wishFor, withWish } from './filter.ts'
import { wordsOf } from './search.ts'

/** The facets that have names to type, in the order in which equals are offered. */
const namedFacets = [
  'pairing',
  'character',
  'author',
  'fandom',
  'series',
  'genre',
] as const satisfies readonly FacetName[]

export interface Suggestion {
  readonly facet: Facet
  readonly value: string
  readonly words: string
  /** Stories there would be with it in the place of what is asked of its facet, or beside it where all must be there. */
  readonly stories: number
}

/**
 * At most `limit` values that a reader may mean, the best first: those of which every word is begun, then those that
 * most stories have. Values that are asked for already, and those that would show nothing, are not offered.
 */
export function suggestionsFor(
  known: Known,
  filter: Filter,
  typed: string,
  limit: number,
): readonly Suggestion[] {
  if (wordsOf(typed).length === 0) return []
  const asked = ask({ ...known, found: null }, { ...filter, text: '' })
  const fitting = namedFacets.flatMap((name) => {
    const facet = facetNamed(name)
    const stated = known.catalogue.stated(name)
    if (!facet || !stated) return []
    const indices = indicesOf(stated, typed, name === 'pairing')
    if (indices.length === 0) return []
    const counts = asked.countsOf(facet)
    const values = stated.values()
    return indices.flatMap((index): readonly Suggestion[] => {
      const { value, words } = values[index] ?? { value: NOT_STATED, words: '' }
      const stories = counts[index] ?? 0
      if (stories === 0 || value === NOT_STATED || wishFor(filter, name, value) === 'asked') return []
      return [{ facet, value, words, stories }]
    })
  })
  const isWhole = ({ words }: Suggestion) => Number(wordsOf(words).length === wordsOf(typed).length)
  return fitting.sort((a, b) => isWhole(b) - isWhole(a) || b.stories - a.stories).slice(0, limit)
}

/** The filter that a suggestion leads to: its value is asked for, and what was typed is done with. */
export function withSuggestion(filter: Filter, { facet, value }: Suggestion): Filter {
  return { ...withWish(filter, facet.name, value, 'asked'), text: '' }
}

/**
 * Whether every typed word begins a word of a name, in any order: `spi wil` and `w/s` find `Willow / Spike`. No two
 * typed words are answered by one word of the name.
 */
export function isMeant(typed: string, words: string): boolean {
  return beginsEach(wordsOf(typed), wordsOf(words))
}

function beginsEach(typed: readonly string[], own: readonly string[]): boolean {
  const free = [...own]
  // The longest first: it has the fewest words to choose from.
  return [...typed]
    .sort((a, b) => b.length - a.length)
    .every((one) => {
      const at = free.findIndex((word) => word.startsWith(one))
      if (at === -1) return false
      free.splice(at, 1)
      return true
    })
}

/** A catalogue's values never change: their words are worked out once. */
const wordsKnown = new WeakMap<StatedColumn, readonly (readonly string[])[]>()

/** Indices of the values that may be meant. A typed slash or ampersand means a pairing of that bond and nothing else. */
function indicesOf(stated: StatedColumn, typed: string, isPairing: boolean): readonly number[] {
  const bond = typed.includes('/') ? '/' : typed.includes('&') ? '&' : null
  if (bond !== null && !isPairing) return []
  const own = wordsKnown.get(stated) ?? stated.values().map(({ words }) => wordsOf(words))
  wordsKnown.set(stated, own)
  const looked = wordsOf(typed)
  return own.flatMap((words, index) =>
    beginsEach(looked, words) && (bond === null || (stated.values()[index]?.words.includes(bond) ?? false))
      ? [index]
      : [],
  )
}

// What the first letters of a name may mean: values of facets that fit what is being typed, each with how many stories
// there would be with it in the place of what is asked of its facet.

import type { StatedColumn } from '../catalogue/catalogue.ts'
import { wordsOf } from '../text/fold.ts'
import { ask, type Known } from './ask.ts'
import { BegunNames } from './begun-names.ts'
import { type Facet, type FacetName, NOT_STATED } from './facet.ts'
import { facetNamed } from './facets.ts'
import { type Filter, wishFor, withWish } from './filter.ts'

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
 * Offers at most `limit` values that a reader may mean by what they have typed, the best first: those of which every word
 * is begun, then those that most stories have. Values that are asked for already, and those that would show nothing, are
 * not offered. Made once for all letters: each facet is counted when one of its values is first meant.
 */
export function suggester(
  known: Known,
  filter: Filter,
): (typed: string, limit: number) => readonly Suggestion[] {
  const asked = once(() => ask({ ...known, found: null }, { ...filter, text: '' }))
  const sources = namedFacets.flatMap((name) => {
    const facet = facetNamed(name)
    const stated = known.catalogue.stated(name)
    return facet && stated ? [{ facet, stated, counts: once(() => asked().countsOf(facet)) }] : []
  })
  return (typed, limit) =>
    sources
      .flatMap(({ facet, stated, counts }) =>
        meantIn(stated, typed, facet.name === 'pairing').flatMap(({ index, isWhole }) => {
          const stories = counts()[index] ?? 0
          const { value, words } = stated.values()[index] ?? { value: NOT_STATED, words: '' }
          if (stories === 0 || value === NOT_STATED || wishFor(filter, facet.name, value) === 'asked')
            return []
          return [{ isWhole, suggestion: { facet, value, words, stories } }]
        }),
      )
      .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.suggestion.stories - a.suggestion.stories)
      .slice(0, limit)
      .map(({ suggestion }) => suggestion)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The filter that a suggestion leads to: its value is asked for, and what was typed is done with. */
export function withSuggestion(filter: Filter, { facet, value }: Suggestion): Filter {
  return { ...withWish(filter, facet.name, value, 'asked'), text: '' }
}

/** A catalogue's values never change. */
const namesKnown = new WeakMap<StatedColumn, BegunNames>()

/** The values that may be meant. A typed slash or ampersand means a pairing of that bond and nothing else. */
function meantIn(stated: StatedColumn, typed: string, isPairing: boolean) {
  if (wordsOf(typed).length === 0) return []
  const bond = typed.includes('/') ? '/' : typed.includes('&') ? '&' : null
  if (bond !== null && !isPairing) return []
  const values = stated.values()
  const names = namesKnown.get(stated) ?? new BegunNames(values.map(({ words }) => words))
  namesKnown.set(stated, names)
  const meant = names.meant(typed)
  return bond === null ? meant : meant.filter(({ index }) => values[index]?.words.includes(bond))
}

// How many stories each value of each facet would leave, and what letting a condition go would bring back.

import type { Entry } from './catalogue.ts'
import { type Context, type Facet, type FacetName, facets, NOT_STATED } from './facets.ts'
import { type Condition, type Filter, testOf, without } from './filter.ts'
import { wordsOf } from './search.ts'

/** A value of a facet with its words and the number of stories in the whole library that have it. */
export interface FacetValue {
  readonly value: string
  readonly words: string
  readonly stories: number
  /** How many of them have it by our guess alone. */
  readonly guesses: number
}

export type Counts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>

/**
 * For each value: the stories that would be shown if it were the one asked for in its facet and everything else of
 * the filter stayed. Values of a story count it once each.
 */
export function countsFor(entries: readonly Entry[], filter: Filter, context: Context): Counts {
  const counts = Object.fromEntries(facets.map(({ name }) => [name, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >
  const hasText = testOf({ text: filter.text, conditions: [] }, context)
  const demands = facets.map((facet) => demandOf(facet, filter))
  for (const entry of entries) {
    if (!hasText(entry)) continue
    const values = facets.map((facet) => facet.valuesOf(entry, context))
    const isUnasked = values.map((own, index) => !isAskedFor(own, demands[index]?.asked ?? []))
    const refused = values.map((own, index) => own.filter((value) => demands[index]?.leftOut.includes(value)))
    const unasked = isUnasked.filter(Boolean).length
    const refusals = refused.reduce((sum, own) => sum + own.length, 0)
    if (unasked > 1 || refusals > 1) continue
    facets.forEach((facet, index) => {
      if (unasked === 1 && !isUnasked[index]) return
      const own = counts[facet.name]
      for (const value of values[index] ?? []) {
        if (refusals === 0 || refused[index]?.includes(value)) own.set(value, (own.get(value) ?? 0) + 1)
      }
    })
  }
  return counts
}

function demandOf(facet: Facet, filter: Filter) {
  const own = filter.conditions.filter((condition) => condition.facet === facet.name)
  return {
    asked: own.filter(({ wish }) => wish === 'asked').map(({ value }) => value),
    leftOut: own.filter(({ wish }) => wish === 'left-out').map(({ value }) => value),
  }
}

function isAskedFor(values: readonly string[], asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((value) => values.includes(value))
}

/** The filter as if this value were the only one asked for in its facet: what its count promises. */
export function choosing(filter: Filter, facet: FacetName, value: string): Filter {
  const others = filter.conditions.filter(
    (one) => one.facet !== facet || (one.wish === 'left-out' && one.value !== value),
  )
  return { ...filter, conditions: [...others, { facet, value, wish: 'asked' }] }
}

/** All values of a facet in a library, each with its words: the fixed ones in order, the others by frequency, silence last. */
export function valuesIn(entries: readonly Entry[], facet: Facet, context: Context): readonly FacetValue[] {
  const found = new Map<string, { stories: number; guesses: number; spellings: Map<string, number> }>()
  for (const entry of entries) {
    for (const value of facet.valuesOf(entry, context)) {
      const known = found.get(value) ?? { stories: 0, guesses: 0, spellings: new Map() }
      known.stories++
      if (facet.isGuess?.(entry, value)) known.guesses++
      const words = facet.fixed[value] ?? facet.wordsIn?.(entry, value) ?? value
      known.spellings.set(words, (known.spellings.get(words) ?? 0) + 1)
      found.set(value, known)
    }
  }
  const fixed = Object.keys(facet.fixed)
  const rank = (value: string) => {
    if (fixed.includes(value)) return fixed.indexOf(value)
    return value === NOT_STATED ? fixed.length + 1 : fixed.length
  }
  return [...found]
    .map(([value, { spellings, ...counted }]) => ({ value, ...counted, words: commonest(spellings) }))
    .sort((a, b) => rank(a.value) - rank(b.value) || b.stories - a.stories || (a.words < b.words ? -1 : 1))
}

/** A pairing written both ways is shown the way it is written most. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

/** One thing that can be let go where nothing fits, and how many stories that would give. */
export type Release =
  | {
      readonly kind: 'condition'
      readonly condition: Condition
      readonly gives: number
      readonly filter: Filter
    }
  | { readonly kind: 'text'; readonly text: string; readonly gives: number; readonly filter: Filter }

/** All of them, the most helpful first. */
export function releasesOf(entries: readonly Entry[], filter: Filter, context: Context): readonly Release[] {
  const gives = (rest: Filter) => entries.filter(testOf(rest, context)).length
  const releases: Release[] = filter.conditions.map((condition) => {
    const rest = without(filter, condition)
    return { kind: 'condition', condition, gives: gives(rest), filter: rest }
  })
  if (wordsOf(filter.text).length > 0) {
    const rest = { ...filter, text: '' }
    releases.push({ kind: 'text', text: filter.text.trim(), gives: gives(rest), filter: rest })
  }
  return releases.sort((a, b) => b.gives - a.gives)
}

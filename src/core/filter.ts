// What a reader asks of the library, as plain data, and to and from the address's query.
// Within one facet any of the values asked for will do; across facets all must hold; what is left out never shows.

import type { Entry } from './catalogue.ts'
import { type Context, type FacetName, facetNamed, facets } from './facets.ts'
import { hasWords, wordsOf } from './search.ts'

export interface Condition {
  readonly facet: FacetName
  readonly value: string
  readonly wish: 'asked' | 'left-out'
}

export interface Filter {
  /** Words looked for, as typed. */
  readonly text: string
  /** In the order in which they were made; one at most for each value. */
  readonly conditions: readonly Condition[]
}

export const emptyFilter: Filter = { text: '', conditions: [] }

export function isEmpty(filter: Filter): boolean {
  return filter.conditions.length === 0 && wordsOf(filter.text).length === 0
}

/** Whether a story fits. */
export function matches(entry: Entry, filter: Filter, context: Context): boolean {
  return testOf(filter, context)(entry)
}

/** The same for many stories: what can be made ready once is. */
export function testOf(filter: Filter, context: Context): (entry: Entry) => boolean {
  const words = wordsOf(filter.text)
  const demands = facets.flatMap((facet) => {
    const of = (wish: Condition['wish']) =>
      filter.conditions.filter((one) => one.facet === facet.name && one.wish === wish).map((one) => one.value)
    const asked = of('asked')
    const leftOut = of('left-out')
    return asked.length + leftOut.length > 0 ? [{ facet, asked, leftOut }] : []
  })
  return (entry) =>
    hasWords(entry, words) &&
    demands.every(({ facet, asked, leftOut }) => {
      const values = facet.valuesOf(entry, context)
      return (
        !leftOut.some((value) => values.includes(value)) &&
        (asked.length === 0 || asked.some((value) => values.includes(value)))
      )
    })
}

/** What is wished of a value now. */
export function wishFor(filter: Filter, facet: FacetName, value: string): Condition['wish'] | null {
  return filter.conditions.find((one) => one.facet === facet && one.value === value)?.wish ?? null
}

/** The filter with another wish for a value; null takes the condition back. */
export function withWish(
  filter: Filter,
  facet: FacetName,
  value: string,
  wish: Condition['wish'] | null,
): Filter {
  const others = filter.conditions.filter((one) => one.facet !== facet || one.value !== value)
  return { ...filter, conditions: wish ? [...others, { facet, value, wish }] : others }
}

export function without(filter: Filter, condition: Condition): Filter {
  return withWish(filter, condition.facet, condition.value, null)
}

const WORDS = 'q'

/** `?pairing=spike/willow&-warning=violence&q=rain`, without the question mark; empty for an empty filter. */
export function queryFromFilter(filter: Filter): string {
  const pairs = filter.conditions.map(
    ({ facet, value, wish }) => `${wish === 'left-out' ? '-' : ''}${facet}=${encode(value)}`,
  )
  if (filter.text !== '') pairs.push(`${WORDS}=${encode(filter.text)}`)
  return pairs.join('&')
}

/** Reads a query however it was written by hand. What it does not know it passes over. */
export function filterFromQuery(query: string): Filter {
  let filter = emptyFilter
  for (const pair of query.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = pair.split('=')
    const value = decode(rest.join('='))
    const key = decode(name)
    const facet = facetNamed(key.replace(/^-/, ''))
    if (key === WORDS) filter = { ...filter, text: value }
    else if (facet && value.trim() !== '') {
      const canonical = facet.keyFrom(value)
      const isKnown = facet.wordsIn !== null || Object.hasOwn(facet.fixed, canonical)
      if (isKnown)
        filter = withWish(filter, facet.name, canonical, key.startsWith('-') ? 'left-out' : 'asked')
    }
  }
  return filter
}

/** A broken half of a character would make the encoding throw. Spaces as `+`; slashes, commas and the like stay readable, since only what would end the value must be hidden. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/%20/g, '+')
    .replace(/%(2F|2C|3A|40)/g, (code) => decodeURIComponent(code))
}

function decode(text: string): string {
  const spaced = text.replace(/\+/g, ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

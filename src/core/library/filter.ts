// What a reader asks of the library, as plain data, and to and from the address's query. Within one facet any of the
// values asked for will do, or all of them where the reader says so; across facets all must hold; what is left out
// never shows. `ask.ts` answers.

import { wordsOf } from '../text/fold.ts'
import { type FacetName, facetNames } from './facet.ts'
import { facetNamed } from './facets.ts'

export interface Condition {
  readonly facet: FacetName
  readonly value: string
  readonly wish: 'asked' | 'left-out'
}

/** A number of words, or a year, from and to, both included; null where it is open. */
export interface Range {
  readonly of: (typeof rangeNames)[number]
  readonly from: number | null
  readonly to: number | null
}

const rangeNames = ['words', 'year'] as const

export interface Filter {
  /** Words looked for, as typed. */
  readonly text: string
  /** In the order in which they were made; one at most for each value. */
  readonly conditions: readonly Condition[]
  /** Facets of which all values asked for must be there, in the order of the table. */
  readonly all: readonly FacetName[]
  /** One at most of each kind, in the order of `rangeNames`. */
  readonly ranges: readonly Range[]
  /** What is only our guess counts as not said. */
  readonly withoutGuesses: boolean
  /** Of pairings only the main ones count. */
  readonly mainPairings: boolean
}

export const emptyFilter: Filter = {
  text: '',
  conditions: [],
  all: [],
  ranges: [],
  withoutGuesses: false,
  mainPairings: false,
}

/** Whether it asks for nothing: every story fits. */
export function isEmpty(filter: Filter): boolean {
  return filter.conditions.length + filter.ranges.length === 0 && wordsOf(filter.text).length === 0
}

/** What is wished of a value now. */
export function wishFor(filter: Filter, facet: FacetName, value: string): Condition['wish'] | null {
  return filter.conditions.find((one) => one.facet === facet && one.value === value)?.wish ?? null
}

/** The filter with another wish for a value; null takes the condition back. "All of them" goes with the last asked for. */
export function withWish(
  filter: Filter,
  facet: FacetName,
  value: string,
  wish: Condition['wish'] | null,
): Filter {
  const others = filter.conditions.filter((one) => one.facet !== facet || one.value !== value)
  const conditions = wish ? [...others, { facet, value, wish }] : others
  const next = { ...filter, conditions }
  const isLastGone = askedIn(filter, facet).length > 0 && askedIn(next, facet).length === 0
  return { ...next, all: isLastGone ? filter.all.filter((name) => name !== facet) : filter.all }
}

/** The values of a facet that are asked for, in their order. */
export function askedIn({ conditions }: Filter, of: FacetName): readonly Condition[] {
  return conditions.filter(({ facet, wish }) => facet === of && wish === 'asked')
}

export function without(filter: Filter, condition: Condition): Filter {
  return withWish(filter, condition.facet, condition.value, null)
}

/** The filter with another range of its kind; a range that is open on both sides takes it back. */
export function withRange(filter: Filter, range: Range): Filter {
  const ranges = [...filter.ranges.filter(({ of }) => of !== range.of), range]
    .filter(({ from, to }) => from !== null || to !== null)
    .sort((a, b) => rangeNames.indexOf(a.of) - rangeNames.indexOf(b.of))
  return { ...filter, ranges }
}

/** The filter with any, or all, of a facet's values asked for. */
export function withAll(filter: Filter, facet: FacetName, isAll: boolean): Filter {
  const all = facetNames.filter((name) => (name === facet ? isAll : filter.all.includes(name)))
  return { ...filter, all }
}

/** What another filter asks for added to this one: its conditions come later and win over contrary ones. */
export function joined(filter: Filter, other: Filter): Filter {
  let both = filter
  for (const { facet, value, wish } of other.conditions) both = withWish(both, facet, value, wish)
  for (const range of other.ranges) both = withRange(both, range)
  for (const facet of other.all) both = withAll(both, facet, true)
  return {
    ...both,
    text: other.text === '' ? both.text : other.text,
    withoutGuesses: both.withoutGuesses || other.withoutGuesses,
    mainPairings: both.mainPairings || other.mainPairings,
  }
}

/** Names in the address beside those of the facets. */
const WORDS = 'q'
const ALL = 'all'
const GUESSES = 'guesses'
const PAIRINGS = 'pairings'

/** `?pairing=spike/willow&-warning=violence&words=..15000&q=rain`, without the question mark; empty for an empty filter. */
export function queryFromFilter(filter: Filter): string {
  const pairs = filter.conditions.map(
    ({ facet, value, wish }) => `${wish === 'left-out' ? '-' : ''}${facet}=${encode(value)}`,
  )
  if (filter.all.length > 0) pairs.push(`${ALL}=${filter.all.join(',')}`)
  for (const { of, from, to } of filter.ranges) pairs.push(`${of}=${from ?? ''}..${to ?? ''}`)
  if (filter.withoutGuesses) pairs.push(`${GUESSES}=no`)
  if (filter.mainPairings) pairs.push(`${PAIRINGS}=main`)
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
    const range = rangeFrom(key, value)
    if (key === WORDS) filter = { ...filter, text: value }
    else if (key === GUESSES && value === 'no') filter = { ...filter, withoutGuesses: true }
    else if (key === PAIRINGS && value === 'main') filter = { ...filter, mainPairings: true }
    else if (key === ALL) filter = { ...filter, all: facetNames.filter((one) => isAllOf(one, value, filter)) }
    else if (range) filter = withRange(filter, range)
    else filter = withWritten(filter, key, value)
  }
  return filter
}

function isAllOf(facet: FacetName, written: string, { all }: Filter): boolean {
  return all.includes(facet) || (written.split(',').includes(facet) && facetNamed(facet)?.isMany === true)
}

function withWritten(filter: Filter, key: string, value: string): Filter {
  const facet = facetNamed(key.replace(/^-/, ''))
  if (!facet || value.trim() === '') return filter
  const canonical = facet.keyFrom(value)
  const isOpen = facet.kind === 'stated' && facet.others !== 'none'
  if (canonical === '' || !(isOpen || Object.hasOwn(facet.fixed, canonical))) return filter
  return withWish(filter, facet.name, canonical, key.startsWith('-') ? 'left-out' : 'asked')
}

/** `1000..15000`, `..15000` or `1000..`; a single number means just that. */
function rangeFrom(key: string, value: string): Range | null {
  const of = rangeNames.find((name) => name === key)
  const [, from = '', dots, to = ''] = /^(\d{0,9})(?:(\.\.)(\d{0,9}))?$/.exec(value) ?? []
  if (!of || from + to === '') return null
  const low = from === '' ? null : Number(from)
  return { of, from: low, to: dots ? (to === '' ? null : Number(to)) : low }
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

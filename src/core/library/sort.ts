// The order in which stories are shown: one key, a second where the first is equal, then the title. To and from the
// address, and over columns, so that a hundred thousand stories are put in order without being read.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Reading, readState } from '../reading/reading.ts'
import { firstAt } from '../rising.ts'
import type { Known } from './ask.ts'

export const sortKeys = [
  'title',
  'author',
  'length',
  'date',
  'read',
  'progress',
  'newest',
  'relevance',
  'random',
] as const
export type SortKey = (typeof sortKeys)[number]

interface SortBy {
  readonly key: SortKey
  /** The other way round from how the key comes: titles and authors from A, all others from the most. */
  readonly isReversed: boolean
}

export interface Sort {
  readonly by: SortBy
  readonly second: SortBy | null
  /** For the random order: the same seed gives the same order. */
  readonly seed: number
}

export const byTitle: Sort = { by: { key: 'title', isReversed: false }, second: null, seed: 0 }

/** `-date`: how an order stands in an address. */
export function nameOf({ key, isReversed }: SortBy): string {
  return (isReversed ? '-' : '') + key
}

/** `sort=author,-date`, `sort=random&seed=7`; empty for the order by title. */
export function queryFromSort({ by, second, seed }: Sort): string {
  if (by.key === 'title' && !by.isReversed && !second) return ''
  const keys = [by, ...(second ? [second] : [])].map(nameOf).join(',')
  const isRandom = by.key === 'random' || second?.key === 'random'
  return `sort=${keys}${isRandom ? `&seed=${seed}` : ''}`
}

/** The same where an order was chosen: by title, too, it is written out. */
export function writtenSort(sort: Sort): string {
  return queryFromSort(sort) || 'sort=title'
}

/** Reads a query however it was written; null where it says nothing of an order. */
export function sortFromQuery(query: string): Sort | null {
  const pairs = query.replace(/^\?/, '').split('&')
  const said = (name: string) =>
    pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  const keys = said('sort')
    .replaceAll('%2C', ',')
    .split(',')
    .flatMap((written) => {
      const key = sortKeys.find((one) => one === written.replace(/^-/, ''))
      return key ? [{ key, isReversed: written.startsWith('-') }] : []
    })
  const [by, next] = keys
  if (!by) return null
  const second = next && next.key !== by.key ? next : null
  const isRandom = by.key === 'random' || second?.key === 'random'
  return { by, second, seed: isRandom ? Number(/^\d{1,9}$/.exec(said('seed'))?.[0] ?? 1) : 0 }
}

/** What orders need to know beside the columns. */
interface Orders {
  readonly readings: Readonly<Record<string, Reading>>
  /** When stories came to the archive since the reader first saw it, by id, in milliseconds since 1970. */
  readonly arrivals: ReadonlyMap<string, number>
}

/** The ordinals of the stories that fit, in order. */
export function inOrder(known: Known, orders: Orders, sort: Sort, fits: Uint8Array): Uint32Array {
  const { size } = known.catalogue
  const isByTitle = sort.by.key === 'title' && !sort.second
  const order = isByTitle ? known.catalogue.titleOrder : orderOf(known, orders, sort)
  const isBackwards = isByTitle && sort.by.isReversed
  const places = order?.length ?? size
  const shown = new Uint32Array(places)
  let count = 0
  for (let at = 0; at < places; at++) {
    const place = isBackwards ? places - 1 - at : at
    const story = order ? (order[place] ?? 0) : place
    if (fits[story]) shown[count++] = story
  }
  return shown.subarray(0, count)
}

interface KeptOrder {
  readonly name: string
  readonly from: readonly object[]
  readonly order: Uint32Array
}

/** A reader goes back and forth between a few orders: the last ones are kept while all that they came from stays. */
const keptOrders: KeptOrder[] = []
const MOST_KEPT = 6

function orderOf(known: Known, orders: Orders, sort: Sort): Uint32Array {
  const keys = [sort.by, ...(sort.second ? [sort.second] : [])]
  const from = [known.catalogue, ...keys.map(({ key }) => sourceOf(known, orders, key))]
  const name = queryFromSort(sort)
  const kept = keptOrders.find((one) => one.name === name && one.from.every((part, at) => part === from[at]))
  if (kept) return kept.order
  const order = makeOrder(known, orders, sort)
  keptOrders.unshift({ name, from, order })
  keptOrders.length = Math.min(keptOrders.length, MOST_KEPT)
  return order
}

function sourceOf({ catalogue, found }: Known, orders: Orders, key: SortKey): object {
  if (key === 'relevance') return found ?? catalogue
  if (key === 'read' || key === 'progress') return orders.readings
  return key === 'newest' ? orders.arrivals : catalogue
}

/** By title, then by the second key, then by the first: what is equal by one keeps the order of the one before. */
function makeOrder(known: Known, orders: Orders, sort: Sort): Uint32Array {
  const { titleOrder, size } = known.catalogue
  if (sort.by.key === 'relevance' && !sort.by.isReversed && !sort.second && known.found)
    return known.found.best
  let order = titleOrder ?? new Uint32Array(size).map((_, story) => story)
  for (const by of [sort.second, sort.by])
    if (by) order = orderedBy(ranksFor(known, orders, by, sort.seed), order)
  return order
}

/** A rank and a place in one number, which is exact up to 94 million stories: their square is below 2^53. */
function orderedBy(ranks: Uint32Array, before: Uint32Array): Uint32Array {
  const size = before.length
  const numbers = numbered(size, (place) => (ranks[before[place] ?? 0] ?? 0) * size + place).sort()
  const order = new Uint32Array(size)
  for (let at = 0; at < size; at++) order[at] = before[(numbers[at] ?? 0) % size] ?? 0
  return order
}

/** 0 for the stories that come first; equals alike. */
function ranksFor(known: Known, orders: Orders, { key, isReversed }: SortBy, seed: number): Uint32Array {
  const numbers = numbersFor(known, orders, key, seed)
  const { size } = known.catalogue
  const rising = numbers.slice().sort()
  let count = 0
  for (const number of rising) if (count === 0 || rising[count - 1] !== number) rising[count++] = number
  const unlike = rising.subarray(0, count)
  const isRising = (key === 'title' || key === 'author') !== isReversed
  const unsaid = unsaidOf(known.catalogue, key, numbers, unlike.at(-1))
  const ranks = new Uint32Array(size)
  for (let story = 0; story < size; story++) {
    const rank = firstAt(unlike, numbers[story] ?? 0)
    ranks[story] = numbers[story] === unsaid ? count : isRising ? rank : count - 1 - rank
  }
  return ranks
}

/** What stands for a date or an author that nobody gave: it comes last whichever way round. Null where nothing does. */
function unsaidOf(
  catalogue: Catalogue,
  key: SortKey,
  numbers: Float64Array,
  highest: number | undefined,
): number | null {
  if (key === 'date') return 0
  if (key !== 'author' || highest === undefined) return null
  return catalogue.entryAt(numbers.indexOf(highest)).author.value === null ? highest : null
}

/** What a key is for each story, as a number. */
function numbersFor({ catalogue, found }: Known, orders: Orders, key: SortKey, seed: number): Float64Array {
  const { size } = catalogue
  switch (key) {
    case 'title':
      return titlePlaces(catalogue)
    case 'author':
      return new Float64Array(catalogue.column('authors'))
    case 'length':
      return new Float64Array(catalogue.column('words'))
    case 'date':
      return new Float64Array(catalogue.column('dates'))
    case 'read':
      return fromReadings(catalogue, orders.readings, ({ at }) => at)
    case 'progress':
      return fromReadings(catalogue, orders.readings, progressOf)
    case 'newest':
      return arrivalsOf(catalogue, orders.arrivals)
    case 'relevance':
      return new Float64Array(found?.scores ?? new Uint8Array(size))
    case 'random':
      return numbered(size, (story) => mixed(story, seed))
  }
}

function titlePlaces({ size, titleOrder }: Catalogue): Float64Array {
  const places = numbered(size, (story) => story)
  titleOrder?.forEach((story, place) => {
    places[story] = place
  })
  return places
}

function numbered(size: number, numberOf: (story: number) => number): Float64Array {
  const numbers = new Float64Array(size)
  for (let story = 0; story < size; story++) numbers[story] = numberOf(story)
  return numbers
}

function fromReadings(
  catalogue: Catalogue,
  readings: Readonly<Record<string, Reading>>,
  numberOf: (reading: Reading, parts: number) => number,
): Float64Array {
  const numbers = new Float64Array(catalogue.size)
  for (const [story, reading] of Object.entries(readings)) {
    const ordinal = catalogue.ordinalOf(story)
    if (ordinal !== undefined) numbers[ordinal] = numberOf(reading, catalogue.entryAt(ordinal).parts.length)
  }
  return numbers
}

/** 0 to 1, as far as the last place; 2 for what is read to its end. */
function progressOf(reading: Reading, parts: number): number {
  if (readState(reading, parts) === 'finished') return 2
  return parts === 0 ? 0 : (reading.place.part + reading.place.share) / parts
}

/** What came later counts more; what was there from the start goes by its date. */
function arrivalsOf(catalogue: Catalogue, arrivals: ReadonlyMap<string, number>): Float64Array {
  const numbers = new Float64Array(catalogue.column('dates'))
  for (const [story, at] of arrivals) {
    const ordinal = catalogue.ordinalOf(story)
    // Milliseconds since 1970 are far above any date of eight digits.
    if (ordinal !== undefined) numbers[ordinal] = at
  }
  return numbers
}

/** A number of 32 bits that looks drawn by chance: the finalizer of MurmurHash3 (public domain, Austin Appleby). */
function mixed(story: number, seed: number): number {
  let mix = Math.imul(story + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

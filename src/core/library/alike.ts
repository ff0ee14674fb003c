// What to read after a story: the next of its series, and others of the same pairing or author. Asked of the columns,
// so that the end of a story is as quick in a large archive as in a small one.

import { type Catalogue, type Entry, storyWords } from '../catalogue/catalogue.ts'
import { inSeriesOrder } from '../catalogue/series-order.ts'
import { storiesWith } from '../catalogue/stated-column.ts'
import { type FacetName, NOT_STATED } from './facet.ts'
import { facetNamed } from './facets.ts'

type Stories = Pick<Catalogue, 'entryAt' | 'ordinalOf' | 'stated' | 'column'>

/** The stories of a story's series that may be met, in order: by number, then date, then title. Empty without a series. */
export function seriesOf(
  catalogue: Stories,
  entry: Entry,
  mayMeet: (entry: Entry) => boolean,
): readonly Entry[] {
  const [value] = valuesOf(entry, 'series')
  if (value === undefined) return []
  return ordinalsWith(catalogue, 'series', [value])
    .map((ordinal) => catalogue.entryAt(ordinal))
    .filter((one) => one.id === entry.id || (isByAuthorOf(one, entry) && mayMeet(one)))
    .sort(inSeriesOrder)
}

/** Two authors may call their series alike; where either is not known, the name must do. */
function isByAuthorOf(one: Entry, other: Entry): boolean {
  const [author] = valuesOf(one, 'author')
  const [wanted] = valuesOf(other, 'author')
  return author === undefined || wanted === undefined || author === wanted
}

/** The one after a story in its series; null at its end. */
export function nextInSeries(
  catalogue: Stories,
  entry: Entry,
  mayMeet: (entry: Entry) => boolean,
): Entry | null {
  const series = seriesOf(catalogue, entry, mayMeet)
  return series[series.findIndex(({ id }) => id === entry.id) + 1] ?? null
}

/** How much a shared value makes two stories alike. */
const weights = [
  ['pairing', 4],
  ['author', 3],
  ['fandom', 1],
  ['genre', 1],
] as const satisfies readonly (readonly [FacetName, number])[]

/** What must be shared at least: a fandom alone is no likeness. */
const leading: readonly FacetName[] = ['pairing', 'author']

/**
 * Stories like one, the most alike first: the same pairing, the same author. Those of its own series are left to the
 * series; those that may not be met are passed over. At most `limit`.
 */
export function alike(
  catalogue: Stories,
  entry: Entry,
  limit: number,
  mayMeet: (entry: Entry) => boolean,
): readonly Entry[] {
  const scores = new Map<number, number>()
  for (const [name, weight] of weights) {
    const isLeading = leading.includes(name)
    for (const ordinal of ordinalsWith(catalogue, name, valuesOf(entry, name))) {
      const before = scores.get(ordinal)
      if (before !== undefined || isLeading) scores.set(ordinal, (before ?? 0) + weight)
    }
  }
  scores.delete(catalogue.ordinalOf(entry.id) ?? -1)
  const lengths = catalogue.column('words')
  const own = storyWords(entry)
  const farness = (ordinal: number) => Math.abs(Math.log((lengths[ordinal] ?? 0) + 100) - Math.log(own + 100))
  const [series] = valuesOf(entry, 'series')
  const isInSeries = (one: Entry) =>
    series !== undefined && valuesOf(one, 'series').includes(series) && isByAuthorOf(one, entry)
  const ranked = [...scores].sort(
    ([a, scoreA], [b, scoreB]) => scoreB - scoreA || farness(a) - farness(b) || a - b,
  )
  const found: Entry[] = []
  for (const [ordinal] of ranked) {
    if (found.length === limit) break
    const one = catalogue.entryAt(ordinal)
    if (isInSeries(one)) continue
    if (mayMeet(one)) found.push(one)
  }
  return found
}

/** The values of a story in a facet that somebody has said or we have guessed. */
function valuesOf(entry: Entry, name: FacetName): readonly string[] {
  const facet = facetNamed(name)
  if (facet?.kind !== 'stated') return []
  return facet
    .valuesOf(entry)
    .map(({ value }) => value)
    .filter((value) => value !== NOT_STATED)
}

function ordinalsWith(catalogue: Stories, facet: FacetName, values: readonly string[]): readonly number[] {
  const column = catalogue.stated(facet)
  return column ? storiesWith(column, new Set(values)) : []
}

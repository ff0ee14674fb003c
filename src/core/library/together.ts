// What the stories of one value are together, and what else stands beside it.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { indexIn } from '../catalogue/stated-column.ts'
import { type Known, MAY_BE_MET } from './ask.ts'
import { valueIndex } from './facet-column.ts'
import { facetNamed } from './facets.ts'
import type { SingleValue } from './single-value.ts'

interface StoriesTogether {
  readonly words: number
  /** The first and the last year; null where no story has a date. */
  readonly years: readonly [number, number] | null
}

/** What some stories are together, by their ordinals. */
export function together(catalogue: Catalogue, ordinals: Uint32Array): StoriesTogether {
  const lengths = catalogue.column('words')
  const dates = catalogue.column('dates')
  let words = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const ordinal of ordinals) {
    words += lengths[ordinal] ?? 0
    const year = Math.floor((dates[ordinal] ?? 0) / 10_000)
    if (year === 0) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return { words, years: last === 0 ? null : [first, last] }
}

/** How many stories that may be met have each value of a facet beside one of them; by the values' indices. */
export function beside({ catalogue, meeting }: Known, { facet: name, value }: SingleValue): Uint32Array {
  const facet = facetNamed(name)
  const stated = catalogue.stated(name)
  const counts = new Uint32Array(stated?.values().length ?? 0)
  const own = facet && valueIndex(catalogue, facet, value)
  if (!stated || own === undefined) return counts
  const { starts, of } = stated
  for (let story = 0; story < catalogue.size; story++) {
    if (meeting[story] !== MAY_BE_MET) continue
    const values = of.subarray(starts[story], starts[story + 1]).map(indexIn)
    if (!values.includes(own)) continue
    for (const index of values) if (index !== own) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

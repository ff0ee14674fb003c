// A filter that asks for one author, pairing, series … and nothing else is that value's own page.

import { NOT_STATED } from './facet.ts'
import type { Condition, Filter } from './filter.ts'

/** Facets whose values have pages of their own. */
const paged = ['author', 'pairing', 'series', 'character', 'fandom'] as const

export type PagedFacet = (typeof paged)[number]

export interface SingleValue extends Condition {
  readonly facet: PagedFacet
}

/** The value whose page a filter is; null where it is none. */
export function singleValue({ conditions, ranges, text }: Filter): SingleValue | null {
  const [one] = conditions
  if (!one || conditions.length > 1 || ranges.length > 0 || text !== '' || one.wish === 'left-out')
    return null
  const facet = paged.find((name) => name === one.facet)
  return facet && one.value !== NOT_STATED ? { ...one, facet } : null
}

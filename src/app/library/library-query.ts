// The library's address in full: filter, order, page of the list, and whether what is hidden is shown.

import type { FacetName } from '../../core/library/facet.ts'
import { facetNamed } from '../../core/library/facets.ts'
import {
  emptyFilter,
  type Filter,
  filterFromQuery,
  queryFromFilter,
  withWish,
} from '../../core/library/filter.ts'
import { type Sort, sortFromQuery, writtenSort } from '../../core/library/sort.ts'
import { addresses } from '../addresses.ts'

const HIDDEN = 'hidden=shown'
const PAGE = /(?:^|[?&])page=(\d{1,6})(?:&|$)/

/** Whether an address asks for the stories that the reader's own list hides, too. */
export function isHiddenShownIn(search: string): boolean {
  return search.replace(/^\?/, '').split('&').includes(HIDDEN)
}

/** The page of the list, from 1. */
export function pageIn(search: string): number {
  return Math.max(1, Number(PAGE.exec(search)?.[1] ?? 1))
}

/** The address of all stories with one value of a facet, in whatever spelling: by an author, with a pairing … */
export function storiesWith(facet: FacetName, written: string): string {
  const value = facetNamed(facet)?.keyFrom(written) ?? written
  return `${addresses.library}?${queryFromFilter(withWish(emptyFilter, facet, value, 'asked'))}`
}

interface Asked {
  readonly filter: Filter
  /** Null for the library's own: by title, or by how well they match while words are looked for. */
  readonly sort?: Sort | null
  readonly isHiddenShown?: boolean
  readonly page?: number
}

/** The address's query, without the question mark. */
export function libraryQuery({ filter, sort = null, isHiddenShown = false, page = 1 }: Asked): string {
  return [
    queryFromFilter(filter),
    sort ? writtenSort(sort) : '',
    isHiddenShown ? HIDDEN : '',
    page > 1 ? `page=${page}` : '',
  ]
    .filter((piece) => piece !== '')
    .join('&')
}

/** The query for another filter: the order and what is shown stay, the list begins anew. */
export function withFilter(search: string, filter: Filter): string {
  return libraryQuery({ filter, sort: sortFromQuery(search), isHiddenShown: isHiddenShownIn(search) })
}

/** The query with another order, from its beginning; with null, the library's own order. */
export function withSort(search: string, sort: Sort | null): string {
  return libraryQuery({ filter: filterFromQuery(search), sort, isHiddenShown: isHiddenShownIn(search) })
}

/** The same query on another page of the list. */
export function withPage(search: string, page: number): string {
  return libraryQuery({
    filter: filterFromQuery(search),
    sort: sortFromQuery(search),
    isHiddenShown: isHiddenShownIn(search),
    page,
  })
}

// Filters that are kept under a name, and the house's own two: each is a query, as the address writes it.

import { warningKinds } from '../story.ts'
import type { FacetName } from './facet.ts'
import { type Condition, type Filter, filterFromQuery, joined, queryFromFilter, wishFor } from './filter.ts'
import { byTitle, writtenSort } from './sort.ts'

export interface SavedFilter {
  readonly id: string
  readonly name: string
  /** As `queryFromFilter` writes it, without the question mark. */
  readonly query: string
  /** The sort as the address writes it; null for the library's own. */
  readonly sort: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A filter of the house's own: it cannot be deleted, but hidden, and it adds to what is chosen already. */
export interface Starter {
  readonly id: string
  readonly name: string
  readonly query: string
}

export const starters: readonly Starter[] = [
  {
    id: 'short-and-finished',
    name: 'Short and finished, not read yet',
    query: 'status=complete&length=under-15-min&length=under-1-h&read=unread',
  },
  {
    id: 'gentle',
    name: 'Gentle',
    query: ['G', 'PG', 'PG-13']
      .map((rating) => `rating=${rating}`)
      .concat(warningKinds.map((kind) => `-warning=${kind}`))
      .join('&'),
  },
]

/**
 * A filter with all that another asks for. Asked for side by side, two values of one facet would bring stories in where
 * the other filter is to leave some out: so of a facet that both ask for only what both allow stays.
 */
export function withAdded(filter: Filter, query: string): Filter {
  const other = filterFromQuery(query)
  const asks = (from: Filter, facet: FacetName) => from.conditions.filter((one) => isAsked(one, facet))
  const isKept = (condition: Condition) => {
    const added = asks(other, condition.facet)
    return (
      condition.wish === 'left-out' ||
      added.length === 0 ||
      added.some(({ value }) => value === condition.value)
    )
  }
  const kept = { ...filter, conditions: filter.conditions.filter(isKept) }
  const isFree = ({ facet, value }: Condition) => wishFor(kept, facet, value) === null
  const isNeeded = (condition: Condition) => {
    if (condition.wish === 'left-out') return wishFor(kept, condition.facet, condition.value) !== 'left-out'
    if (asks(kept, condition.facet).length > 0) return false
    // What the reader leaves out stays out, unless nothing would be left of what is added.
    return isFree(condition) || !asks(other, condition.facet).some(isFree)
  }
  return joined(kept, { ...other, conditions: other.conditions.filter(isNeeded) })
}

function isAsked(condition: Condition, facet: FacetName): boolean {
  return condition.facet === facet && condition.wish === 'asked'
}

/** A filter without what another asks for. */
export function withTaken(filter: Filter, query: string): Filter {
  const other = filterFromQuery(query)
  const isTaken = (condition: Condition) =>
    wishFor(other, condition.facet, condition.value) === condition.wish
  return { ...filter, conditions: filter.conditions.filter((condition) => !isTaken(condition)) }
}

/** Whether a filter already holds all that another adds. */
export function holds(filter: Filter, query: string): boolean {
  return queryFromFilter(withAdded(filter, query)) === queryFromFilter(filter)
}

/** The query of a filter as it is kept: always written the same way. */
export function keptQuery(query: string): string {
  return queryFromFilter(filterFromQuery(query))
}

/** Whether a query asks for nothing that could be kept. */
export function isNothing(query: string): boolean {
  return keptQuery(query) === ''
}

/** Filters from whatever stood in storage, by name. */
export function savedFiltersFrom(stored: unknown): readonly SavedFilter[] {
  return Array.isArray(stored) ? inNameOrder(stored.filter(isSavedFilter)) : []
}

/** The filter with its order as it is written now: older code kept a chosen order by title as an empty one. */
export function withWrittenSort(filter: SavedFilter): SavedFilter {
  return filter.sort === '' ? { ...filter, sort: writtenSort(byTitle) } : filter
}

export function inNameOrder(filters: readonly SavedFilter[]): readonly SavedFilter[] {
  return [...filters].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

function isSavedFilter(value: unknown): value is SavedFilter {
  if (typeof value !== 'object' || value === null) return false
  const sort: unknown = Reflect.get(value, 'sort')
  return (
    ['id', 'name', 'query'].every((name) => typeof Reflect.get(value, name) === 'string') &&
    (sort === null || typeof sort === 'string') &&
    typeof Reflect.get(value, 'at') === 'number'
  )
}

// What a filter says of one facet, for the groups of the panel: a group whose part stays the same is not drawn again.

import { useRef } from 'react'
import type { FacetName } from '../../../core/library/facet.ts'
import { type Filter, queryFromFilter } from '../../../core/library/filter.ts'

/** Makes the new filter from what it is at that moment: a group knows its own part only. */
export type ChangeFilter = (change: (filter: Filter) => Filter) => void

/** The numbers that a facet can be asked for by, besides its values. */
export const rangeOf: Readonly<Partial<Record<FacetName, 'words' | 'year'>>> = {
  length: 'words',
  date: 'year',
}

/** Facets whose values a group offers: whoever asks for a character is offered their pairings. */
const offered: Readonly<Partial<Record<FacetName, readonly FacetName[]>>> = {
  character: ['character', 'pairing'],
}

function partOf(filter: Filter, facet: FacetName): Filter {
  const names = offered[facet] ?? [facet]
  return {
    ...filter,
    text: '',
    conditions: filter.conditions.filter((one) => names.includes(one.facet)),
    ranges: filter.ranges.filter(({ of }) => of === rangeOf[facet]),
    all: filter.all.filter((name) => names.includes(name)),
  }
}

/** The part of a filter that is one facet's: the same object as long as it says the same. */
export function useFilterPart(filter: Filter, facet: FacetName): Filter {
  const last = useRef<{ readonly query: string; readonly part: Filter } | null>(null)
  const part = partOf(filter, facet)
  const query = queryFromFilter(part)
  if (last.current?.query !== query) last.current = { query, part }
  return last.current.part
}

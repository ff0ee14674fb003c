// The values of a facet in all stories, as columns of numbers: made once, then asked with every filter.

import type { Catalogue, StatedColumn } from '../catalogue/catalogue.ts'
import { ASIDE, GUESS, indexIn } from '../catalogue/stated-column.ts'
import { type Facet, NOT_STATED, type OwnName } from './facet.ts'
import type { Filter } from './filter.ts'
import { type OwnColumns, ownValues } from './own-columns.ts'

/** A facet's values in each story, as indices. */
export interface FacetColumn {
  readonly starts: Uint32Array
  readonly of: Uint32Array
  /** How many values there are. */
  readonly values: number
  readonly indexOf: (value: string) => number | undefined
}

/** A facet's column as a filter sees it: guesses and side pairings may not count. */
export function facetColumn(
  facet: Facet,
  { catalogue, own }: { readonly catalogue: Catalogue; readonly own: OwnColumns },
  filter: Filter,
): FacetColumn {
  if (facet.kind === 'own') return ownColumn(facet.name, own)
  const stated = catalogue.stated(facet.name)
  if (!stated)
    return {
      starts: new Uint32Array(catalogue.size + 1),
      of: new Uint32Array(),
      values: 0,
      indexOf: () => undefined,
    }
  const left =
    (filter.withoutGuesses ? GUESS : 0) | (filter.mainPairings && facet.name === 'pairing' ? ASIDE : 0)
  return statedColumn(stated, left)
}

/** Columns are made once: from the catalogue's for each choice of what does not count, from own ones for each state. */
const statedColumns = new WeakMap<StatedColumn, Map<number, FacetColumn>>()
const ownColumnsKnown = new WeakMap<Uint8Array, FacetColumn>()
const indices = new WeakMap<StatedColumn, ReadonlyMap<string, number>>()

/** Without the values that have one of the flags `left`; a story that has no other then says nothing. */
function statedColumn(stated: StatedColumn, left: number): FacetColumn {
  const known = statedColumns.get(stated) ?? new Map<number, FacetColumn>()
  statedColumns.set(stated, known)
  const column = known.get(left) ?? makeStated(stated, left)
  known.set(left, column)
  return column
}

function makeStated(stated: StatedColumn, left: number): FacetColumn {
  const indexOf = (value: string) => {
    const map = indices.get(stated) ?? new Map(stated.values().map((one, index) => [one.value, index]))
    indices.set(stated, map)
    return map.get(value)
  }
  const values = () => stated.values().length
  if (left === 0) {
    return { starts: stated.starts, of: stated.of.map(indexIn), values: values(), indexOf }
  }
  // Where nobody says nothing there is no such value; it is one beyond the others then, and in no list.
  const nothing = indexOf(NOT_STATED) ?? values()
  const starts = new Uint32Array(stated.starts.length)
  const of = new Uint32Array(stated.of.length)
  let count = 0
  for (let story = 0; story + 1 < stated.starts.length; story++) {
    const from = count
    for (let at = stated.starts[story] ?? 0; at < (stated.starts[story + 1] ?? 0); at++) {
      const value = stated.of[at] ?? 0
      if ((value & left) === 0) of[count++] = indexIn(value)
    }
    // There is room: something was left out.
    if (count === from) of[count++] = nothing
    starts[story + 1] = count
  }
  return { starts, of: of.slice(0, count), values: Math.max(values(), nothing + 1), indexOf }
}

function ownColumn(facet: OwnName, own: OwnColumns): FacetColumn {
  const bits = own[facet]
  const known = ownColumnsKnown.get(bits)
  if (known) return known
  const values = ownValues(facet)
  const starts = new Uint32Array(bits.length + 1)
  const of = new Uint32Array(bits.length * values.length)
  let count = 0
  for (let story = 0; story < bits.length; story++) {
    const own = bits[story] ?? 0
    for (let value = 0; value < values.length; value++) if (own & (1 << value)) of[count++] = value
    starts[story + 1] = count
  }
  const column: FacetColumn = {
    starts,
    of: of.slice(0, count),
    values: values.length,
    indexOf: (value) => {
      const index = values.indexOf(value)
      return index === -1 ? undefined : index
    },
  }
  ownColumnsKnown.set(bits, column)
  return column
}

/** The index of a value in `countsOf`; undefined where no story has it. */
export function valueIndex(catalogue: Catalogue, facet: Facet, value: string): number | undefined {
  if (facet.kind === 'own') {
    const index = ownValues(facet.name).indexOf(value)
    return index === -1 ? undefined : index
  }
  const stated = catalogue.stated(facet.name)
  return stated ? statedColumn(stated, 0).indexOf(value) : undefined
}

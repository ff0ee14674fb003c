// Asks the whole library at once, over columns of numbers: which stories fit a filter, and what each value would show.
// No entry is read here. At 100,000 stories one question takes a few milliseconds.

import type { Catalogue, StatedColumn } from '../catalogue/catalogue.ts'
import { ASIDE, GUESS, indexIn } from '../catalogue/stated-column.ts'
import { type Facet, NOT_STATED, type OwnName } from './facet.ts'
import { facets } from './facets.ts'
import type { Condition, Filter, Range } from './filter.ts'
import type { FoundStories } from './found-stories.ts'
import { type OwnColumns, ownValues } from './own-columns.ts'

/** The library as it may be asked now. */
export interface Known {
  readonly catalogue: Catalogue
  readonly own: OwnColumns
  /** For each story whether it may be met: `barred` counts for nothing, `hidden` (by the reader's list) is counted. */
  readonly meeting: Uint8Array
  /** The stories that have the words looked for; null where none are looked for. */
  readonly found: FoundStories | null
}

/** What `meeting` says. */
export const MAY_BE_MET = 0
export const BARRED = 1
export const HIDDEN = 2

export interface Asked {
  /** 1 for each story that fits. */
  readonly fits: Uint8Array
  readonly count: number
  /** How many would fit, but are hidden by the reader's list. */
  readonly hidden: number
  /**
   * For each value of a facet, in the order of its values: the stories that would be shown if it were the one asked for
   * in its facet (or one more, where all of them must be there) and everything else of the filter stayed.
   */
  readonly countsOf: (facet: Facet) => Uint32Array
}

export function ask({ catalogue, own, meeting, found }: Known, filter: Filter): Asked {
  const { size } = catalogue
  // How many facets a story misses and the last of them; how many values it has that are left out.
  const misses = new Uint8Array(size)
  const missed = new Uint8Array(size)
  const refusals = new Uint8Array(size)
  // Nothing else is looked at: of a hundred thousand stories a few words leave a handful.
  const looked = found ? found.best : null
  const many = looked ? looked.length : size
  const may = mayFit(catalogue, filter.ranges, meeting)
  const columns = new Map<Facet, Column>()
  const columnOf = (facet: Facet) => {
    const known = columns.get(facet) ?? columnFor(facet, catalogue, own, filter)
    columns.set(facet, known)
    return known
  }

  facets.forEach((facet, index) => {
    if (!filter.conditions.some((condition) => condition.facet === facet.name)) return
    const { asked, leftOut } = wishesOf(filter, facet)
    const column = columnOf(facet)
    const wished = new Uint8Array(column.values)
    for (const value of asked) mark(wished, column.indexOf(value), ASKED)
    for (const value of leftOut) mark(wished, column.indexOf(value), LEFT_OUT)
    const wanted = asked.length === 0 ? 0 : filter.all.includes(facet.name) ? asked.length : 1
    const { starts, of } = column
    for (let place = 0; place < many; place++) {
      const story = looked ? (looked[place] ?? 0) : place
      if (may[story] === BARRED) continue
      let hits = 0
      let refused = 0
      for (let at = starts[story] ?? 0, end = starts[story + 1] ?? 0; at < end; at++) {
        const wish = wished[of[at] ?? 0]
        if (wish === ASKED) hits++
        else if (wish === LEFT_OUT) refused++
      }
      if (hits < wanted) {
        misses[story] = (misses[story] ?? 0) + 1
        missed[story] = index
      }
      if (refused > 0) refusals[story] = Math.min(2, (refusals[story] ?? 0) + refused)
    }
  })

  const fits = new Uint8Array(size)
  let count = 0
  let hidden = 0
  for (let place = 0; place < many; place++) {
    const story = looked ? (looked[place] ?? 0) : place
    if (may[story] === BARRED || misses[story] !== 0 || refusals[story] !== 0) continue
    if (may[story] === HIDDEN) hidden++
    else {
      fits[story] = 1
      count++
    }
  }

  const countsOf = (facet: Facet): Uint32Array => {
    const index = facets.indexOf(facet)
    const { leftOut, asked } = wishesOf(filter, facet)
    const isAll = filter.all.includes(facet.name) && asked.length > 0
    const column = columnOf(facet)
    const refused = new Uint8Array(column.values)
    for (const value of leftOut) mark(refused, column.indexOf(value), LEFT_OUT)
    const counts = new Uint32Array(column.values)
    const { starts, of } = column
    for (let place = 0; place < many; place++) {
      const story = looked ? (looked[place] ?? 0) : place
      if (may[story] !== MAY_BE_MET || (refusals[story] ?? 0) > 1) continue
      const missing = misses[story] ?? 0
      // A value of this facet takes the place of those asked for, or joins them.
      if (missing > (isAll ? 0 : 1) || (missing === 1 && missed[story] !== index)) continue
      const isRefused = refusals[story] === 1
      for (let at = starts[story] ?? 0, end = starts[story + 1] ?? 0; at < end; at++) {
        const value = of[at] ?? 0
        if (!isRefused || refused[value] === LEFT_OUT) counts[value] = (counts[value] ?? 0) + 1
      }
    }
    return counts
  }
  return { fits, count, hidden, countsOf }
}

const ASKED = 1
const LEFT_OUT = 2

function mark(values: Uint8Array, index: number | undefined, wish: number): void {
  if (index !== undefined) values[index] = wish
}

function wishesOf(filter: Filter, facet: Facet) {
  const of = (wish: Condition['wish']) =>
    filter.conditions.filter((one) => one.facet === facet.name && one.wish === wish).map(({ value }) => value)
  return { asked: of('asked'), leftOut: of('left-out') }
}

/** What no facet decides: who may be met, and of them nobody `BARRED` whose words, length or date are others. */
function mayFit(catalogue: Catalogue, ranges: readonly Range[], meeting: Uint8Array): Uint8Array {
  if (ranges.length === 0) return meeting
  const may = meeting.slice()
  for (const { of, from, to } of ranges) {
    const column = catalogue.column(of === 'words' ? 'words' : 'dates')
    const unit = of === 'words' ? 1 : YEAR
    const low = (from ?? 0) * unit
    const high = to === null ? Number.POSITIVE_INFINITY : (to + 1) * unit
    for (let story = 0; story < may.length; story++) {
      const number = column[story] ?? 0
      // A story without a date is in no range of years.
      if (number < low || number >= high || (of === 'year' && number === 0)) may[story] = BARRED
    }
  }
  return may
}

/** The catalogue's dates are 20030924. */
const YEAR = 10_000

/** A facet's values in each story, as indices. */
interface Column {
  readonly starts: Uint32Array
  readonly of: Uint32Array
  /** How many values there are. */
  readonly values: number
  readonly indexOf: (value: string) => number | undefined
}

function columnFor(facet: Facet, catalogue: Catalogue, own: OwnColumns, filter: Filter): Column {
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
const statedColumns = new WeakMap<StatedColumn, Map<number, Column>>()
const ownColumnsKnown = new WeakMap<Uint8Array, Column>()
const indices = new WeakMap<StatedColumn, ReadonlyMap<string, number>>()

/** Without the values that have one of the flags `left`; a story that has no other then says nothing. */
function statedColumn(stated: StatedColumn, left: number): Column {
  const known = statedColumns.get(stated) ?? new Map<number, Column>()
  statedColumns.set(stated, known)
  const column = known.get(left) ?? makeStated(stated, left)
  known.set(left, column)
  return column
}

function makeStated(stated: StatedColumn, left: number): Column {
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

function ownColumn(facet: OwnName, own: OwnColumns): Column {
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
  const column: Column = {
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

/** How often each value of a facet is our guess alone, among stories that may be met. */
export function guessesOf({ catalogue, meeting }: Known, facet: Facet): Uint32Array {
  const stated = facet.kind === 'stated' ? catalogue.stated(facet.name) : null
  const guesses = new Uint32Array(stated?.values().length ?? 0)
  if (!stated) return guesses
  for (let story = 0; story < catalogue.size; story++) {
    if (meeting[story] !== MAY_BE_MET) continue
    for (let at = stated.starts[story] ?? 0; at < (stated.starts[story + 1] ?? 0); at++) {
      const value = stated.of[at] ?? 0
      if (value & GUESS) guesses[indexIn(value)] = (guesses[indexIn(value)] ?? 0) + 1
    }
  }
  return guesses
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

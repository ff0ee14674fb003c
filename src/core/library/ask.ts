// Asks the whole library at once, over columns of numbers: which stories fit a filter, and what each value would show.
// No entry is read here. At 100,000 stories one question takes a few milliseconds; `for … of` over columns would double that.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { GUESS, indexIn } from '../catalogue/stated-column.ts'
import type { Facet } from './facet.ts'
import { type FacetColumn, facetColumn } from './facet-column.ts'
import { facets } from './facets.ts'
import type { Condition, Filter, Range } from './filter.ts'
import type { FoundStories } from './found-stories.ts'
import type { OwnColumns } from './own-columns.ts'

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

type ColumnOf = (facet: Facet) => FacetColumn

/** Of a filter, who fits and what each value would show. */
export function ask(known: Known, filter: Filter): Asked {
  const columnOf = (facet: Facet) => facetColumn(facet, known, filter)
  const stand = standTo(known, filter, columnOf)
  return {
    ...fitting(stand),
    countsOf: (facet) => {
      const { asked, leftOut } = wishesOf(filter, facet)
      const isAll = filter.all.includes(facet.name) && asked.length > 0
      return counted(stand, facets.indexOf(facet), columnOf(facet), leftOut, isAll)
    },
  }
}

/** How each story stands to a filter. */
interface Stand {
  /** Ordinals of the stories that are looked at: of a hundred thousand a few words leave a handful. */
  readonly looked: Uint32Array
  /** Who may be met, and of them nobody `BARRED` whose words or date are others. */
  readonly may: Uint8Array
  /** How many facets a story misses, and the last of them, as an index of `facets`. */
  readonly misses: Uint8Array
  readonly missed: Uint8Array
  /** How many values it has that are left out; 2 for more, too. */
  readonly refusals: Uint8Array
}

function standTo({ catalogue, meeting, found }: Known, filter: Filter, columnOf: ColumnOf): Stand {
  const { size } = catalogue
  const stand = {
    looked: found?.best ?? all(size),
    may: mayFit(catalogue, filter.ranges, meeting),
    misses: new Uint8Array(size),
    missed: new Uint8Array(size),
    refusals: new Uint8Array(size),
  }
  facets.forEach((facet, index) => {
    const { asked, leftOut } = wishesOf(filter, facet)
    if (asked.length === 0 && leftOut.length === 0) return
    const wanted = asked.length === 0 ? 0 : filter.all.includes(facet.name) ? asked.length : 1
    const column = columnOf(facet)
    note(stand, index, column, wishesBy(column, asked, leftOut), wanted)
  })
  return stand
}

/** Notes what a facet's conditions say of each story: `wanted` of its values must be asked for. */
function note(
  { looked, may, misses, missed, refusals }: Stand,
  index: number,
  { starts, of }: FacetColumn,
  wishes: Uint8Array,
  wanted: number,
): void {
  for (let place = 0; place < looked.length; place++) {
    const story = looked[place] ?? 0
    if (may[story] === BARRED) continue
    let hits = 0
    let refused = 0
    for (let at = starts[story] ?? 0, end = starts[story + 1] ?? 0; at < end; at++) {
      const wish = wishes[of[at] ?? 0]
      if (wish === ASKED) hits++
      else if (wish === LEFT_OUT) refused++
    }
    if (hits < wanted) {
      misses[story] = (misses[story] ?? 0) + 1
      missed[story] = index
    }
    if (refused > 0) refusals[story] = Math.min(2, (refusals[story] ?? 0) + refused)
  }
}

function fitting({ looked, may, misses, refusals }: Stand): Omit<Asked, 'countsOf'> {
  const fits = new Uint8Array(misses.length)
  let count = 0
  let hidden = 0
  for (let place = 0; place < looked.length; place++) {
    const story = looked[place] ?? 0
    if (may[story] === BARRED || misses[story] !== 0 || refusals[story] !== 0) continue
    if (may[story] === HIDDEN) hidden++
    else {
      fits[story] = 1
      count++
    }
  }
  return { fits, count, hidden }
}

/** What each value of a facet would show: in place of those asked for in it, or (`isAll`) as one more of them. */
function counted(
  { looked, may, misses, missed, refusals }: Stand,
  index: number,
  column: FacetColumn,
  leftOut: readonly string[],
  isAll: boolean,
): Uint32Array {
  const { starts, of } = column
  const wishes = wishesBy(column, [], leftOut)
  const counts = new Uint32Array(column.values)
  for (let place = 0; place < looked.length; place++) {
    const story = looked[place] ?? 0
    if (may[story] !== MAY_BE_MET || (refusals[story] ?? 0) > 1) continue
    const missing = misses[story] ?? 0
    if (missing > (isAll ? 0 : 1) || (missing === 1 && missed[story] !== index)) continue
    const isRefused = refusals[story] === 1
    for (let at = starts[story] ?? 0, end = starts[story + 1] ?? 0; at < end; at++) {
      const value = of[at] ?? 0
      if (!isRefused || wishes[value] === LEFT_OUT) counts[value] = (counts[value] ?? 0) + 1
    }
  }
  return counts
}

const ASKED = 1
const LEFT_OUT = 2

/** For each value of a column what is wished of it; 0 for nothing. */
function wishesBy({ values, indexOf }: FacetColumn, asked: readonly string[], leftOut: readonly string[]) {
  const wishes = new Uint8Array(values)
  const wish = (value: string, what: number) => {
    const index = indexOf(value)
    if (index !== undefined) wishes[index] = what
  }
  for (const value of asked) wish(value, ASKED)
  for (const value of leftOut) wish(value, LEFT_OUT)
  return wishes
}

let everyone = new Uint32Array()

/** The ordinals of all stories, made once for each size of library. */
function all(size: number): Uint32Array {
  if (everyone.length !== size) everyone = Uint32Array.from({ length: size }, (_, ordinal) => ordinal)
  return everyone
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

// Whether lines were broken by hand or program, and at which column: told by the pairs of lines that may belong to one
// paragraph.

import { endsSentence, isLower } from '../characters.ts'
import type { Row } from '../lines.ts'
import { leavesTagOpen } from './tags.ts'

/** Two lines, one below the other, and the blank rows between them. */
export interface Pair {
  readonly above: Row
  readonly below: Row
  readonly gap: number
}

/** Column limits of wrapped text: from a telephone's screen to a printer's paper. */
const NARROWEST = 22
const WIDEST = 132
/** Narrower lines may be verse: then more of them must look wrapped. */
const NARROW = 38
/** Share of the line pairs that must look wrapped. */
const WRAPPED = 0.55
const WRAPPED_NARROW = 0.7
const FEWEST_NARROW = 8
const LOWER_STARTS = 0.3
/** Columns that begin a paragraph, at least. */
export const INDENT = 2

/** Every two lines of text that follow each other. */
export function pairsOf(rows: readonly Row[]): Pair[] {
  const pairs: Pair[] = []
  let above: Row | null = null
  for (const row of rows) {
    if (row.text === '') continue
    // A line that its tag leads on tells nothing of the others.
    if (above && !leavesTagOpen(above.text))
      pairs.push({ above, below: row, gap: row.number - above.number - 1 })
    above = row
  }
  return pairs
}

/** The least indent that is more than an exception. */
export function marginOf(rows: readonly Row[]): number {
  const indents = rows.flatMap(({ text, indent }) => (text === '' ? [] : [indent])).sort((a, b) => a - b)
  return indents[Math.floor(indents.length * EXCEPTIONS)] ?? 0
}

const EXCEPTIONS = 0.04

const HANGING = 0.6

/** Whether the second lines of paragraphs are indented and the first ones are not. */
export function hangs(pairs: readonly Pair[]): boolean {
  let firsts = 0
  let hanging = 0
  pairs.forEach(({ above, below, gap }, at) => {
    if (gap > 0 || pairs[at - 1]?.gap === 0) return
    firsts++
    if (below.indent >= above.indent + INDENT && length(above) >= NARROW) hanging++
  })
  return firsts >= FEWEST_PAIRS && hanging >= firsts * HANGING
}

export interface Wrap {
  readonly width: number | null
  /** Share of the lines that begin with a small letter: no paragraph does. */
  readonly lowerStarts: number
}

const none: Wrap = { width: null, lowerStarts: 0 }

/** The wrap of the pairs that are so far apart. */
export function wrapOf(pairs: readonly Pair[], gap: number, isHanging: boolean, margin: number): Wrap {
  const near = pairs.filter((pair) => pair.gap === gap && (isHanging || mayGoOn(pair, margin)))
  if (near.length < (gap === 0 ? FEWEST_PAIRS : FEWEST_DOUBLE)) return none
  const lengths = lengthsOf(near)
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0
  const lowerStarts = share(near, ({ below }) => isLower(below.text.charAt(0)))
  if (width < NARROWEST || width > WIDEST) return { width: null, lowerStarts }
  if (lowerStarts < LOWER_STARTS && areMostLonger(pairs, width)) return { width: null, lowerStarts }
  const inside = withoutShortBlocks(near, width)
  const fits = ({ above, below }: Pair) => isFull(above, below, width)
  const full = share(inside, fits)
  const ragged = lowerStarts >= LOWER_STARTS && (lengths[lengths.length >> 1] ?? 0) > NARROW
  const isNarrow = inside.length >= FEWEST_NARROW && full >= WRAPPED_NARROW && lowerStarts >= LOWER_STARTS
  const isWrapped =
    width < NARROW ? isNarrow : full >= WRAPPED || ragged || isWrappedTwice(inside, width, lowerStarts)
  return { width: isWrapped ? width : null, lowerStarts }
}

/** Whether the line below may belong to the paragraph of the one above. */
function mayGoOn({ above, below }: Pair, margin: number): boolean {
  if (below.indent < margin + INDENT) return true
  return above.indent === below.indent && !beginsAnew(above, below)
}

function lengthsOf(pairs: readonly Pair[]): Uint16Array {
  const lengths = new Uint16Array(pairs.length * 2)
  pairs.forEach(({ above, below }, at) => {
    lengths[at * 2] = Math.min(length(above), LONGEST_LENGTH)
    lengths[at * 2 + 1] = Math.min(length(below), LONGEST_LENGTH)
  })
  return lengths.sort()
}

/** Lines that no wrap can have left so long: where most are, others that begin with capitals are poems and letters. */
function areMostLonger(pairs: readonly Pair[], width: number): boolean {
  return share(pairs, ({ above }) => length(above) > width * LONGER) > MOST_LONGER
}

const LONGER = 1.25
const MOST_LONGER = 0.4

/** Poems, the heads of letters and lists tell nothing of prose: no line of theirs is long. */
function withoutShortBlocks(pairs: readonly Pair[], width: number): readonly Pair[] {
  const kept: Pair[] = []
  let block: Pair[] = []
  const isLong = (row: Row) => length(row) >= width * LONG
  const end = () => {
    if (block.some(({ above, below }) => isLong(above) || isLong(below)))
      for (const pair of block) kept.push(pair)
    block = []
  }
  for (const pair of pairs) {
    if (block.at(-1)?.below !== pair.above) end()
    block.push(pair)
  }
  end()
  return kept
}

const LONG = 0.75

/** A second program broke the ends off the lines of the first: long lines are full, and what was broken off goes on. */
function isWrappedTwice(pairs: readonly Pair[], width: number, lowerStarts: number): boolean {
  if (width < NARROWEST_MAIL || lowerStarts < LOWER_STARTS) return false
  const long = pairs.filter(({ above }) => length(above) >= width * LONG)
  const full = share(long, ({ above, below }) => isFull(above, below, width) || isLower(below.text.charAt(0)))
  return long.length >= FEWEST_LONG && full >= WRAPPED_LONG
}

/** Columns; how many long lines must be there, and which share of them must be full. */
const NARROWEST_MAIL = 55
const FEWEST_LONG = 8
const WRAPPED_LONG = 0.7

const FEWEST_PAIRS = 2
const FEWEST_DOUBLE = 3
const LONGEST_LENGTH = 0xffff

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let count = 0
  for (const item of items) if (holds(item)) count++
  return items.length === 0 ? 0 : count / items.length
}

/** Columns from the margin to the end of the line. */
function length(row: Row): number {
  return row.text.length + Math.min(row.indent, MOST_INDENT)
}

const MOST_INDENT = 8

/** Whether a line had no room for the next line's first word. */
export function isFull(above: Row, below: Row, width: number): boolean {
  const space = below.text.indexOf(' ')
  const word = space < 0 ? below.text.length : space
  return length(above) + 1 + word > width
}

/**
 * Whether a row begins a paragraph by its indentation. Below another indented one (`isUsual`: where indentation is what
 * divides paragraphs) it does where that one ends a sentence.
 */
export function isIndentedStart(above: Row, row: Row, margin: number, isUsual: boolean): boolean {
  if (row.indent < margin + INDENT) return false
  return row.indent > above.indent || (isUsual && row.indent === above.indent && beginsAnew(above, row))
}

/** Whether a sentence ends above, and below another begins. */
export function beginsAnew(above: Row, below: Row): boolean {
  return endsSentence(above.text) && !isLower(below.text.charAt(0))
}

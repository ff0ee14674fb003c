// How a file is laid out: where its lines are wrapped, what separates paragraphs, which gap is wider than usual.
// Measured over the whole text first; nothing is decided line by line that the file can answer.

import { endsSentence, isLower } from '../characters.ts'
import type { Row } from '../lines.ts'
import { leavesTagOpen } from './tags.ts'

export interface Layout {
  /** Column at which lines were broken by hand or program; null where a line is a paragraph. */
  readonly width: number | null
  /** Blank rows between two lines of one paragraph: 1 in texts wrapped and then double-spaced. */
  readonly lineGap: number
  /** Whether an indented line begins a paragraph. */
  readonly indented: boolean
  /** Whether a speaker's name with a colon begins a paragraph, as in a play. */
  readonly isScript: boolean
  /** Usual number of blank rows between two paragraphs. */
  readonly usualGap: number
  /** Blank rows that make a break; infinite where gaps say nothing. */
  readonly breakGap: number
  /** Longest line of a poem, a letter's head or a list. */
  readonly shortLine: number
}

interface Pair {
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
const DOUBLE_LOWER_STARTS = 0.4
const INDENT = 2

/** Measures the rows of the story's body; rows that belong to something else must be left out by the caller. */
export function measureLayout(rows: readonly Row[]): Layout {
  const pairs = pairsOf(rows)
  const isHanging = hangs(pairs)
  const single = wrapOf(pairs, 0, isHanging)
  const double = single.width === null ? wrapOf(pairs, 1, isHanging) : single
  const isDouble = single.width === null && double.width !== null && double.lowerStarts >= DOUBLE_LOWER_STARTS
  const width = isDouble ? double.width : single.width
  const lineGap = isDouble ? 1 : 0
  const boundaries = pairs.filter(({ gap }) => (width === null ? true : gap > lineGap))
  const usualGap = usualOf(boundaries, width === null ? 0 : lineGap + 1)
  return {
    width,
    lineGap,
    indented: width !== null && !isHanging && isIndented(rows),
    isScript: width !== null && isScript(rows),
    usualGap,
    breakGap: breakGapOf(boundaries, usualGap),
    shortLine: shortLineOf(width),
  }
}

function pairsOf(rows: readonly Row[]): Pair[] {
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

const HANGING = 0.6

/** Whether the second lines of paragraphs are indented and the first ones are not. */
function hangs(pairs: readonly Pair[]): boolean {
  let firsts = 0
  let hanging = 0
  pairs.forEach(({ above, below, gap }, at) => {
    if (gap > 0 || pairs[at - 1]?.gap === 0) return
    firsts++
    if (below.indent >= above.indent + INDENT && length(above) >= NARROW) hanging++
  })
  return firsts >= FEWEST_PAIRS && hanging >= firsts * HANGING
}

interface Wrap {
  readonly width: number | null
  /** Share of the lines that begin with a small letter: no paragraph does. */
  readonly lowerStarts: number
}

const none: Wrap = { width: null, lowerStarts: 0 }

/** The wrap of the pairs that are so far apart. */
function wrapOf(pairs: readonly Pair[], gap: number, isHanging: boolean): Wrap {
  const inside = pairs.filter(
    (pair) =>
      pair.gap === gap &&
      (isHanging || pair.below.indent < INDENT || pair.above.indent === pair.below.indent),
  )
  if (inside.length < (gap === 0 ? FEWEST_PAIRS : FEWEST_DOUBLE)) return none
  const lengths = new Uint16Array(inside.length * 2)
  inside.forEach(({ above, below }, at) => {
    lengths[at * 2] = Math.min(length(above), LONGEST_LENGTH)
    lengths[at * 2 + 1] = Math.min(length(below), LONGEST_LENGTH)
  })
  lengths.sort()
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0
  const lowerStarts = share(inside, ({ below }) => isLower(below.text.charAt(0)))
  if (width < NARROWEST || width > WIDEST) return { width: null, lowerStarts }
  const full = share(inside, ({ above, below }) => isFull(above, below, width))
  const ragged = lowerStarts >= LOWER_STARTS && (lengths[lengths.length >> 1] ?? 0) > NARROW
  const isNarrow = inside.length >= FEWEST_NARROW && full >= WRAPPED_NARROW && lowerStarts >= LOWER_STARTS
  const isWrapped = width < NARROW ? isNarrow : full >= WRAPPED || ragged
  return { width: isWrapped ? width : null, lowerStarts }
}

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
function isFull(above: Row, below: Row, width: number): boolean {
  const space = below.text.indexOf(' ')
  const word = space < 0 ? below.text.length : space
  return length(above) + 1 + word > width
}

function isIndented(rows: readonly Row[]): boolean {
  let texts = 0
  let indents = 0
  for (const row of rows) {
    if (row.text === '') continue
    texts++
    if (row.indent >= INDENT) indents++
  }
  return indents >= texts * 0.03 && indents <= texts * 0.8
}

/** Whether a row begins a paragraph by its indentation. */
function isIndentedStart(above: Row, row: Row): boolean {
  return row.indent >= INDENT && row.indent > above.indent
}

const SPEAKER = /^(\p{Lu}[\p{L}.'’ -]{0,23}):\s/u
const FEWEST_SPEECHES = 4

/** Whether the text has speakers' names before their lines: two names at least, one of them again and again. */
function isScript(rows: readonly Row[]): boolean {
  const counts = new Map<string, number>()
  let speeches = 0
  for (const row of rows) {
    const colon = row.text.indexOf(':')
    if (colon < 1 || colon > 25) continue
    const name = speakerOf(row.text)
    if (name === null) continue
    speeches++
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return speeches >= FEWEST_SPEECHES && counts.size > 1 && counts.size * 2 <= speeches + 1
}

function speakerOf(text: string): string | null {
  return SPEAKER.exec(text)?.[1] ?? null
}

/** The most frequent gap; the smaller of two equally frequent ones. None at all is usual only where gaps are rare. */
function usualOf(boundaries: readonly Pair[], fallback: number): number {
  const apart = boundaries.filter(({ gap }) => gap > 0)
  const counted = apart.length > boundaries.length * MOST_BREAKS ? apart : boundaries
  const counts = new Map<number, number>()
  for (const { gap } of counted) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  let usual = fallback
  let most = 0
  for (const [gap, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    if (count > most) {
      usual = gap
      most = count
    }
  }
  return usual
}

/** Breaks are rare: a gap that divides every fourth paragraph from the next divides nothing. */
const MOST_BREAKS = 0.25
const FEW_BREAKS = 2

function breakGapOf(boundaries: readonly Pair[], usual: number): number {
  const gaps = [...new Set(boundaries.map(({ gap }) => gap))].sort((a, b) => a - b)
  for (const gap of gaps) {
    if (!isClearlyWider(gap, usual)) continue
    const wide = boundaries.filter((boundary) => boundary.gap >= gap).length
    if (wide <= Math.max(FEW_BREAKS, boundaries.length * MOST_BREAKS)) return gap
  }
  return Number.POSITIVE_INFINITY
}

/** One blank row more than none or one is clear; above that, a gap must be more than twice the usual. */
function isClearlyWider(gap: number, usual: number): boolean {
  return usual <= 1 ? gap > usual : gap > usual * 2
}

const SHORT_LINE = 60

function shortLineOf(width: number | null): number {
  return width === null ? SHORT_LINE : Math.min(SHORT_LINE, Math.floor(width * 0.8))
}

/** Whether the line below goes on with the paragraph of the line above; both belong to one block of rows. */
export function goesOn(layout: Layout, above: Row, below: Row): boolean {
  if (leavesTagOpen(above.text) && below.text.includes('</')) return true
  if (layout.width === null) return false
  if (layout.indented && isIndentedStart(above, below)) return false
  if (layout.isScript && speakerOf(below.text) !== null) return false
  if (isFull(above, below, layout.width)) return true
  return isLower(below.text.charAt(0)) || !endsSentence(above.text)
}

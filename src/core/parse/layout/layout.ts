// How a file is laid out: where its lines are wrapped, what separates paragraphs, which gap is wider than usual.
// Measured over the whole text first; nothing is decided line by line that the file can answer.

import { endsSentence, isLower } from '../characters.ts'
import type { Row } from '../lines.ts'
import { leavesTagOpen } from './tags.ts'
import {
  beginsAnew,
  hangs,
  INDENT,
  isFull,
  isIndentedStart,
  marginOf,
  type Pair,
  pairsOf,
  wrapOf,
} from './wrap.ts'

export interface Layout {
  /** Column at which lines were broken by hand or program; null where a line is a paragraph. */
  readonly width: number | null
  /** Blank rows between two lines of one paragraph: 1 in texts wrapped and then double-spaced. */
  readonly lineGap: number
  /** Whether an indented line begins a paragraph. */
  readonly indented: boolean
  /** Columns that all lines are indented by. */
  readonly margin: number
  /** From this length on a line that happens to end a sentence divides nothing; infinite where it does divide. */
  readonly goesOnFrom: number
  /** Whether a speaker's name with a colon begins a paragraph, as in a play. */
  readonly isScript: boolean
  /** Usual number of blank rows between two paragraphs. */
  readonly usualGap: number
  /** Blank rows that make a break; infinite where gaps say nothing. */
  readonly breakGap: number
  /** Longest line of a poem, a letter's head or a list. */
  readonly shortLine: number
}

const DOUBLE_LOWER_STARTS = 0.4

/** Measures the rows of the story's body; rows that belong to something else must be left out by the caller. */
export function measureLayout(rows: readonly Row[]): Layout {
  const pairs = pairsOf(rows)
  const margin = marginOf(rows)
  const isHanging = hangs(pairs)
  const single = wrapOf(pairs, 0, isHanging, margin)
  const double = single.width === null ? wrapOf(pairs, 1, isHanging, margin) : single
  const isDouble = single.width === null && double.width !== null && double.lowerStarts >= DOUBLE_LOWER_STARTS
  const width = isDouble ? double.width : single.width
  const lineGap = isDouble ? 1 : 0
  const indented = width !== null && !isHanging && isIndented(rows, margin)
  const boundaries = pairs.filter(
    ({ above, below, gap }) =>
      width === null || gap > lineGap || (indented && isIndentedStart(above, below, margin, true)),
  )
  const usualGap = usualOf(boundaries, width === null ? 0 : lineGap + 1)
  return {
    width,
    lineGap,
    indented,
    goesOnFrom: width === null ? 0 : goesOnFrom(pairs, width, lineGap, margin, boundaries.length),
    margin,
    isScript: width !== null && isScript(rows),
    usualGap,
    breakGap: breakGapOf(boundaries, usualGap),
    shortLine: shortLineOf(width),
  }
}

function isIndented(rows: readonly Row[], margin: number): boolean {
  let texts = 0
  let indents = 0
  for (const row of rows) {
    if (row.text === '') continue
    texts++
    if (row.indent >= margin + INDENT) indents++
  }
  return indents >= texts * 0.03 && indents <= texts * 0.8
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

/** Paragraphs have so many lines at most, as a rule; longer stretches are divided by other means. */
const LONGEST_USUAL = 12
/** Of the lines that go on, so few at most may end with a sentence and leave room for the next word. */
const FEW_ENDS = 0.05
/** Of the lines that leave room, so many at most end with their sentence by chance. */
const CHANCE = 0.2
/** Share of the lines that leave room and go on in the middle of a sentence: then lines end anywhere. */
const RAGGED = 0.25
const HALF = 0.5

/**
 * From which length on a line that ends a sentence divides nothing, in columns: where gaps and indents divide (`setOff`
 * times), they alone do. Infinite where line ends divide.
 */
function goesOnFrom(
  pairs: readonly Pair[],
  width: number,
  lineGap: number,
  margin: number,
  setOff: number,
): number {
  const near = pairs.filter(
    ({ above, below, gap }) => gap === lineGap && !isIndentedStart(above, below, margin, true),
  )
  if (setOff * LONGEST_USUAL < near.length) return Number.POSITIVE_INFINITY
  const roomy = near.filter(({ above, below }) => !isFull(above, below, width))
  const ends = roomy.filter(({ above, below }) => beginsAnew(above, below))
  const goingOn = roomy.length - ends.length
  if (goingOn >= near.length * RAGGED && ends.length <= goingOn * CHANCE) return 0
  const long = ends.filter(({ above }) => above.text.length > width * HALF)
  return long.length <= Math.max(near.length * FEW_ENDS, goingOn * CHANCE)
    ? width * HALF
    : Number.POSITIVE_INFINITY
}

/** Whether the line below goes on with the paragraph of the line above; both belong to one block of rows. */
export function goesOn(layout: Layout, above: Row, below: Row): boolean {
  if (leavesTagOpen(above.text) && below.text.includes('</')) return true
  if (layout.width === null) return false
  if (layout.indented && isIndentedStart(above, below, layout.margin, layout.usualGap <= layout.lineGap))
    return false
  if (layout.isScript && speakerOf(below.text) !== null) return false
  if (isFull(above, below, layout.width)) return true
  // What opens a speech, a list or a footnote begins anew wherever it stands.
  if (above.text.length > layout.goesOnFrom && /^\p{L}/u.test(below.text)) return true
  return isLower(below.text.charAt(0)) || !endsSentence(above.text)
}

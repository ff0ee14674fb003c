// Lines that head parts only together: numbers of one style that rise with text between them.

import { isLabelled } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import type { Row } from '../lines.ts'
import type { Candidate } from './contents.ts'
import type { HeadingLine } from './heading-line.ts'

/** A longer line is prose, in characters. */
export const PROSE_LENGTH = 60

/** Those that are one of two or more of the same style, with rising numbers and text between them. */
export function risingSeries(rows: readonly Row[], candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  if (candidates.length < 2) return new Set()
  const texts = textBefore(rows, new Set(candidates.map(({ at }) => at)))
  const counted = countedFrom(candidates, texts, (line) => (line.number ?? 0) <= HIGHEST_START)
  // A file may hold the middle of a story.
  const others = candidates.filter(({ line }) => !counted.has(styleOf(line)) && mayBeginAnywhere(line))
  for (const [style, series] of countedFrom(others, texts, () => true))
    if (isSeries(series)) counted.set(style, series)
  return new Set(
    [...counted.values()].filter((series) => !isSame(series) && !isCount(rows, series, texts)).flat(),
  )
}

/** By their style, those whose numbers rise by small steps with text between; a series begins where `mayBegin` says. */
function countedFrom(
  candidates: readonly Candidate[],
  texts: Uint32Array,
  mayBegin: (line: HeadingLine) => boolean,
): Map<string, Candidate[]> {
  const counted = new Map<string, Candidate[]>()
  const last = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const style = styleOf(candidate.line)
    const before = last.get(style)
    const number = candidate.line.number ?? 0
    const from = before?.line.number ?? Number.POSITIVE_INFINITY
    if (before && number >= from && number <= from + LONGEST_STEP) {
      if (texts[candidate.at] === texts[before.at + 1]) continue
      const series = counted.get(style)
      if (series?.at(-1) === before) series.push(candidate)
      else if (series) series.push(before, candidate)
      else counted.set(style, [before, candidate])
      last.set(style, candidate)
    } else if (mayBegin(candidate.line)) {
      last.set(style, candidate)
    }
  }
  return counted
}

/** A number alone on its line; a higher one is a year. */
function mayBeginAnywhere({ word, title, number }: HeadingLine): boolean {
  return word === null && title === null && number !== null && number > 0 && number <= HIGHEST_NUMBER
}

const HIGHEST_NUMBER = 200

/** Two numbers that rise are a series where they are drawn or written out; mere digits must be more. */
function isSeries(series: readonly Candidate[]): boolean {
  const [first] = series
  return first !== undefined && (first.line.decorated || first.line.numeral !== 'digits' || series.length > 2)
}

/** One number again and again is drawn: `-0-`. */
function isSame(series: readonly Candidate[]): boolean {
  return series.every(
    ({ line }) => line.word === null && line.title === null && line.number === series[0]?.line.number,
  )
}

/** Somebody counts in the story: bare numbers below prose, with no more than a line between any two of them. */
function isCount(rows: readonly Row[], series: readonly Candidate[], texts: Uint32Array): boolean {
  const [first] = series
  if (!first || first.line.word !== null) return false
  const areClose = series.every(({ at }, index) => {
    const before = series[index - 1]
    return !before || (texts[at] ?? 0) - (texts[before.at] ?? 0) <= 1
  })
  return (
    areClose && rows.slice(0, first.at).some(({ text }) => text.length > PROSE_LENGTH && !isLabelled(text))
  )
}

/** For each row how many before it are text, headings and rules left out: what lies between two is one subtraction. */
function textBefore(rows: readonly Row[], except: ReadonlySet<number>): Uint32Array {
  const counts = new Uint32Array(rows.length + 1)
  rows.forEach(({ text }, at) => {
    const isText = text !== '' && !except.has(at) && !isRule(text)
    counts[at + 1] = (counts[at] ?? 0) + (isText ? 1 : 0)
  })
  return counts
}

/** Numbers may be left out or said twice, but not more than this many. */
const LONGEST_STEP = 3
/** A series begins at 0, 1 or 2, if not at any number. */
const HIGHEST_START = 2

function styleOf(line: HeadingLine): string {
  return [
    line.word ?? 'bare',
    line.numeral,
    line.decorated,
    line.loose,
    line.total,
    line.title !== null && line.word === null,
  ].join()
}

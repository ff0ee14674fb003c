// Part headings, found by looking at the whole file: a line that could be a heading is one if it stands alone and
// its like return with rising numbers, or if it can hardly be anything else.

import { isRule } from './breaks.ts'
import { endsSentence, isLower, opensQuote, withoutEnds } from './characters.ts'
import { areAdjacent, type Candidate, withoutContents } from './contents.ts'
import { dividingLines } from './dividing-lines.ts'
import { drawnHeadings } from './drawn-headings.ts'
import { type HeadingLine, readHeading } from './heading-line.ts'
import { crownOf, isSameCrown, titlesBelow } from './heading-titles.ts'
import { isBook } from './heading-words.ts'
import { isLabelled } from './label-line.ts'
import { nextText, type Role, type Row } from './lines.ts'
import { listedHeadings } from './listed-headings.ts'

export interface Heading {
  /** Index of its first row, and of the first row after it. */
  readonly from: number
  readonly to: number
  /** As it stands in the file. */
  readonly text: string
  readonly title: string | null
  readonly word: string | null
  readonly number: number | null
  /** Its line in the file, from 1. */
  readonly line: number
}

export interface FoundHeadings {
  readonly headings: readonly Heading[]
  /** Indexes of rows that belong to a list of contents. */
  readonly contents: readonly number[]
}

/** Finds the part headings among the rows not yet taken. `title` is the story's own, where it is known already. */
export function findHeadings(
  rows: readonly Row[],
  roles: readonly Role[],
  title: string | null,
): FoundHeadings {
  const candidates = candidatesIn(rows, roles, title)
  const { kept, contents } = withoutContents(rows, candidates)
  const accepted = accept(rows, kept)
  const sure = joined(rows, accepted)
  // A prologue and an epilogue may stand around parts of another kind.
  if (accepted.some(({ line }) => line.number !== null)) return { headings: sure, contents }
  const listed = listedHeadings(rows, roles)
  if (sure.length === 0 && listed.headings.length > 0) return listed
  const drawn = drawnHeadings(rows, roles, title)
  const others = drawn.length > 0 ? drawn : dividingLines(rows, roles, sure[0]?.from ?? null)
  return { headings: together(sure, others), contents }
}

/** Headings of two kinds in the file's order, no row in two of them. */
function together(sure: readonly Heading[], others: readonly Heading[]): readonly Heading[] {
  if (sure.length === 0 || others.length === 0) return sure.length === 0 ? others : sure
  const taken = new Set(
    sure.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, row) => from + row)),
  )
  return [...sure, ...others.filter(({ from }) => !taken.has(from))].sort((a, b) => a.from - b.from)
}

function candidatesIn(rows: readonly Row[], roles: readonly Role[], title: string | null): Candidate[] {
  const found: Candidate[] = []
  let proseSeen = false
  rows.forEach((row, at) => {
    if (roles[at] !== 'unread' || row.text === '') return
    const line = readHeading(row.text, title)
    if (line !== null) {
      const place = placeOf(rows, at, line)
      if (place !== null && !isHeaderLine(rows, at, line, proseSeen)) {
        found.push({ at, line, crown: place.crown })
        return
      }
    }
    if (row.text.length > PROSE_LENGTH && !proseSeen && !isLabelled(row.text)) proseSeen = true
  })
  return found
}

const PROSE_LENGTH = 60

/** A heading has a blank line, a rule, a title or the start of the file above it; null where a line cannot be one. */
function placeOf(
  rows: readonly Row[],
  at: number,
  line: HeadingLine,
): { readonly crown: number | null } | null {
  const text = rows[at]?.text ?? ''
  const above = rows[at - 1]?.text ?? ''
  const below = rows[at + 1]?.text ?? ''
  if (below !== '' && !isRule(below) && (opensQuote(text) || isLower(below.charAt(0)))) return null
  if (above === '' || isRule(above) || readHeading(above) !== null) return { crown: null }
  const crown = line.word !== null && !line.loose && line.title === null ? crownOf(rows, at) : null
  return crown === null ? null : { crown }
}

/** `Part: 1/3` between title and author belongs to the header, and `(1/3)` right below the title too. */
function isHeaderLine(rows: readonly Row[], at: number, line: HeadingLine, proseSeen: boolean): boolean {
  if (proseSeen || line.title !== null) return false
  const next = rows[nextText(rows, at + 1)]?.text ?? ''
  return isLabelled(next) && !isLabelled(next, 'note')
}

/** Those that are headings: sure ones at once, doubtful ones only as a series. */
function accept(rows: readonly Row[], candidates: readonly Candidate[]): Candidate[] {
  const crowned = candidates.filter(({ crown }) => crown !== null)
  const areNamed = candidates.some(
    ({ line }) => line.word !== null && line.number !== null && !needsSeries(line),
  )
  const areBooks = candidates.every(
    ({ line }) => line.word === null || line.number === null || isBook(line.word),
  )
  const rising = risingSeries(
    rows,
    candidates.filter(({ line }) => needsSeries(line)),
  )
  return candidates.filter((candidate) => {
    // A line above one heading alone is a line of prose; above several it is their way.
    if (candidate.crown !== null && crowned.length < 2) return nextText(rows, 0) === candidate.crown
    if (!needsSeries(candidate.line)) return true
    // Bare numbers below chapters number the scenes; below books, they are the chapters.
    return rising.has(candidate) && !(areNamed && !areBooks && candidate.line.word === null)
  })
}

/** Those that are one of two or more of the same style, with rising numbers and text between them. */
function risingSeries(rows: readonly Row[], candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const rising = new Set<Candidate>()
  if (candidates.length < 2) return rising
  const texts = textBefore(rows, new Set(candidates.map(({ at }) => at)))
  const counted = new Map<string, Candidate[]>()
  const last = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const style = styleOf(candidate.line)
    const before = last.get(style)
    const number = candidate.line.number ?? 0
    const from = before?.line.number ?? Number.POSITIVE_INFINITY
    if (before && number >= from && number <= from + LONGEST_STEP) {
      if (texts[candidate.at] === texts[before.at + 1]) continue
      rising.add(before).add(candidate)
      const series = counted.get(style)
      if (series) series.push(candidate)
      else counted.set(style, [before, candidate])
      last.set(style, candidate)
    } else if (number <= HIGHEST_START) {
      last.set(style, candidate)
    }
  }
  for (const series of counted.values())
    if (isCount(rows, series, texts)) for (const candidate of series) rising.delete(candidate)
  return rising
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
/** A series begins at 0, 1 or 2. */
const HIGHEST_START = 2

/** Whether a line is too weak a sign by itself: a bare number, a title without a sign before it, a sentence. */
function needsSeries(line: HeadingLine): boolean {
  if (line.word === null || line.loose) return true
  return (
    line.title !== null &&
    endsSentence(line.title) &&
    line.title.split(' ').length > LONG_TITLE &&
    !line.decorated
  )
}

const LONG_TITLE = 7

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

/** Headings one below the other are one: `Book Two` and `Chapter 9`, or a number said twice. */
function joined(rows: readonly Row[], accepted: readonly Candidate[]): Heading[] {
  const crowned = accepted.filter(({ crown }) => crown !== null)
  const isStoryTitle = crowned.length < 2 || isSameCrown(rows, crowned)
  const below = titlesBelow(rows, accepted)
  const headings: Heading[] = []
  let last: Candidate | null = null
  accepted.forEach((candidate, index) => {
    const heading = headingOf(rows, candidate, below, isStoryTitle ? index : null)
    const before = headings.at(-1)
    const isBelow = before !== undefined && last !== null && areAdjacent(rows, before.to - 1, heading.from)
    if (isBelow && last !== null && !isNext(last.line, candidate.line)) {
      headings[headings.length - 1] = {
        ...heading,
        from: before.from,
        text: `${before.text}\n${heading.text}`,
        title: heading.title ?? before.title,
        line: before.line,
      }
    } else {
      headings.push(heading)
    }
    last = candidate
  })
  return headings
}

function headingOf(
  rows: readonly Row[],
  candidate: Candidate,
  below: ReadonlyMap<number, number>,
  /** Which heading this is, where the rows above headings are the story's title; else null. */
  underStoryTitle: number | null,
): Heading {
  const { at, line } = candidate
  // Above the first heading the story's title is the header's.
  const crown = underStoryTitle === 0 ? null : candidate.crown
  const title = below.get(at) ?? null
  const texts = [crown, at, title].flatMap((row) => (row === null ? [] : [rows[row]?.text ?? '']))
  const beside = title ?? (underStoryTitle === null ? crown : null)
  return {
    from: crown ?? at,
    to: (title ?? at) + 1,
    text: texts.join('\n'),
    title: line.title ?? (beside === null ? null : withoutEnds(rows[beside]?.text ?? '', FRAME)),
    word: line.word,
    number: line.number,
    line: (crown ?? at) + 1,
  }
}

const FRAME = '~*-–—=_#•+<>[](){}|:·"“” \t\u00a0'

function isNext(first: HeadingLine, second: HeadingLine): boolean {
  return first.word === second.word && first.number !== second.number
}

// Part headings, found by looking at the whole file: a line that could be a heading is one if it stands alone and
// its like return with rising numbers, or if it can hardly be anything else.

import { isByline } from '../byline.ts'
import { endsSentence, isLower, opensQuote, withoutEnds } from '../characters.ts'
import { isLabelled } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, type Role, type Row } from '../lines.ts'
import { areAdjacent, type Candidate, withoutContents } from './contents.ts'
import { dividingLines } from './dividing-lines.ts'
import { drawnHeadings } from './drawn-headings.ts'
import { type HeadingLine, isTitled, readHeading } from './heading-line.ts'
import { PROSE_LENGTH, risingSeries } from './heading-series.ts'
import { crownOf, isSameCrown, titlesBelow } from './heading-titles.ts'
import { isBook } from './heading-words.ts'
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
  // One stands below the story's title.
  const areBylined = rows.filter(({ text }) => isByline(text)).length > 1
  rows.forEach((row, at) => {
    if (roles[at] !== 'unread' || row.text === '') return
    const line = readHeading(row.text, title)
    if (line !== null) {
      const place = placeOf(rows, at, line, areBylined)
      if (place !== null && !isHeaderLine(rows, at, line, proseSeen)) {
        found.push({ at, line, ...place })
        return
      }
    }
    if (row.text.length > PROSE_LENGTH && !proseSeen && !isLabelled(row.text)) proseSeen = true
  })
  return found
}

/** A heading has a blank line, a rule, a title or the start of the file above it; null where a line cannot be one. */
function placeOf(
  rows: readonly Row[],
  at: number,
  line: HeadingLine,
  areBylined: boolean,
): Pick<Candidate, 'crown' | 'isClose'> | null {
  const text = rows[at]?.text ?? ''
  const above = rows[at - 1]?.text ?? ''
  const below = rows[at + 1]?.text ?? ''
  const goesOn = below !== '' && !isRule(below) && !(areBylined && isByline(below))
  if (goesOn && (opensQuote(text) || isLower(below.charAt(0)))) return null
  if (above === '' || beginsPage(rows, at) || isRule(above) || readHeading(above) !== null)
    return { crown: null, isClose: false }
  const crown = line.word !== null && !line.loose && line.title === null ? crownOf(rows, at) : null
  if (crown !== null) return { crown, isClose: false }
  const isBefore = !opensQuote(text) && !isLower(rows[nextText(rows, at + 1)]?.text.charAt(0))
  return isBefore && below === '' && line.number !== null && !needsSeries(line) && endsSentence(above)
    ? { crown, isClose: true }
    : null
}

/** Whether a page of a printed file begins at a row. */
function beginsPage(rows: readonly Row[], at: number): boolean {
  return rows[at]?.raw.startsWith('\f') || rows[at - 1]?.raw.endsWith('\f') || false
}

/** `Part: 1/3` between title and author belongs to the header, as `Chapter Title: The Lamp` does, and `(1/3)` right below. */
function isHeaderLine(rows: readonly Row[], at: number, line: HeadingLine, proseSeen: boolean): boolean {
  if (proseSeen || (line.title !== null && !isTitled(rows[at]?.text ?? ''))) return false
  const next = rows[nextText(rows, at + 1)]?.text ?? ''
  return isLabelled(next) && !isLabelled(next, 'note')
}

/** Those that are headings: sure ones at once, doubtful ones only as a series. */
function accept(rows: readonly Row[], candidates: readonly Candidate[]): Candidate[] {
  const crowned = candidates.filter(({ crown }) => crown !== null)
  const close = countedOnClosely(candidates)
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
  const further = countedOn(candidates, rising)
  return candidates.filter((candidate) => {
    if (candidate.isClose) return close.has(candidate)
    // A line above one heading alone is a line of prose; above several it is their way.
    if (candidate.crown !== null && crowned.length < 2) return nextText(rows, 0) === candidate.crown
    if (!needsSeries(candidate.line)) return true
    if (!rising.has(candidate)) return false
    // Bare numbers below chapters number the scenes; below books, they are the chapters.
    return !areNamed || areBooks || candidate.line.word !== null || further.has(candidate)
  })
}

/** Headings right below a text that count on from one that stands apart: a blank line was forgotten. */
function countedOnClosely(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const last = new Map<string, number>()
  return new Set(
    candidates.filter(({ line: { word, number }, isClose }) => {
      if (word === null || number === null) return false
      const isNext = last.get(word) === number - 1
      if (!isClose || isNext) last.set(word, number)
      return isClose && isNext
    }),
  )
}

/** Numbers that count on from the one named heading: `CHAPTER ONE`, then `~ Two ~`, `~ Three ~`. */
function countedOn(candidates: readonly Candidate[], rising: ReadonlySet<Candidate>): ReadonlySet<Candidate> {
  const [named, ...more] = candidates.filter(({ line }) => line.number !== null && !needsSeries(line))
  const bare = candidates.filter((candidate) => rising.has(candidate) && candidate.line.word === null)
  const [first] = bare
  if (!named || more.length > 0 || !first || first.at < named.at) return new Set()
  const { number, decorated, numeral } = first.line
  // Mere digits would rather be scenes, of which the first has no number.
  return number === (named.line.number ?? 0) + 1 && (decorated || numeral === 'word')
    ? new Set(bare)
    : new Set()
}

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
        number: heading.number ?? before.number,
        line: before.line,
      }
    } else {
      headings.push(heading)
    }
    last = candidate
  })
  return withoutBylines(headings)
}

/** `The Quay by Wren`, `The Lamp by Wren`: who wrote every part belongs to none of their titles. */
function withoutBylines(headings: readonly Heading[]): Heading[] {
  const counts = new Map<string, number>()
  for (const { title } of headings) {
    const byline = bylineIn(title ?? '')
    counts.set(byline, (counts.get(byline) ?? 0) + 1)
  }
  return headings.map((heading) => {
    const byline = bylineIn(heading.title ?? '')
    const isShared = byline !== '' && (counts.get(byline) ?? 0) > 1
    return isShared ? { ...heading, title: heading.title?.slice(0, -byline.length) || null } : heading
  })
}

function bylineIn(title: string): string {
  const at = title.lastIndexOf(' by ')
  return at < 0 ? '' : title.slice(at)
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
  return first.word === second.word && second.number !== null && first.number !== second.number
}

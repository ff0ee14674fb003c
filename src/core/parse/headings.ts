// Part headings, found by looking at the whole file: a line that could be a heading is one if it stands alone and
// its like return with rising numbers, or if it can hardly be anything else.

import { isRule } from './breaks.ts'
import { endsSentence, opensQuote } from './characters.ts'
import { type HeadingLine, readHeading } from './heading-line.ts'
import { isLabelled } from './label-line.ts'
import { nextText, previousText, type Role, type Row } from './lines.ts'

export interface Heading {
  /** Index of its first row, and of the first row after it. */
  readonly from: number
  readonly to: number
  /** As it stands in the file. */
  readonly text: string
  readonly title: string | null
}

export interface FoundHeadings {
  readonly headings: readonly Heading[]
  /** Indexes of rows that belong to a list of contents. */
  readonly contents: readonly number[]
}

interface Candidate {
  readonly at: number
  readonly line: HeadingLine
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
  return { headings: joined(rows, accepted), contents: contents.map((candidate) => candidate.at) }
}

function candidatesIn(rows: readonly Row[], roles: readonly Role[], title: string | null): Candidate[] {
  const found: Candidate[] = []
  let proseSeen = false
  rows.forEach((row, at) => {
    if (roles[at] !== 'unread' || row.text === '') return
    const line = readHeading(row.text, title)
    if (line !== null && standsAlone(rows, at) && !isHeaderLine(rows, at, line, proseSeen))
      found.push({ at, line })
    else if (row.text.length > PROSE_LENGTH && !isLabelled(row.text)) proseSeen = true
  })
  return found
}

const PROSE_LENGTH = 60

/** A heading has a blank line, a rule or the start of the file above it. */
function standsAlone(rows: readonly Row[], at: number): boolean {
  const above = rows[at - 1]?.text ?? ''
  const below = rows[at + 1]?.text ?? ''
  if (above !== '' && !isRule(above) && readHeading(above) === null) return false
  return below === '' || isRule(below) || !opensQuote(rows[at]?.text ?? '')
}

/** `Part: 1/3` between title and author belongs to the header, and `(1/3)` right below the title too. */
function isHeaderLine(rows: readonly Row[], at: number, line: HeadingLine, proseSeen: boolean): boolean {
  if (proseSeen || line.title !== null) return false
  const next = rows[nextText(rows, at + 1)]?.text ?? ''
  return isLabelled(next) && !isLabelled(next, 'note')
}

/** A run of headings with nothing between them is a list of contents, up to where its numbers start again. */
function withoutContents(rows: readonly Row[], candidates: readonly Candidate[]) {
  const kept: Candidate[] = []
  const contents: Candidate[] = []
  let run: Candidate[] = []
  const close = () => {
    const isList = run.length >= SHORTEST_LIST
    ;(isList ? contents : kept).push(...run)
    run = []
  }
  for (const candidate of candidates) {
    const last = run.at(-1)
    if (last && (!areAdjacent(rows, last.at, candidate.at) || !rises(last.line, candidate.line))) close()
    run.push(candidate)
  }
  close()
  return { kept, contents }
}

const SHORTEST_LIST = 3

function areAdjacent(rows: readonly Row[], first: number, second: number): boolean {
  return previousText(rows, second) === first
}

function rises(first: HeadingLine, second: HeadingLine): boolean {
  return first.number === null || second.number === null || second.number > first.number
}

/** Those that are headings: sure ones at once, doubtful ones only as a series. */
function accept(rows: readonly Row[], candidates: readonly Candidate[]): Candidate[] {
  const areNamed = candidates.some(
    ({ line }) => line.word !== null && line.number !== null && !needsSeries(line),
  )
  const rising = risingSeries(
    rows,
    candidates.filter(({ line }) => needsSeries(line)),
  )
  return candidates.filter((candidate) => {
    if (!needsSeries(candidate.line)) return true
    // Bare numbers below chapters number the scenes.
    return rising.has(candidate) && !(areNamed && candidate.line.word === null)
  })
}

/** Those that are one of two or more of the same style, with rising numbers and text between them. */
function risingSeries(rows: readonly Row[], candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const rising = new Set<Candidate>()
  const own = new Set(candidates.map(({ at }) => at))
  const last = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const style = styleOf(candidate.line)
    const before = last.get(style)
    const number = candidate.line.number ?? 0
    const from = before?.line.number ?? Number.POSITIVE_INFINITY
    if (before && number >= from && number <= from + LONGEST_STEP) {
      if (!hasTextBetween(rows, before.at, candidate.at, own)) continue
      rising.add(before).add(candidate)
      last.set(style, candidate)
    } else if (number <= HIGHEST_START) {
      last.set(style, candidate)
    }
  }
  return rising
}

function hasTextBetween(
  rows: readonly Row[],
  first: number,
  second: number,
  except: ReadonlySet<number>,
): boolean {
  for (let at = nextText(rows, first + 1, second); at < second; at = nextText(rows, at + 1, second)) {
    if (!except.has(at) && !isRule(rows[at]?.text ?? '')) return true
  }
  return false
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
  const headings: Heading[] = []
  let last: Candidate | null = null
  for (const candidate of accepted) {
    const text = rows[candidate.at]?.text ?? ''
    const { title } = candidate.line
    const before = headings.at(-1)
    if (last && before && areAdjacent(rows, last.at, candidate.at) && !isNext(last.line, candidate.line)) {
      headings[headings.length - 1] = {
        from: before.from,
        to: candidate.at + 1,
        text: `${before.text}\n${text}`,
        title: title ?? before.title,
      }
    } else {
      headings.push({ from: candidate.at, to: candidate.at + 1, text, title })
    }
    last = candidate
  }
  return headings
}

function isNext(first: HeadingLine, second: HeadingLine): boolean {
  return first.word === second.word && first.number !== second.number
}

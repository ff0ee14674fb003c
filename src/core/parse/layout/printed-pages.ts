// The pages that a text was printed on: their numbers, and the heads and feet that each of them repeats. Chapters have
// numbers too; pages are told by what they cut in two, by their even lengths, and by the line that every one repeats.

import { isByline } from '../byline.ts'
import { endsSentence, isDigit, isLower } from '../characters.ts'
import { nextText, previousText, type Role, type Row } from '../lines.ts'

export interface PrintedPages {
  /** Indexes of numbers, running heads and feet, with the blank rows around them. */
  readonly rows: readonly number[]
  /** How many pages there are. */
  readonly count: number
}

/** A row that says which page this is. */
interface Counter {
  readonly at: number
  readonly number: number
  /** The row without its number, so that like is compared with like. */
  readonly shape: string
}

const LONGEST = 78
const LONGEST_HEAD = 60
const FEWEST = 3
/** Words that mean a part, not a page, and the word that means a page. */
const PART =
  /\b(?:part|chapter|chap|ch|book|teil|kapitel|chapitre|act|scene|day|night|section|episode|letter|room)\b/i
const PAGE = /\b(?:page|pg|seite|p)\b\.?/i
/** The line of a message that says which part of a story it is: it returns with every message. */
const SUBJECT = /^(?:subject|betreff|objet|asunto|onderwerp)\s?:/i
/** Rows beside a number that may repeat with it. */
const REACH = 2

/** The pages of a file; none where its numbers are no pages'. */
export function printedPages(rows: readonly Row[], roles: readonly Role[]): PrintedPages {
  for (const counters of seriesIn(rows, roles)) {
    const beside = besideThem(rows, counters)
    if (!arePages(rows, counters, beside)) continue
    const taken = new Set<number>()
    for (const { at } of counters) takeAround(rows, [at, ...(beside.get(at) ?? [])], taken)
    return { rows: [...taken].sort((a, b) => a - b), count: counters.length }
  }
  return { rows: [], count: 0 }
}

/** Numbers that rise by one in rows of one shape; the longest series first. */
function seriesIn(rows: readonly Row[], roles: readonly Role[]): readonly (readonly Counter[])[] {
  const series = new Map<string, Counter[]>()
  rows.forEach((row, at) => {
    if (roles[at] !== 'unread' || row.text.length > LONGEST || !/\d/.test(row.text)) return
    const counter = counterIn(row.text, at)
    if (!counter) return
    const same = series.get(counter.shape)
    const last = same?.at(-1)
    if (!same || !last) {
      if (counter.number <= HIGHEST_START) series.set(counter.shape, [counter])
    } else if (counter.number === last.number + 1) {
      same.push(counter)
    }
  })
  return [...series.values()].filter(({ length }) => length >= FEWEST).sort((a, b) => b.length - a.length)
}

/** The first page that is numbered. */
const HIGHEST_START = 3

function counterIn(text: string, at: number): Counter | null {
  let end = text.length
  while (end > 0 && !isDigit(text.charAt(end - 1))) end--
  let from = end
  while (from > 0 && isDigit(text.charAt(from - 1))) from--
  const total = /\b(?:of|\/|von)\s?$/.test(text.slice(0, from))
  // `Page 3 of 9`: the number that rises is the first one.
  const first = total ? /\d{1,4}/.exec(text) : null
  if (first) {
    from = first.index
    end = from + first[0].length
  }
  if (end === 0 || end - from > 4 || PART.test(text) || SUBJECT.test(text)) return null
  const shape = `${text.slice(0, from)}#${text.slice(end)}`
  // Words around a number count things, unless one of them says that these are pages.
  if (shape.length > 12 && /[.!?"”]$/.test(shape) && !PAGE.test(shape)) return null
  return { at, number: Number(text.slice(from, end)), shape }
}

/** Rows beside the numbers that are the same at each of them: by index of the number's row. */
function besideThem(
  rows: readonly Row[],
  counters: readonly Counter[],
): ReadonlyMap<number, readonly number[]> {
  const counts = new Map<string, number>()
  const near = counters.map(({ at }) => neighbours(rows, at))
  for (const rowsNear of near)
    for (const text of new Set(rowsNear.map((row) => rows[row]?.text ?? '')))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Map(
    counters.map(({ at }, index) => [
      at,
      (near[index] ?? []).filter((row) => {
        const times = counts.get(rows[row]?.text ?? '') ?? 0
        return times >= FEWEST - 1 && times >= counters.length * MOST
      }),
    ]),
  )
}

const MOST = 0.6

function neighbours(rows: readonly Row[], at: number): number[] {
  const near: number[] = []
  let above = at
  let below = at
  for (let step = 0; step < REACH; step++) {
    above = previousText(rows, above)
    below = nextText(rows, below + 1)
    if (at - above <= REACH * 2 && mayRun(rows[above]?.text)) near.push(above)
    if (below - at <= REACH * 2 && mayRun(rows[below]?.text)) near.push(below)
  }
  return near
}

/** A running head is short and no piece of prose. */
function mayRun(text: string | undefined): boolean {
  return text !== undefined && text.length <= LONGEST_HEAD && !isLower(text.charAt(0)) && !endsSentence(text)
}

/** Something is cut in two, or the pages are alike in length and say so by a word or a line that returns. */
function arePages(
  rows: readonly Row[],
  counters: readonly Counter[],
  beside: ReadonlyMap<number, readonly number[]>,
): boolean {
  const cuts = counters.filter(({ at }) => isCut(rows, [at, ...(beside.get(at) ?? [])])).length
  const repeats = [...beside.values()].some((near) => near.length > 0)
  const isNamed = PAGE.test(counters[0]?.shape ?? '')
  if (cuts > 0 && cuts >= counters.length * CUT_SHARE && !breaksSentences(rows)) return true
  return areEven(counters) && (isNamed || (repeats && cuts > 0))
}

/** Share of the pages that end within a sentence: of chapters none does. */
const CUT_SHARE = 0.3

/** Whether a sentence goes on from above these rows to below them. */
function isCut(rows: readonly Row[], furniture: readonly number[]): boolean {
  const above = previousText(rows, Math.min(...furniture))
  const below = nextText(rows, Math.max(...furniture) + 1)
  if (above < 0 || below >= rows.length) return false
  const start = rows[below]?.text ?? ''
  return !endsSentence(rows[above]?.text ?? '') && isLower(start.charAt(0)) && !isByline(start)
}

/** Whether blank rows stand within sentences all over the file, as in double-spaced lines, or where all is small. */
function breaksSentences(rows: readonly Row[]): boolean {
  let gaps = 0
  let broken = 0
  let last: Row | null = null
  for (const row of rows) {
    if (row.text === '') continue
    if (last && row.number - last.number > 1) {
      gaps++
      if (!endsSentence(last.text) && isLower(row.text.charAt(0))) broken++
    }
    last = row
  }
  return broken > gaps * BROKEN_SHARE
}

const BROKEN_SHARE = 0.3

/** Whether the rows between numbers are about as many each time; the last page may be short. */
function areEven(counters: readonly Counter[]): boolean {
  const lengths = counters.slice(1).map(({ at }, index) => at - (counters[index]?.at ?? 0))
  if (lengths.length > 2) lengths.pop()
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return longest <= lengths.reduce((least, length) => Math.min(least, length), longest) * UNEVEN + 2
}

const UNEVEN = 1.3

/** The rows from the first of them to the last, and the blank ones around. */
function takeAround(rows: readonly Row[], furniture: readonly number[], taken: Set<number>): void {
  const from = previousText(rows, Math.min(...furniture)) + 1
  const to = nextText(rows, Math.max(...furniture) + 1)
  for (let at = from; at < to; at++) if (rows[at]?.text === '' || furniture.includes(at)) taken.add(at)
}

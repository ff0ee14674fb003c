// The author's words beside the story: notes below a heading, notes and end markers behind a part.

import { opensQuote, withoutEnd } from '../characters.ts'
import { readPairs } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, previousText, type Role, type Row } from '../lines.ts'
import { isBegging, isDateAlone } from './begging.ts'
import { bracketedAside } from './bracketed-asides.ts'
import { type Ending, readEnding } from './endings.ts'

/** A note as it was found. */
export interface FoundNote {
  readonly label: string | null
  readonly text: string
  readonly line: number
}

export interface ReadEdge {
  readonly notes: readonly FoundNote[]
  /** Roles of the rows taken, by index. */
  readonly roles: ReadonlyMap<number, Role>
  readonly ending: Ending | null
}

/** Nothing found. */
export const noEdge: ReadEdge = { notes: [], roles: new Map(), ending: null }

/** Longest note behind a part, in rows with text: more would be story. */
const MOST_ROWS = 14

const LONGEST_LONE = 30

/** Whether a line begins a note of the author's. */
function startsNote(text: string): boolean {
  return notePair(text) !== null
}

/** A heading of a note, which then stands in the rows below it. */
const LONE =
  /^(?:(?:chapter|end|opening|closing|story|beginning|author['’]?s?['’]?) )*(?:end)?notes?:?$|^chapter summary:?$/i

/** The label and the value of a line that begins a note; null if it begins none. */
export function notePair(text: string) {
  if (text.length <= LONGEST_LONE && LONE.test(text)) return { label: text.replace(/:$/, ''), value: '' }
  const bare = text.replace(/^[([{*_]+(?=\s*a\/?n\b|\s*author)/i, '')
  const pair = readPairs(bare)?.[0]
  return pair?.kinds.includes('note')
    ? { ...pair, value: bare === text ? pair.value : withoutEnd(pair.value, ')]}*_') }
    : null
}

/** Reads notes right below a heading: the rows from `from` on, up to the first that is none. */
export function readNotesBefore(rows: readonly Row[], from: number, to: number): ReadEdge {
  const notes: FoundNote[] = []
  const roles = new Map<number, Role>()
  let at = nextText(rows, from, to)
  while (at < to) {
    const pair = notePair(rows[at]?.text ?? '')
    const end = blockEnd(rows, at, to)
    const aside = pair || nextText(rows, end, to) >= to ? null : bracketedAside(rows, at, end)
    if (aside !== null) {
      notes.push({ label: null, text: aside, line: rows[at]?.number ?? 1 })
      for (let row = at; row < end; row++) roles.set(row, 'note')
      at = nextText(rows, end, to)
      continue
    }
    if (!pair) break
    // With no blank line behind it, only the labelled line is surely the note.
    const last =
      pair.value === '' && end === at + 1
        ? blocksBelow(rows, at, to)
        : pair.value === '' || isBlock(rows, at, end)
          ? end
          : at + 1
    notes.push(noteOf(rows, at, last, pair.label, pair.value))
    for (let row = at; row < last; row++) if (rows[row]?.text !== '') roles.set(row, 'note')
    at = nextText(rows, last, to)
  }
  return { notes, roles, ending: null }
}

/** Below a label that stands alone: the next block, and those that are indented like it. Something must be left. */
function blocksBelow(rows: readonly Row[], at: number, to: number): number {
  const label = rows[at]
  let end = at + 1
  for (let next = nextText(rows, end, to); next < to; next = nextText(rows, end, to)) {
    const isIndented = (rows[next]?.indent ?? 0) > (label?.indent ?? 0)
    if (end > at + 1 && !isIndented) break
    const last = blockEnd(rows, next, to)
    if (nextText(rows, last, to) >= to) break
    end = last
  }
  return end
}

/** Whether the rows of a block are the wrapped lines of one note. */
function isBlock(rows: readonly Row[], at: number, end: number): boolean {
  for (let row = at; row < end - 1; row++) if ((rows[row]?.text.length ?? 0) < SHORTEST_WRAPPED) return false
  return true
}

const SHORTEST_WRAPPED = 50

/** Index behind the last row of a block. */
export function blockEnd(rows: readonly Row[], at: number, to: number): number {
  let end = at
  while (end < to && rows[end]?.text !== '') end++
  return end
}

/** A note of the rows between two indexes, with what stands behind its label. */
export function noteOf(
  rows: readonly Row[],
  from: number,
  to: number,
  label: string | null,
  first: string,
): FoundNote {
  let text = first
  for (let at = from + 1; at < to; at++) {
    const row = rows[at]?.text ?? ''
    if (row === '') text = text.endsWith('\n') ? text : `${text}\n`
    else text = text === '' || text.endsWith('\n') ? text + row : `${text} ${row}`
  }
  return { label, text: text.trim(), line: rows[from]?.number ?? 1 }
}

/** Reads what stands behind a part: rules, end markers and notes, between `from` and `to`. */
export function readEnd(rows: readonly Row[], from: number, to: number): ReadEdge {
  const roles = new Map<number, Role>()
  const notes: FoundNote[] = []
  let ending: Ending | null = null
  let end = to
  for (;;) {
    const last = previousText(rows, end)
    if (last < from) break
    const text = rows[last]?.text ?? ''
    const read = readEnding(text)
    if (read) {
      roles.set(last, 'end-marker')
      // Whoever promises more below THE END has ended this.
      if (ending === null || read === 'end') ending = read
      end = last
      continue
    }
    if (isRule(text)) {
      roles.set(last, 'decoration')
      end = last
      continue
    }
    const start = noteStart(rows, from, end, notes.length === 0)
    const block = blockStart(rows, from, last)
    const aside = start < 0 && block > from ? bracketedAside(rows, block, last + 1) : null
    if (aside !== null) {
      notes.unshift({ label: null, text: aside, line: rows[block]?.number ?? 1 })
      for (let row = block; row <= last; row++) roles.set(row, 'note')
      end = block
      continue
    }
    if (start < 0) {
      if (!isLastWord(rows, from, last, notes.length === 0)) break
      notes.unshift(noteOf(rows, last, last + 1, null, text))
      roles.set(last, 'note')
      end = last
      continue
    }
    const pair = notePair(rows[start]?.text ?? '')
    notes.unshift(noteOf(rows, start, last + 1, pair?.label ?? null, pair?.value ?? ''))
    for (let row = start; row <= last; row++) if (rows[row]?.text !== '') roles.set(row, 'note')
    end = start
  }
  return { notes, roles, ending }
}

function blockStart(rows: readonly Row[], from: number, at: number): number {
  let first = at
  while (first > from && at - first < MOST_ROWS && rows[first - 1]?.text !== '') first--
  return first
}

/** Whether a row is the author's word behind the story; whatever else stands in its block must be so too. */
function isLastWord(rows: readonly Row[], from: number, at: number, isLast: boolean): boolean {
  const text = rows[at]?.text ?? ''
  const above = previousText(rows, at)
  if (above < from || (!isBegging(text) && !(isLast && isDateAlone(text)))) return false
  return at - above > 1 || isBegging(rows[above]?.text ?? '') || readEnding(rows[above]?.text ?? '') !== null
}

/** Index of the row that begins the note which ends before `end`; -1 if none does. Only the last note is long. */
function noteStart(rows: readonly Row[], from: number, end: number, isLastNote: boolean): number {
  let at = end
  let blocks = 1
  let speech = false
  let isStory = false
  let addressed = 0
  for (let step = 0; step < MOST_ROWS; step++) {
    const below = at
    at = previousText(rows, at)
    if (at < from) return -1
    const text = rows[at]?.text ?? ''
    if (below < end && below - at > 1) blocks++
    if (blocks > 1 && !isLastNote) return -1
    if (startsNote(text) && isClosed(text) && blocks > 1) return -1
    if (startsNote(text))
      return blocks === 1 ||
        (isAuthors(text) && !speech && blocks <= MOST_BLOCKS && addressed * 2 >= blocks - 1) ||
        isSetOff(rows, from, at) ||
        (blocks <= FEW_BLOCKS && !speech && !(isStory && saysItself(text)))
        ? at
        : -1
    if (isRule(text)) return -1
    if (rows[at - 1]?.text === '') {
      if (isToReaders(rows, at, end)) addressed++
      else isStory = true
    }
    speech ||= opensQuote(text)
  }
  return -1
}

/** Whether a line is a label that names the author and nothing else: `Author's Notes:`. */
function isAuthors(text: string): boolean {
  const pair = notePair(text)
  return pair?.value === '' && /\b(?:author|writer)|^a\/?n\b/i.test(pair.label)
}

/** Below such a label so many blocks may be the note, if half of them speak to readers. */
const MOST_BLOCKS = 7

/** Whether a note in brackets ends on its own line. */
function isClosed(text: string): boolean {
  return /^[([{].*[)\]}]$/.test(text)
}

/** A note that is not set off may be an aside inside the story: then little may follow it, and no speech. */
const FEW_BLOCKS = 3
/** Nor may a paragraph that has none of the words in which authors speak to readers. */
const TO_READERS =
  /\b(?:you|your|readers?|reviews?|feedback|comments?|e-?mail|chapters?|parts?|story|stories|fics?|series|sequel|episodes?|writ(?:e|ing|ten)|wrote|post(?:ed|ing)?|updates?|beta|thanks?|sorry|disclaimer|archive|hope|enjoy(?:ed)?)\b/i

/** Whether a note stands on its label's own line, and the label is no heading for what is behind the story. */
function saysItself(text: string): boolean {
  const pair = notePair(text)
  return pair !== null && pair.value !== '' && !/\b(?:end|closing|final|post)/i.test(pair.label)
}

function isToReaders(rows: readonly Row[], at: number, end: number): boolean {
  const block = rows.slice(at, blockEnd(rows, at, end))
  return TO_READERS.test(block.map(({ text }) => text).join(' '))
}

function isSetOff(rows: readonly Row[], from: number, at: number): boolean {
  const above = previousText(rows, at)
  if (above < from) return false
  const text = rows[above]?.text ?? ''
  return isRule(text) || readEnding(text) !== null || at - above > 2
}

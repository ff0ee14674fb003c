// The header: the lines before the story that say what it is. Read from the top, row by row; the first row that
// nobody in the list below will take begins the story.

import { withoutAddresses } from './address.ts'
import { isRule } from './breaks.ts'
import { endsSentence, isBlank, isLower } from './characters.ts'
import { readHeading } from './heading-line.ts'
import { loneKind, soundsLikeDisclaimer, soundsLikeSetting } from './hearsay.ts'
import { type LabelPair, readPairs } from './label-line.ts'
import type { FieldKind } from './labels.ts'
import { nextText, type Role, type Row } from './lines.ts'
import { LONGEST_LINE, labelAhead, labelInBlock, type Reach, strongLabelAhead } from './look-ahead.ts'
import {
  bareTitle,
  isFramed,
  isSentence,
  looksLikeTitle,
  mayBeTitle,
  readByline,
  readTitleByAuthor,
} from './title-line.ts'

/** What a header says about one thing, as the author wrote it. */
export interface Field {
  readonly kind: FieldKind
  readonly label: string | null
  readonly text: string
  readonly line: number
}

export interface ReadHeader {
  readonly fields: readonly Field[]
  /** Roles of the header's rows, by index. */
  readonly roles: ReadonlyMap<number, Role>
}

interface Open {
  readonly kinds: readonly FieldKind[]
  readonly label: string | null
  readonly line: number
  text: string
  /** The value began on the line below its label: the rest of its block belongs to it. */
  below: boolean
}

interface Reading extends Reach {
  /** Width at which the file is wrapped, or null. */
  readonly width: number | null
  readonly fields: Open[]
  readonly roles: Map<number, Role>
  previous: number
  closed: boolean
}

type Taker = (reading: Reading, row: Row, at: number) => boolean

/** Who may take a row, in this order. */
const takers: readonly Taker[] = [
  takeRule,
  takePairs,
  takeValueBelow,
  takeContinuation,
  takeAddress,
  takeTitle,
  takeByline,
  takeLoneValue,
  takeHearsay,
  takeBetween,
]

/** Reads the header between the rows `from` and `limit`. `width` is where the file wraps its lines, or null. */
export function readHeader(
  rows: readonly Row[],
  from: number,
  limit: number,
  width: number | null,
): ReadHeader {
  const reading: Reading = { rows, limit, width, fields: [], roles: new Map(), previous: -1, closed: false }
  let at = nextText(rows, from, limit)
  while (at < limit && !reading.closed) {
    const row = rows[at]
    if (!row || !takers.some((take) => take(reading, row, at))) break
    reading.previous = at
    at = nextText(rows, at + 1, limit)
  }
  const fields = reading.fields.flatMap(({ kinds, label, text, line }) =>
    kinds.map((kind) => ({ kind, label, text: text.trim(), line })),
  )
  return { fields, roles: reading.roles }
}

/** Rules above, below and inside a header; one that no label follows ends it. */
function takeRule(reading: Reading, row: Row, at: number): boolean {
  if (!isRule(row.text)) return false
  const next = nextText(reading.rows, at + 1, reading.limit)
  const goesOn = reading.fields.length === 0 || labelAhead(reading, at, 1) || strongLabelAhead(reading, at, 2)
  if (reading.fields.length === 0 && next >= reading.limit) return false
  reading.roles.set(at, 'decoration')
  reading.closed = !goesOn
  return true
}

function takePairs(reading: Reading, row: Row, at: number): boolean {
  const pairs = readPairs(row.text)
  if (!pairs || !areTrusted(reading, pairs, at)) return false
  for (const pair of pairs) {
    reading.fields.push({
      kinds: pair.kinds,
      label: pair.label,
      text: pair.value,
      line: row.number,
      below: false,
    })
  }
  const hidden = pairs.every((pair) => pair.kinds.every((kind) => kind === 'contact'))
  reading.roles.set(at, hidden ? 'contact' : 'field')
  return true
}

/** Labels that prose uses too need a sure one beside them. */
function areTrusted(reading: Reading, pairs: readonly LabelPair[], at: number): boolean {
  if (pairs.some((pair) => !pair.weak))
    return reading.fields.length > 0 || !isScript(pairs) || strongLabelAhead(reading, at, 3)
  if (strongLabelAhead(reading, at, 3)) return true
  if (reading.fields.length === 0) return false
  const kinds = pairs.flatMap((pair) => pair.kinds)
  if (kinds.includes('contact') || kinds.includes('title')) return false
  return gapBefore(reading, at) === 0 || kinds.includes('note') || kinds.includes('part')
}

/** A label with speech behind it may be a line of a script. */
function isScript(pairs: readonly LabelPair[]): boolean {
  return pairs.some(
    (pair) => /^["“]/.test(pair.value) && !pair.kinds.includes('title') && !pair.kinds.includes('summary'),
  )
}

/** The value of a label that stands alone on its line. */
function takeValueBelow(reading: Reading, row: Row, at: number): boolean {
  const open = reading.fields.at(-1)
  if (open?.text !== '' || open.below) return false
  const gap = gapBefore(reading, at)
  if (gap > 1 || (gap === 1 && !strongLabelAhead(reading, at, 2))) return false
  open.text = row.text
  open.below = true
  reading.roles.set(at, open.kinds.includes('contact') ? 'contact' : 'field')
  return true
}

function takeContinuation(reading: Reading, row: Row, at: number): boolean {
  const open = reading.fields.at(-1)
  const before = reading.rows[at - 1]
  if (!open || !before || gapBefore(reading, at) > 0 || open.label === null) return false
  if (!open.below && !continues(reading, open, before, row, at)) return false
  open.text = `${open.text} ${row.text}`
  reading.roles.set(at, open.kinds.includes('contact') ? 'contact' : 'field')
  return true
}

/** Whether a row goes on with the value above it. */
function continues(reading: Reading, open: Open, before: Row, row: Row, at: number): boolean {
  if (row.indent >= HANGING && before.indent < row.indent) return true
  if (open.kinds.some((kind) => SHORT_KINDS.includes(kind))) return false
  if (isLower(row.text.charAt(0)) && !endsSentence(before.text)) return true
  if (reading.width !== null && before.text.length + 1 + firstWord(row.text).length > reading.width)
    return true
  return labelInBlock(reading, at)
}

const HANGING = 2
/** Values that fit on a line: what stands below them is something else. */
const SHORT_KINDS: readonly FieldKind[] = [
  'author',
  'contact',
  'rating',
  'date',
  'words',
  'status',
  'language',
  'part',
]

function firstWord(text: string): string {
  const end = text.search(/\s/)
  return end < 0 ? text : text.slice(0, end)
}

/** An address that stands alone. */
function takeAddress(reading: Reading, row: Row, at: number): boolean {
  if (row.text.length > LONGEST_LINE || !isBlank(withoutAddresses(row.text))) return false
  addField(reading, 'contact', row.text, row, at, 'contact')
  return true
}

function takeTitle(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.some((field) => !field.kinds.includes('contact'))) return false
  const both = readTitleByAuthor(row.text)
  const next = nextText(reading.rows, at + 1, reading.limit)
  if (both !== null && both.author !== null && (next > at + 1 || labelAhead(reading, at, 3))) {
    addField(reading, 'title', both.title, row, at, 'title')
    addField(reading, 'author', both.author, row, at, 'title')
    return true
  }
  if (!mayBeTitle(row.text) || !isTitleHere(reading, row, at, next)) return false
  addField(reading, 'title', bareTitle(row.text), row, at, 'title')
  return true
}

/** A title by its neighbours: a label, a byline or a heading follows; or by its look, alone above a blank line. */
function isTitleHere(reading: Reading, row: Row, at: number, next: number): boolean {
  const below = reading.rows[next]?.text ?? ''
  if ((labelAhead(reading, at, 1) || strongLabelAhead(reading, at, 2)) && !isSentence(row.text)) return true
  if (next < reading.limit && readByline(below) !== null) return true
  if (next >= reading.limit)
    return reading.limit < reading.rows.length && (looksLikeTitle(row.text) || isFramed(row.text))
  if (next === at + 1) return false
  return looksLikeTitle(row.text) && !readHeading(row.text)
}

function takeByline(reading: Reading, row: Row, at: number): boolean {
  if (!reading.fields.some((field) => field.kinds.includes('title'))) return false
  if (reading.fields.some((field) => field.kinds.includes('author'))) return false
  const author = readByline(row.text)
  if (author === null) return false
  addField(reading, 'author', author, row, at, 'field')
  return true
}

const LONGEST_LONE = 60

/** A rating, a date, a pairing or a part number that stands on a line of its own. */
function takeLoneValue(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0 || row.text.length > LONGEST_LONE) return false
  const kind = loneKind(row.text)
  if (kind === null) return false
  addField(reading, kind, row.text, row, at, 'field')
  return true
}

/** Lines that say what they are without a label. */
function takeHearsay(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0) return false
  if (soundsLikeDisclaimer(row.text) && !isSpeech(row.text)) {
    addField(reading, 'disclaimer', row.text, row, at, 'field')
    return true
  }
  if (!soundsLikeSetting(row.text) || gapBefore(reading, at) > 1) return false
  addField(reading, 'setting', row.text, row, at, 'field')
  return true
}

function isSpeech(text: string): boolean {
  return /^["“]/.test(text)
}

const LONG_KINDS: readonly FieldKind[] = [
  'note',
  'summary',
  'disclaimer',
  'warnings',
  'distribution',
  'feedback',
  'thanks',
]

/** A line that is neither label nor value, with more header below it. */
function takeBetween(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0 || row.text.length > LONGEST_LINE || !strongLabelAhead(reading, at, 3))
    return false
  const open = reading.fields.at(-1)
  if (
    open &&
    open.label !== null &&
    open.kinds.some((kind) => LONG_KINDS.includes(kind)) &&
    isSentence(row.text)
  ) {
    open.text = `${open.text}\n${row.text}`
    reading.roles.set(at, 'field')
    return true
  }
  if (isSpeech(row.text)) return false
  addField(reading, 'other', row.text, row, at, 'field')
  return true
}

function addField(reading: Reading, kind: FieldKind, text: string, row: Row, at: number, role: Role): void {
  reading.fields.push({ kinds: [kind], label: null, text, line: row.number, below: false })
  reading.roles.set(at, role)
}

/** Blank rows between the last taken row and this one. */
function gapBefore(reading: Reading, at: number): number {
  return reading.previous < 0 ? 0 : at - reading.previous - 1
}

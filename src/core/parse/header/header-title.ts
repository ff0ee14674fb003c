// The title of a header without a label, and what stands around it: its byline, a subtitle, a greeting above.

import { countWords, folded, isUpper } from '../characters.ts'
import { readHeading } from '../headings/heading-line.ts'
import { readPairs } from '../labels/label-line.ts'
import { nextText, type Row } from '../lines.ts'
import { titleLabelAhead } from './header-labelled.ts'
import { addField, gapBefore, hasField, isSpeech, type Reading } from './header-reading.ts'
import { isAddress } from './header-unlabelled.ts'
import { isValueList } from './header-values.ts'
import { labelAhead, labelsAhead, leadsToFoot, strongLabelAhead } from './look-ahead.ts'
import { isWorkByline } from './statement.ts'
import {
  bareTitle,
  isFramed,
  isSentence,
  isUnderline,
  looksLikeTitle,
  mayBeTitle,
  readByline,
  readTitleByAuthor,
} from './title-line.ts'

export function takeTitle(reading: Reading, row: Row, at: number): boolean {
  if (hasField(reading, 'title')) return false
  if (reading.kinds.size > (reading.kinds.has('contact') ? 1 : 0) && !standsAboveByline(reading, row, at))
    return false
  // Where the title has its label, a line above it is something else.
  if (titleLabelAhead(reading, at)) return false
  const both = readTitleByAuthor(row.text)
  const next = nextText(reading.rows, at + 1, reading.limit)
  if (
    both !== null &&
    both.author !== null &&
    (next > at + 1 || labelAhead(reading, at, 3) || isValueList(reading.rows[next]?.text ?? ''))
  ) {
    addField(reading, 'title', both.title, row, at, 'title')
    addField(reading, 'author', both.author, row, at, 'title')
    return true
  }
  if (!mayBeTitle(row.text) || !isTitleHere(reading, row, at, next)) return false
  addField(reading, 'title', bareTitle(row.text), row, at, 'title')
  return true
}

/** A title and its byline may stand below other lines of a header: together they are nothing else. */
function standsAboveByline(reading: Reading, row: Row, at: number): boolean {
  const below = reading.rows[at + 1]?.text ?? ''
  if (gapBefore(reading, at) === 0 || at + 1 >= reading.limit || hasField(reading, 'author')) return false
  return (looksLikeTitle(row.text) || isFramed(row.text)) && readByline(below) !== null
}

/** What stands between a title and its byline: a subtitle, a series, an aside. */
export function takeSubtitle(reading: Reading, row: Row, at: number): boolean {
  if (!hasField(reading, 'title') || hasField(reading, 'author') || gapBefore(reading, at) > 0) return false
  if (readByline(row.text) !== null || readPairs(row.text) !== null || !bylineBelow(reading, at)) return false
  addField(reading, 'other', row.text, row, at, 'field')
  return true
}

/** Whether a byline stands among the next lines of the block, none of them a sentence or long. */
function bylineBelow({ rows, limit }: Reading, at: number): boolean {
  for (let next = at + 1; next < limit && next <= at + BYLINE_REACH; next++) {
    const text = rows[next]?.text ?? ''
    if (text === '' || text.length > LONGEST_SUBTITLE || isSentence(text)) return false
    const author = readByline(text)
    if (author !== null) return isUpper(author.charAt(0)) || countWords(author) === 1
    if (readPairs(text) !== null) return false
  }
  return false
}

const BYLINE_REACH = 3
const LONGEST_SUBTITLE = 80

/** The title once more, as downloads and posts repeat it below their own header. */
export function takeTitleAgain(reading: Reading, row: Row, at: number): boolean {
  const title = hasField(reading, 'title') && reading.fields.find(({ kinds }) => kinds.includes('title'))
  if (!title || row.text.length > LONGEST_ABOVE) return false
  const both = readTitleByAuthor(row.text)
  const name = folded(bareTitle(both?.title ?? row.text))
  if (name === '' || name !== folded(bareTitle(title.text))) return false
  addField(reading, 'title', title.text, row, at, 'title')
  if (both?.author) addField(reading, 'author', both.author, row, at, 'title')
  return true
}

/** What stands at a row or, where a title is underlined there, below the line. */
function belowRule({ rows, limit }: Reading, at: number): string {
  const next = isUnderline(rows, at) ? nextText(rows, at + 1, limit) : at
  return next < limit ? (rows[next]?.text ?? '') : ''
}

/** A title by its neighbours: a label, a byline or a heading follows; or by its look, alone above a blank line. */
function isTitleHere(reading: Reading, row: Row, at: number, next: number): boolean {
  const below = reading.rows[next]?.text ?? ''
  if ((labelAhead(reading, at, 1) || strongLabelAhead(reading, at, 2)) && !isSentence(row.text)) return true
  if (next < reading.limit && readByline(belowRule(reading, next)) !== null) return true
  if (next === at + 1 && looksLikeTitle(row.text) && bylineBelow(reading, at)) return true
  if (next < reading.limit && isWorkByline(below) && reading.rows[next + 1]?.text === '') return true
  if (next >= reading.limit)
    return reading.limit < reading.rows.length && (looksLikeTitle(row.text) || isFramed(row.text))
  if (isAuthorAboveAddress(reading, next) && looksLikeTitle(row.text)) return true
  if (next === at + 1) return false
  return looksLikeTitle(row.text) && !readHeading(row.text)
}

/** A line above the line that holds the title's label: kept, for somebody wrote it there. */
export function takeAboveTitle(reading: Reading, row: Row, at: number): boolean {
  if (hasField(reading, 'title') || isSpeech(row.text)) return false
  if (row.text.length > LONGEST_GREETING || !isAboveHeader(reading, row, at)) return false
  const open = reading.fields.at(-1)
  if (open?.label === null && open.kinds.includes('note') && gapBefore(reading, at) === 0) {
    open.text = `${open.text} ${row.text}`
    reading.roles.set(at, 'field')
  } else addField(reading, isSentence(row.text) ? 'note' : 'other', row.text, row, at, 'field')
  return true
}

const LONGEST_GREETING = 300

/** Whether the title's label stands below; sentences greet the readers there, or above any other row of labels. */
function isAboveHeader(reading: Reading, row: Row, at: number): boolean {
  const isTitled = titleLabelAhead(reading, at)
  if (isTitled && !isSentence(row.text)) return row.text.length <= LONGEST_ABOVE
  if (reading.labelled > 0 || reading.fields.length >= MOST_GREETINGS) return false
  const leads = isTitled
    ? strongLabelAhead(reading, at, MOST_GREETINGS)
    : labelsAhead(reading, at, FEWEST_BELOW)
  return leads && !leadsToFoot(reading, at)
}

/** Rows of a greeting; more are a story. */
const MOST_GREETINGS = 3
const FEWEST_BELOW = 3

const LONGEST_ABOVE = 120

export function takeByline(reading: Reading, row: Row, at: number): boolean {
  if (!hasField(reading, 'title') || hasField(reading, 'author')) return false
  const author = readByline(row.text)
  const bare = author === null && gapBefore(reading, at) <= 1 && isAuthorAboveAddress(reading, at)
  if (author === null && !bare) return false
  addField(reading, 'author', author ?? bareTitle(row.text), row, at, 'field')
  return true
}

/** A name with nothing but an address below it is who wrote the story. */
function isAuthorAboveAddress(reading: Reading, at: number): boolean {
  const text = reading.rows[at]?.text ?? ''
  const next = nextText(reading.rows, at + 1, reading.limit)
  if (next >= reading.limit || next - at > 2 || !isAddress(reading.rows[next]?.text ?? '')) return false
  return mayBeTitle(text) && countWords(text) <= MOST_NAME_WORDS && !isSentence(text)
}

const MOST_NAME_WORDS = 4

// Lines of a header without a label: titles, bylines, addresses, and what says by its look or its words what it is.

import { withoutAddresses } from './address.ts'
import { countWords, folded, isBlank } from './characters.ts'
import { readEnding } from './endings.ts'
import { isLongKind, titleLabelAhead } from './header-labelled.ts'
import { addField, gapBefore, hasField, isSpeech, type Reading } from './header-reading.ts'
import { isLetterHead } from './header-speech.ts'
import { readHeading } from './heading-line.ts'
import { loneKind, soundsLikeDisclaimer, soundsLikeOccasion, soundsLikeSetting } from './hearsay.ts'
import { readPairs } from './label-line.ts'
import { nextText, type Row } from './lines.ts'
import { LONGEST_LINE, labelAhead, strongLabelAhead } from './look-ahead.ts'
import { isWorkByline } from './statement.ts'
import {
  bareTitle,
  isFramed,
  isSentence,
  looksLikeTitle,
  mayBeTitle,
  readByline,
  readTitleByAuthor,
} from './title-line.ts'

/** An address that stands alone. */
export function takeAddress(reading: Reading, row: Row, at: number): boolean {
  if (!isAddress(row.text)) return false
  addField(reading, 'contact', row.text, row, at, 'contact')
  return true
}

function isAddress(text: string): boolean {
  return text !== '' && text.length <= LONGEST_LINE && isBlank(withoutAddresses(text))
}

export function takeTitle(reading: Reading, row: Row, at: number): boolean {
  if (reading.kinds.size > (reading.kinds.has('contact') ? 1 : 0)) return false
  // Where the title has its label, a line above it is something else.
  if (titleLabelAhead(reading, at)) return false
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

/** A title by its neighbours: a label, a byline or a heading follows; or by its look, alone above a blank line. */
function isTitleHere(reading: Reading, row: Row, at: number, next: number): boolean {
  const below = reading.rows[next]?.text ?? ''
  if ((labelAhead(reading, at, 1) || strongLabelAhead(reading, at, 2)) && !isSentence(row.text)) return true
  if (next < reading.limit && readByline(below) !== null) return true
  if (next < reading.limit && isWorkByline(below) && reading.rows[next + 1]?.text === '') return true
  if (next >= reading.limit)
    return reading.limit < reading.rows.length && (looksLikeTitle(row.text) || isFramed(row.text))
  if (isAuthorAboveAddress(reading, next) && looksLikeTitle(row.text)) return true
  if (next === at + 1) return false
  return looksLikeTitle(row.text) && !readHeading(row.text)
}

/** A line above the line that holds the title's label: kept, for somebody wrote it there. */
export function takeAboveTitle(reading: Reading, row: Row, at: number): boolean {
  if (hasField(reading, 'title') || row.text.length > LONGEST_ABOVE || isSpeech(row.text)) return false
  if (!titleLabelAhead(reading, at) || isSentence(row.text)) return false
  addField(reading, 'other', row.text, row, at, 'field')
  return true
}

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
const LONGEST_LONE = 60

/** A rating, a date, a pairing or a part number that stands on a line of its own. */
export function takeLoneValue(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0 || row.text.length > LONGEST_LONE) return false
  const kind = loneKind(row.text)
  if (kind === null) return false
  addField(reading, kind, row.text, row, at, 'field')
  return true
}

/** Lines that say what they are without a label. */
export function takeHearsay(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0) return false
  if (soundsLikeDisclaimer(row.text) && !isSpeech(row.text)) {
    addField(reading, 'disclaimer', row.text, row, at, 'field')
    return true
  }
  if (gapBefore(reading, at) > 1 || isSpeech(row.text)) return false
  if (soundsLikeOccasion(row.text)) {
    addField(reading, 'thanks', row.text, row, at, 'field')
    return true
  }
  if (!soundsLikeSetting(row.text)) return false
  addField(reading, 'setting', row.text, row, at, 'field')
  return true
}

/** A line that is neither label nor value, with more header below it. */
export function takeBetween(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0 || row.text.length > LONGEST_LINE || !strongLabelAhead(reading, at, 3))
    return false
  const open = reading.fields.at(-1)
  if (open && open.label !== null && isLongKind(open.kinds) && isSentence(row.text)) {
    open.text = `${open.text}\n${row.text}`
    reading.roles.set(at, 'field')
    return true
  }
  if (
    isSpeech(row.text) ||
    isLetterHead(reading, at) ||
    tellsStory(reading, row, at) ||
    (isSentence(row.text) && leadsToAnotherHeader(reading, at))
  )
    return false
  addField(reading, 'other', row.text, row, at, 'field')
  return true
}

/** A paragraph of its own below title and author in which nobody speaks of the story or to its readers. */
function tellsStory(reading: Reading, row: Row, at: number): boolean {
  if (!hasField(reading, 'title') || !hasField(reading, 'author')) return false
  if (gapBefore(reading, at) === 0 || reading.rows[at + 1]?.text !== '') return false
  return isSentence(row.text) && countWords(row.text) >= FEWEST_TOLD && !OF_STORIES.test(row.text)
}

const FEWEST_TOLD = 8
const OF_STORIES =
  /\b(?:i|i['’]m|i['’]ve|my|mine|me|you|your|this|these|fics?|story|stories|chapters?|parts?|series|readers?|reviews?|feedback|spoilers?|sequel|prequel|beta|betaed|episodes?|season|canon|au|characters?|written|posted|warnings?|thanks?|property|belongs?|owned?)\b/i

/** Whether the next labels say again who wrote what, or stand behind an end: then the story lies between. */
function leadsToAnotherHeader(reading: Reading, at: number): boolean {
  for (let next = at + 1, seen = 0; next < reading.limit && seen < FARTHEST; next++) {
    const text = reading.rows[next]?.text ?? ''
    if (text === '') continue
    seen++
    if (readEnding(text) !== null) return true
    const kinds = readPairs(text)?.flatMap((pair) => pair.kinds) ?? []
    if (kinds.some((kind) => (kind === 'title' || kind === 'author') && hasField(reading, kind))) return true
  }
  return false
}

const FARTHEST = 6

const CUT =
  /^[([<{ ]{1,4}(?:read (?:more|on|the rest)|continue reading|(?:lj-?)?cut\b.{0,30}|(?:under|behind) the cut|weiterlesen|lire la suite)[ .…)\]>}»]{1,8}$/i

/** The link that stood where a journal hid the story: `( Read more... )`. */
export function takeCut(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0 || row.text.length > LONGEST_LONE || !CUT.test(row.text)) return false
  reading.roles.set(at, 'leftover')
  return true
}

// Lines of a header without a label: titles, bylines, addresses, and what says by its look or its words what it is.

import { withoutAddresses } from '../address.ts'
import { countWords, endsSentence, isBlank, isLower } from '../characters.ts'
import { readEnding } from '../edges/endings.ts'
import { haveTrait } from '../labels/field-kinds.ts'
import { readPairs } from '../labels/label-line.ts'
import type { Row } from '../lines.ts'
import { namesStoryAhead } from './header-labelled.ts'
import { addField, gapBefore, hasField, isSpeech, type Reading } from './header-reading.ts'
import { isLetterHead } from './header-speech.ts'
import {
  loneKind,
  soundsLikeDisclaimer,
  soundsLikeOccasion,
  soundsLikeSetting,
  soundsLikeTale,
} from './hearsay.ts'
import { LONGEST_LINE, labelInBlock, leadsToFoot, strongLabelAhead } from './look-ahead.ts'
import { isSentence } from './title-line.ts'

/** An address that stands alone. */
export function takeAddress(reading: Reading, row: Row, at: number): boolean {
  if (!isAddress(row.text)) return false
  addField(reading, 'contact', row.text, row, at, 'contact')
  return true
}

/** Whether a line is an address and nothing else. */
export function isAddress(text: string): boolean {
  return text !== '' && text.length <= LONGEST_LINE && isBlank(withoutAddresses(text))
}

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
  const words = disclaimerAt(reading, row, at)
  if (words !== null) {
    addField(reading, 'disclaimer', words.join('\n'), row, at, 'field')
    for (let more = 1; more < words.length; more++) reading.roles.set(at + more, 'field')
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

/** The lines of a disclaimer that begins here, up to the end of its sentence; null where none does. */
function disclaimerAt(reading: Reading, row: Row, at: number): readonly string[] | null {
  const lines = [row.text]
  for (let next = at + 1; next < reading.limit && !endsSentence(lines.at(-1) ?? ''); next++) {
    const text = reading.rows[next]?.text ?? ''
    const isWrapped = (lines.at(-1)?.length ?? 0) >= SHORTEST_WRAPPED && isLower(text.charAt(0))
    if (!isWrapped || saysWhatItIs(text) || lines.length === MOST_LINES) break
    lines.push(text)
  }
  const whole = lines.join(' ')
  return soundsLikeDisclaimer(whole) && !isSpeech(whole) && !soundsLikeTale(whole) ? lines : null
}

/** A shorter line has room for more and was not broken by a program, in characters. */
const SHORTEST_WRAPPED = 45
/** Longer sentences are no disclaimers. */
const MOST_LINES = 6

/** Whether a line says by itself what it is, whatever stands above it. */
function saysWhatItIs(text: string): boolean {
  return readPairs(text) !== null || isAddress(text) || loneKind(text) !== null || soundsLikeSetting(text)
}

/** A line that is neither label nor value, with more header below it. */
export function takeBetween(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0 || row.text.length > LONGEST_LINE) return false
  if (!strongLabelAhead(reading, at, 3) && !namesStoryAhead(reading, at)) return false
  const open = reading.fields.at(-1)
  if (open && open.label !== null && haveTrait(open.kinds, 'long') && isSentence(row.text)) {
    open.text = `${open.text}\n${row.text}`
    reading.roles.set(at, 'field')
    return true
  }
  if (
    isSpeech(row.text) ||
    isLetterHead(reading, at) ||
    beginsBelowGap(reading, row, at) ||
    tellsStory(reading, row, at) ||
    (isSentence(row.text) && leadsToAnotherHeader(reading, at)) ||
    // The story's first words are never a header's, where that stands below it all.
    (gapBefore(reading, at) > 0 && !isListed(reading, row, at) && leadsToFoot(reading, at))
  )
    return false
  addField(reading, 'other', row.text, row, at, 'field')
  return true
}

/** A sentence below a wide gap, where title and author were read: the story begins, whatever card or form comes next. */
function beginsBelowGap(reading: Reading, { text }: Row, at: number): boolean {
  if (gapBefore(reading, at) < 2 || !hasField(reading, 'title') || !hasField(reading, 'author')) return false
  const isSentenceAlone = /[\p{L}\d][.!?]["”’']?$/u.test(text) && reading.rows[at + 1]?.text === ''
  return isSentenceAlone && !OF_STORIES.test(text) && !isStoryLabelAhead(reading, at)
}

/** Whether one of the next rows has a label that only stories have: what stands above it is a dedication. */
function isStoryLabelAhead(reading: Reading, at: number): boolean {
  const end = Math.min(reading.limit, at + NEAR)
  for (let next = at + 1; next < end; next++) {
    const pairs = readPairs(reading.rows[next]?.text ?? '') ?? []
    if (pairs.some(({ weak, kinds }) => !weak && haveTrait(kinds, 'of-stories'))) return true
  }
  return false
}

/** Rows within which a header's labels follow what stands above them. */
const NEAR = 16

/** Whether a label stands right below, or the line is too short to tell anything. */
function isListed(reading: Reading, row: Row, at: number): boolean {
  return !isSentence(row.text) && countWords(row.text) < FEWEST_TOLD && labelInBlock(reading, at)
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

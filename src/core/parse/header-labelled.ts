// Labelled lines of a header, and the lines that go on with a labelled value.

import { isRule } from './breaks.ts'
import { endsSentence, isLower } from './characters.ts'
import { FEWEST_IN_TURN } from './header-columns.ts'
import { isFramed } from './header-frame.ts'
import { gapBefore, hasField, isSpeech, type Open, type Reading, takePair } from './header-reading.ts'
import { blockStart, isLetterHead, isScript, isTalk } from './header-speech.ts'
import { soundsLikeDisclaimer, soundsLikeSetting } from './hearsay.ts'
import { readLoneLabel, readPairs, readUnknownPair } from './label-line.ts'
import type { LabelPair } from './label-pair.ts'
import type { FieldKind } from './labels.ts'
import { nextText, type Row } from './lines.ts'
import { labelAhead, labelInBlock, strongLabelAhead } from './look-ahead.ts'

/** Rules above, below and inside a header; one that no label follows ends it. */
export function takeRule(reading: Reading, row: Row, at: number): boolean {
  if (!isRule(row.text)) return false
  const next = nextText(reading.rows, at + 1, reading.limit)
  const goesOn =
    reading.fields.length === 0 ||
    isFramed(reading.rows[next]) ||
    labelAhead(reading, at, 1) ||
    strongLabelAhead(reading, at, 2) ||
    disclaims(reading.rows[next]?.text ?? '')
  if (reading.fields.length === 0 && next >= reading.limit) return false
  reading.roles.set(at, 'decoration')
  reading.closed = !goesOn
  return true
}

function disclaims(text: string): boolean {
  return soundsLikeDisclaimer(text) && !isSpeech(text)
}

export function takePairs(reading: Reading, row: Row, at: number): boolean {
  const pairs = readPairs(row.text)
  if (!pairs || isLetterHead(reading, at)) return false
  if (isTalk(reading, pairs, at)) {
    reading.closed = true
    return true
  }
  if (!areTrusted(reading, pairs, at)) return false
  for (const pair of pairs) takePair(reading, pair, row)
  const hidden = pairs.every((pair) => pair.kinds.every((kind) => kind === 'contact'))
  reading.roles.set(at, hidden ? 'contact' : 'field')
  return true
}

/** Labels that prose uses too need a sure one beside them. */
function areTrusted(reading: Reading, pairs: readonly LabelPair[], at: number): boolean {
  if (pairs.some((pair) => !pair.weak))
    return reading.fields.length > 0 || !isScript(pairs) || strongLabelAhead(reading, at, 3)
  if (strongLabelAhead(reading, at, 3) || isAmongWeak(reading, at)) return true
  if (reading.fields.length === 0) return false
  const kinds = pairs.flatMap((pair) => pair.kinds)
  if (kinds.includes('contact') || kinds.includes('title')) return false
  return gapBefore(reading, at) === 0 || kinds.includes('note') || kinds.includes('part')
}

/** Weak labels make a header together: three different ones in a block, the first of them at the top. */
function isAmongWeak(reading: Reading, at: number): boolean {
  const kinds = new Set<FieldKind>()
  for (let row = blockStart(reading, at); row < reading.limit && row <= at + FARTHEST; row++) {
    const text = reading.rows[row]?.text ?? ''
    if (text === '') break
    for (const kind of readPairs(text)?.flatMap((pair) => pair.kinds) ?? []) kinds.add(kind)
  }
  kinds.delete('contact')
  return kinds.size >= FEWEST_WEAK && (kinds.has('title') || kinds.has('author'))
}

const FEWEST_WEAK = 3

/** A label that no table knows, with the shape of the labels around it. */
export function takeUnknownPair(reading: Reading, row: Row, at: number): boolean {
  const pair = readPairs(row.text) === null ? readUnknownPair(row.text) : null
  if (!pair || row.text.length > LONGEST_UNKNOWN || recurs(reading, pair.label, at)) return false
  if (!isAmongLabels(reading, at) || isWrapped(reading, row, at) || soundsLikeSetting(row.text)) return false
  takePair(reading, pair, row)
  reading.roles.set(at, 'field')
  return true
}

const LONGEST_UNKNOWN = 300

/** Headers of few short lines look wrapped at any narrow column. */
const NARROWEST = 38

/** Whether the row above had no room for this one's first word. */
function isWrapped({ rows, width, previous }: Reading, row: Row, at: number): boolean {
  const above = rows[at - 1]?.text ?? ''
  if (width === null || width < NARROWEST || previous !== at - 1) return false
  return above.length + 1 + firstWord(row.text).length > width
}

/** Labels stand around the row: in the same block, or below it as close as the ones above. */
function isAmongLabels(reading: Reading, at: number): boolean {
  const { labelled } = reading
  const gap = gapBefore(reading, at)
  // The lines above a title's label are rather its header than its title, where none of them is one.
  if (!hasField(reading, 'title') && titleLabelAhead(reading, at))
    return reading.fields.length === 0 ? labelInBlock(reading, at) : gap <= 1
  if (labelled === 0) return false
  if (gap <= 1 && strongLabelAhead(reading, at, 2)) return true
  return gap === 0 && (labelled >= 2 || labelInBlock(reading, at))
}

/** Whether a label for the title stands among the next lines. */
export function titleLabelAhead(reading: Reading, at: number): boolean {
  let next = at
  for (let step = 0; step < TITLE_REACH; step++) {
    next = nextText(reading.rows, next + 1, reading.limit)
    const text = reading.rows[next]?.text ?? ''
    if (next >= reading.limit) return false
    const pairs = readPairs(text)
    if (pairs?.some((pair) => !pair.weak && pair.kinds.includes('title'))) return true
    if (!pairs && text.length > LONGEST_UNKNOWN) return false
  }
  return false
}

const FARTHEST = 6
/** Lines that a journal may set above an entry's own. */
const TITLE_REACH = 8
/** Rows in which a speaker of a script would speak again. */
const SCRIPT_REACH = 60

/** Whether the label begins another line below: then it is somebody who speaks. */
function recurs(reading: Reading, label: string, at: number): boolean {
  const end = Math.min(reading.rows.length, at + SCRIPT_REACH)
  for (let next = at + 1; next < end; next++) {
    const text = reading.rows[next]?.text ?? ''
    if (text.startsWith(label) && /^\s*[:–—-]/.test(text.slice(label.length))) return true
  }
  return false
}

/** A label without a sign, alone on its line, as `Summary` in an archive's own downloads. */
export function takeLoneLabel(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0) return false
  const pair = readLoneLabel(row.text)
  const next = nextText(reading.rows, at + 1, reading.limit)
  if (!pair || next >= reading.limit || next - at > 2 || !isLongKind(pair.kinds)) return false
  if (isSpeech(reading.rows[next]?.text ?? '') && !hasField(reading, 'author')) return false
  takePair(reading, pair, row)
  reading.roles.set(at, 'field')
  return true
}

/** The value of a label that stands alone on its line. */
export function takeValueBelow(reading: Reading, row: Row, at: number): boolean {
  const open = reading.fields.at(-1)
  if (open?.text !== '' || open.below) return false
  const gap = gapBefore(reading, at)
  if (gap > 1 || (gap === 1 && !isValueApart(reading, at))) return false
  open.text = row.text
  open.below = true
  reading.roles.set(at, open.kinds.includes('contact') ? 'contact' : 'field')
  return true
}

/** Whether a value may stand a blank line below its label. */
function isValueApart(reading: Reading, at: number): boolean {
  return reading.inTurn >= FEWEST_IN_TURN || strongLabelAhead(reading, at, 2) || closesAbove(reading, at)
}

/** Whether a part heading, a rule or a lone label stands right below: then the row is still header. */
function closesAbove(reading: Reading, at: number): boolean {
  const next = nextText(reading.rows, at + 1, reading.limit)
  const text = reading.rows[next]?.text ?? ''
  if (next >= reading.limit) return reading.limit < reading.rows.length
  return isRule(text) || readLoneLabel(text) !== null
}

export function takeContinuation(reading: Reading, row: Row, at: number): boolean {
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
  return isWrapped(reading, row, at) || labelInBlock(reading, at)
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

const LONG_KINDS: readonly FieldKind[] = [
  'note',
  'summary',
  'disclaimer',
  'warnings',
  'distribution',
  'feedback',
  'thanks',
]

/** Whether a value may take several sentences. */
export function isLongKind(kinds: readonly FieldKind[]): boolean {
  return kinds.some((kind) => LONG_KINDS.includes(kind))
}

function firstWord(text: string): string {
  const end = text.search(/\s/)
  return end < 0 ? text : text.slice(0, end)
}

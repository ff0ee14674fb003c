// Labelled lines of a header, and the lines that go on with a labelled value.

import { type FieldKind, haveTrait } from '../labels/field-kinds.ts'
import { readLoneLabel, readPairs, readUnknownPair } from '../labels/label-line.ts'
import type { LabelPair } from '../labels/label-pair.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, type Row } from '../lines.ts'
import { isFramed } from './header-frame.ts'
import { gapBefore, hasField, isSpeech, type Reading, takePair } from './header-reading.ts'
import { blockStart, isLetterHead, isScript, isTalk } from './header-speech.ts'
import { soundsLikeDisclaimer, soundsLikeSetting } from './hearsay.ts'
import { labelAhead, labelInBlock, strongLabelAhead } from './look-ahead.ts'
import { isUnderline, looksLikeTitle, readByline } from './title-line.ts'

/** Rules above, below and inside a header; one that no label follows ends it. */
export function takeRule(reading: Reading, row: Row, at: number): boolean {
  if (!isRule(row.text)) return false
  const next = nextText(reading.rows, at + 1, reading.limit)
  const goesOn =
    reading.fields.length === 0 ||
    isFramed(reading.rows[next]) ||
    labelAhead(reading, at, 1) ||
    strongLabelAhead(reading, at, 2) ||
    disclaims(reading.rows[next]?.text ?? '') ||
    namesStory(reading, next) ||
    // A title that is underlined, and who wrote it below the line.
    (isUnderline(reading.rows, at) &&
      hasField(reading, 'title') &&
      !hasField(reading, 'author') &&
      next < reading.limit &&
      readByline(reading.rows[next]?.text ?? '') !== null)
  if (reading.fields.length === 0 && next >= reading.limit) return false
  reading.roles.set(at, 'decoration')
  reading.closed = !goesOn
  return true
}

/** Whether a title and its byline stand at a row, where neither is known yet. */
function namesStory(reading: Reading, at: number): boolean {
  if (hasField(reading, 'title') || hasField(reading, 'author') || at + 1 >= reading.limit) return false
  return looksLikeTitle(reading.rows[at]?.text ?? '') && readByline(reading.rows[at + 1]?.text ?? '') !== null
}

/** Whether a title and its byline follow below what has its labels, a rule between at most. */
export function namesStoryAhead(reading: Reading, at: number): boolean {
  if (reading.labelled === 0) return false
  let next = at
  for (let step = 0; step < 3; step++) {
    next = nextText(reading.rows, next + 1, reading.limit)
    if (namesStory(reading, next)) return true
  }
  return false
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
  // `Name:` below the title names the author.
  if (kinds.includes('title')) return hasField(reading, 'title') && gapBefore(reading, at) === 0
  if (kinds.includes('contact')) return false
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
export function isWrapped({ rows, width, previous }: Reading, row: Row, at: number): boolean {
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
  if (gap !== 0) return false
  // A single line right below the title's own, and nothing else in the block.
  const isAlone =
    (reading.rows[at + 1]?.text ?? '') === '' && readPairs(reading.rows[at - 1]?.text ?? '') !== null
  return labelled >= 2 || labelInBlock(reading, at) || isAlone
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
  if (!pair || next >= reading.limit || next - at > 2 || !haveTrait(pair.kinds, 'long')) return false
  if (isSpeech(reading.rows[next]?.text ?? '') && !hasField(reading, 'author')) return false
  takePair(reading, pair, row)
  reading.roles.set(at, 'field')
  return true
}

function firstWord(text: string): string {
  const end = text.search(/\s/)
  return end < 0 ? text : text.slice(0, end)
}

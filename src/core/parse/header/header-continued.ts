// Lines that go on with a labelled value: below a label that stands alone, or below a value's own line.

import { endsSentence, isLower } from '../characters.ts'
import { isBareRating } from '../fields/rating.ts'
import { arePlainKinds } from '../fields/warning-kinds.ts'
import { type FieldKind, haveTrait } from '../labels/field-kinds.ts'
import { readLoneLabel, readPairs } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, type Row } from '../lines.ts'
import { FEWEST_IN_TURN } from './header-columns.ts'
import { isWrapped } from './header-labelled.ts'
import { gapBefore, hasField, type Open, type Reading } from './header-reading.ts'
import { loneKind } from './hearsay.ts'
import { labelInBlock, strongLabelAhead } from './look-ahead.ts'
import { readByline } from './title-line.ts'

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
  return (
    reading.inTurn >= FEWEST_IN_TURN ||
    strongLabelAhead(reading, at, 2) ||
    closesAbove(reading, at) ||
    answers(reading.fields.at(-1)?.kinds ?? [], reading.rows[at]?.text ?? '')
  )
}

/** Whether a row says just what its label asks for. */
function answers(kinds: readonly FieldKind[], text: string): boolean {
  if (kinds.includes('rating')) return isBareRating(text)
  return kinds.includes('warnings') && arePlainKinds(text)
}

/** Whether a part heading, a rule or a lone label stands right below: then the row is still header. */
function closesAbove(reading: Reading, at: number): boolean {
  const next = nextText(reading.rows, at + 1, reading.limit)
  const text = reading.rows[next]?.text ?? ''
  if (next >= reading.limit) return reading.limit < reading.rows.length
  if (isRule(text) || readLoneLabel(text) !== null) return true
  return readPairs(text)?.every(({ value }) => value === '') ?? false
}

const LONGEST_ITEM = 40

/** A further item of a list of warnings that stands below its label, each on a line of its own. */
export function takeFurtherItem(reading: Reading, row: Row, at: number): boolean {
  const open = reading.fields.at(-1)
  if (!open?.below || !open.kinds.includes('warnings') || gapBefore(reading, at) > 1) return false
  if (row.text.length > LONGEST_ITEM || !arePlainKinds(row.text)) return false
  open.text = `${open.text}, ${row.text}`
  reading.roles.set(at, 'field')
  return true
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
  if (isByline(reading, open, row) || loneKind(row.text) === 'rating') return false
  if (row.indent >= HANGING && before.indent < row.indent) return true
  if (haveTrait(open.kinds, 'short')) return goesOnAboveLabel(reading, open, row, at)
  if (isLower(row.text.charAt(0)) && !endsSentence(before.text)) return true
  return isWrapped(reading, row, at) || labelInBlock(reading, at) || standsAboveHeading(reading, at)
}

/** Whether the row below a title says who wrote it. */
function isByline(reading: Reading, open: Open, row: Row): boolean {
  return open.kinds.includes('title') && !hasField(reading, 'author') && readByline(row.text) !== null
}

/** Whether nothing but a part heading stands below: then the row is still header. */
function standsAboveHeading({ rows, limit }: Reading, at: number): boolean {
  return limit < rows.length && nextText(rows, at + 1, limit) >= limit
}

/** A short value that goes on all the same: in small letters, and right above the next label. */
function goesOnAboveLabel(reading: Reading, open: Open, row: Row, at: number): boolean {
  const isName = open.kinds.includes('author') || open.kinds.includes('contact')
  const goesOn = isName ? /^(?:and|und|et|y|&)\s/.test(row.text) : isLower(row.text.charAt(0))
  return goesOn && readPairs(reading.rows[at + 1]?.text ?? '') !== null
}

const HANGING = 2

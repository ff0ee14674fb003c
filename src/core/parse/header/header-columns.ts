// Labels whose values stand beside or below them without a sign: a row of labels above a row of values, labels and
// values by turns, labels and nothing but a blank. Only several of them together make a header.

import type { FieldKind } from '../labels/field-kinds.ts'
import { readBarePair, readLoneLabel, readPairs } from '../labels/label-line.ts'
import { labelNamed } from '../labels/labels.ts'
import { nextText, type Row } from '../lines.ts'
import { addOpen, type Reading, takePair } from './header-reading.ts'

/** A row that was read together with the one above it. */
export function takeTaken(reading: Reading, _: Row, at: number): boolean {
  return reading.roles.has(at)
}

/** A row of labels with their values in the row below. */
export function takeLabelRow(reading: Reading, row: Row, at: number): boolean {
  if (!row.text.includes('  ') && !row.text.includes('\t')) return false
  const labels = narrowCells(row.text).map((cell) => ({ cell, label: labelNamed(cell) }))
  const values = narrowCells(reading.rows[at + 1]?.text ?? '')
  if (labels.length < 2 || labels.length !== values.length || at + 1 >= reading.limit) return false
  if (!labels.every(({ cell, label }) => label && !label.weak && /^\p{Lu}/u.test(cell))) return false
  labels.forEach(({ cell, label }, column) => {
    const text = values[column] ?? ''
    if (label) addOpen(reading, { kinds: label.kinds, label: cell, text, line: row.number + 1, below: false })
  })
  reading.roles.set(at, 'field')
  reading.roles.set(at + 1, 'field')
  return true
}

function narrowCells(text: string): readonly string[] {
  return text.length > LONGEST_ROW ? [] : text.split(/\t+| {2,}/).filter((cell) => cell !== '')
}

const LONGEST_ROW = 300

/** A label alone on its line, where labels and values stand by turns. */
export function takeLabelInTurn(reading: Reading, row: Row, at: number): boolean {
  const pair = readLoneLabel(row.text)
  if (!pair || !isFollowedByValue(reading, at)) return false
  if (reading.inTurn < FEWEST_IN_TURN && !startsTurns(reading, at)) return false
  takePair(reading, pair, row)
  reading.inTurn++
  reading.roles.set(at, 'field')
  return true
}

/** Labels that must have stood by turns before the last one is believed without a further one below. */
export const FEWEST_IN_TURN = 2

/** Whether this label and the next two, or two of which one is for the title or the author, stand by turns. */
function startsTurns(reading: Reading, at: number): boolean {
  const kinds = new Set<FieldKind>()
  let label = at
  for (let turn = 0; turn < 3; turn++) {
    const pair = readLoneLabel(reading.rows[label]?.text ?? '')
    if (!pair || (turn > 0 && !isFollowedByValue(reading, label))) break
    for (const kind of pair.kinds) kinds.add(kind)
    label = nextText(reading.rows, nextText(reading.rows, label + 1, reading.limit) + 1, reading.limit)
  }
  return kinds.size >= 3 || (kinds.size >= 2 && (kinds.has('title') || kinds.has('author')))
}

function isFollowedByValue(reading: Reading, at: number): boolean {
  const value = nextText(reading.rows, at + 1, reading.limit)
  const text = reading.rows[value]?.text ?? ''
  return value < reading.limit && value - at <= 2 && readLoneLabel(text) === null && readPairs(text) === null
}

/** A label with nothing but a blank or a narrow dash behind it, in a block of its like. */
export function takeBarePair(reading: Reading, row: Row, at: number): boolean {
  const pair = readBarePair(row.text)
  if (!pair || !isAmongBare(reading, at)) return false
  takePair(reading, pair, row)
  reading.roles.set(at, 'field')
  return true
}

/** Whether every row of a block begins with a label: three kinds at least, and the title or the author among them. */
function isAmongBare({ rows, limit }: Reading, at: number): boolean {
  let from = at
  while (from > 0 && at - from < FARTHEST && rows[from - 1]?.text !== '') from--
  const kinds = new Set<FieldKind>()
  for (let next = from; next < limit && next < from + FARTHEST; next++) {
    const text = rows[next]?.text ?? ''
    if (text === '') break
    const pairs = readPairs(text) ?? [readBarePair(text)]
    for (const pair of pairs) {
      if (pair === null) return false
      for (const kind of pair.kinds) kinds.add(kind)
    }
  }
  return kinds.size >= 3 && (kinds.has('title') || kinds.has('author'))
}

const FARTHEST = 16

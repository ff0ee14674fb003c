// Rows of a header that stand inside something drawn: whatever their labels, they are no story.

import { readAnyPair } from '../labels/label-line.ts'
import type { Row } from '../lines.ts'
import { isFramed } from './header-frame.ts'
import { addField, type Reading, takePair } from './header-reading.ts'

/** A label of any words and its value inside a box. */
export function takeFramedPair(reading: Reading, row: Row, at: number): boolean {
  const pair = isFramed(row) && reading.fields.length > 0 ? readAnyPair(row.text) : null
  if (!pair) return false
  takePair(reading, pair, row)
  reading.roles.set(at, 'field')
  return true
}

/** Words inside a box that nobody else took: a notice to readers, kept as a note. */
export function takeFramedNote(reading: Reading, row: Row, at: number): boolean {
  if (!isFramed(row) || reading.fields.length === 0) return false
  const open = reading.fields.at(-1)
  if (open?.label === null && open.kinds.includes('note') && reading.previous === at - 1) {
    open.text = `${open.text} ${row.text}`
    reading.roles.set(at, 'field')
  } else addField(reading, 'note', row.text, row, at, 'field')
  return true
}

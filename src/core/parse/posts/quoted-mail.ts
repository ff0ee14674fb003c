// A story that somebody forwarded: every line of it behind `>`. The marks come off before anything else is read, where
// they stand before nearly all lines from the first to the last of them.

import { trimmed } from '../characters.ts'
import type { Row } from '../lines.ts'

const FEWEST = 10
const SHARE = 0.8
/** Of all that is written in the file: a quoted letter inside a story is less. */
const SHARE_OF_FILE = 0.5
/** Forwarded so many times at most. */
const DEEPEST = 5
const MARK = /^>[ \u00a0]?/

/** The rows without the marks of quoted mail; the same list where there are none. */
export function withoutQuoteMarks(rows: readonly Row[]): readonly Row[] {
  let read = rows
  for (let depth = 0; depth < DEEPEST; depth++) {
    const from = read.findIndex(({ text }) => text.startsWith('>'))
    if (from < 0) return read
    const to = read.findLastIndex(({ text }) => text.startsWith('>')) + 1
    const between = read.slice(from, to).filter(({ text }) => text !== '')
    const marked = between.filter(({ text }) => text.startsWith('>')).length
    const isMost = lengthOf(between) >= lengthOf(read) * SHARE_OF_FILE
    if (marked < FEWEST || marked < between.length * SHARE || !isMost) return read
    read = read.map((row, at) => (at >= from && at < to && row.text.startsWith('>') ? unmarked(row) : row))
  }
  return read
}

function lengthOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { text }) => sum + text.length, 0)
}

function unmarked(row: Row): Row {
  const rest = row.text.replace(MARK, '')
  const text = trimmed(rest)
  return { ...row, text, indent: text === '' ? 0 : rest.length - rest.trimStart().length }
}

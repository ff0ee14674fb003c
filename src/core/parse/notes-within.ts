// Notes in the middle of a part: the author breaks in for a paragraph. Only what says so itself, `A/N: …`, in a
// paragraph of its own; a `Note:` may be somebody's in the story.

import type { Role, Row } from './lines.ts'
import { blockEnd, type FoundNote, noteOf, notePair } from './notes.ts'

export interface NotesWithin {
  readonly notes: readonly FoundNote[]
  /** Indexes of their rows. */
  readonly taken: readonly number[]
}

const OWN_WORD = /^[([{*_\s]*(?:a\s?\/?\s?n|author['’]?s?['’]? ?notes?)\s*[:\-–—=.]/i
const BEGINNINGS = 'aA[({*_'
/** Longest note that breaks in, in rows and in characters. */
const MOST_ROWS = 12
const LONGEST = 1200

/** Notes among the unread rows of a part. */
export function readNotesWithin(
  rows: readonly Row[],
  roles: readonly Role[],
  from: number,
  to: number,
): NotesWithin {
  const notes: FoundNote[] = []
  const taken: number[] = []
  for (let at = from; at < to; at++) {
    const text = rows[at]?.text ?? ''
    if (text === '' || !BEGINNINGS.includes(text.charAt(0)) || roles[at] !== 'unread') continue
    if (at > from && rows[at - 1]?.text !== '') continue
    const pair = OWN_WORD.test(text) ? notePair(text) : null
    if (!pair) continue
    const end = blockEnd(rows, at, to)
    const length = rows.slice(at, end).reduce((sum, row) => sum + row.text.length, 0)
    if (end - at > MOST_ROWS || length > LONGEST) continue
    notes.push(noteOf(rows, at, end, pair.label, pair.value))
    for (let row = at; row < end; row++) taken.push(row)
    at = end
  }
  return { notes, taken }
}

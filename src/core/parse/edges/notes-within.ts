// Notes in the middle of a part: the author, an editor or a translator breaks in for a paragraph. Only what says so
// itself, `A/N: …`, in a paragraph of its own; a `Note:` may be somebody's in the story, unless square brackets hold it.

import { withoutEnd } from '../characters.ts'
import type { Role, Row } from '../lines.ts'
import { blockEnd, type FoundNote, noteOf, notePair } from './notes.ts'

export interface NotesWithin {
  readonly notes: readonly FoundNote[]
  /** Indexes of their rows. */
  readonly taken: readonly number[]
}

const OWN_WORD = /^[([{*_\s]*(?:a\s?\/?\s?n|author['’]?s?['’]? ?notes?)\s*[:\-–—=.]/i
const BEGINNINGS = 'aA[({*_'
const CLOSERS = ')]}'
/** Whose note it is; without anybody's name only square brackets around the whole of it. */
const IN_BRACKETS =
  /^[[({]{1,2}\s?((?:editor|ed|beta|typist|translator|transcriber|archivist|moderator|mod)['’]?s?['’]?\.?(?: (?:note|comment)s?)?)\s?[:\-–—=]\s*/i
const IN_SQUARE_BRACKETS = /^\[{1,2}\s?(notes?)\s?[:\-–—=]\s*/i

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
    const end = blockEnd(rows, at, to)
    const pair = OWN_WORD.test(text) ? notePair(text) : pairInBrackets(text, rows[end - 1]?.text ?? '')
    if (!pair) continue
    const length = rows.slice(at, end).reduce((sum, row) => sum + row.text.length, 0)
    if (end - at > MOST_ROWS || length > LONGEST) continue
    const note = noteOf(rows, at, end, pair.label, pair.value)
    notes.push('([{'.includes(text.charAt(0)) ? { ...note, text: withoutEnd(note.text, CLOSERS) } : note)
    for (let row = at; row < end; row++) taken.push(row)
    at = end
  }
  return { notes, taken }
}

/** `[Editor's note: a page is missing here.]`, closed at the end of its paragraph. */
function pairInBrackets(
  first: string,
  last: string,
): { readonly label: string; readonly value: string } | null {
  const read = IN_BRACKETS.exec(first) ?? IN_SQUARE_BRACKETS.exec(first)
  if (!read || !CLOSERS.includes(last.charAt(last.length - 1))) return null
  return { label: read[1] ?? '', value: first.slice(read[0].length) }
}

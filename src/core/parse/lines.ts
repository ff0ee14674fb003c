// The lines of a file: numbered from 1, kept as they stand, and each in the end taken for something.

import { trimmed } from './characters.ts'

/**
 * What a line was taken for. `soft-gap` is a blank line of a gap wide enough to be a break; `decoration` is a rule
 * or underline that divides nothing; `contact` is left out for the author's sake, `leftover` for the reader's; `page`
 * is the number or the running head of a printed page, with the blank lines around it.
 */
export type Role =
  | 'unread'
  | 'blank'
  | 'soft-gap'
  | 'title'
  | 'field'
  | 'contact'
  | 'decoration'
  | 'heading'
  | 'paragraph'
  | 'verse'
  | 'scene-break'
  | 'note'
  | 'end-marker'
  | 'leftover'
  | 'page'

export interface Line {
  /** From 1. */
  readonly number: number
  /** As it stands in the file, without its line end. */
  readonly text: string
  readonly role: Role
}

/** A line as the steps read it. */
export interface Row {
  /** From 1. */
  readonly number: number
  readonly raw: string
  /** Without the blanks at both ends. */
  readonly text: string
  /** Columns before the text: a tab counts 4, every other blank 1. */
  readonly indent: number
}

const TAB_COLUMNS = 4

/** Cuts a text at line ends of every kind. A text that ends in a line end has no further line. */
export function rowsOf(text: string): readonly Row[] {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((raw, index) => {
    const bare = trimmed(raw)
    return { number: index + 1, raw, text: bare, indent: bare === '' ? 0 : columnsBefore(raw, bare) }
  })
}

function columnsBefore(raw: string, bare: string): number {
  if (raw.charCodeAt(0) === bare.charCodeAt(0)) return 0
  let columns = 0
  for (let at = 0; raw.charAt(at) !== bare.charAt(0); at++)
    columns += raw.charAt(at) === '\t' ? TAB_COLUMNS : 1
  return columns
}

/** Index of the first row with text at or after `from`, below `to`; `to` if there is none. */
export function nextText(rows: readonly Row[], from: number, to: number = rows.length): number {
  let at = from
  while (at < to && rows[at]?.text === '') at++
  return Math.min(at, to)
}

/** Index of the last row with text before `from`; -1 if there is none. */
export function previousText(rows: readonly Row[], from: number): number {
  let at = from - 1
  while (at >= 0 && rows[at]?.text === '') at--
  return at
}

// Where one message ends and the next begins inside a file: a digest's `Message: 2` with its header, above a part's own
// heading. The header is the list's, not the story's; the ends of the parts are then trimmed as those of the file are.

import { readHeading } from '../headings/heading-line.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, previousText, type Row } from '../lines.ts'
import { isDigestPost } from './digest-posts.ts'
import { isMailHeader } from './mail-header.ts'

/** What a mailbox file writes above every message: `From wren@example.org Sat Feb 14 22:10:01 1998`. */
export const ENVELOPE =
  /^from \S{1,80}\s{1,3}(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3}\s{1,2}\d{1,2} \d\d:\d\d(?::\d\d)?\b.{0,20}$/i
const COUNTED = /^message(?: (?:no\.?|number))?:? ?#?\d{1,5}$/i
const NAMED = /^(?:from|to|date|sent|subject|reply-to|message-id|sender|cc):\s/i

/** Indexes of the rows of such seams; of the file's first header only what stands above it. */
export function mailSeams(rows: readonly Row[]): readonly number[] {
  const found: number[] = []
  rows.forEach((row, at) => {
    if (isEnvelope(rows, at)) found.push(at)
    const isCounted = COUNTED.test(row.text)
    if ((!isCounted && !NAMED.test(row.text)) || !beginsBlock(rows, at)) return
    const start = isCounted ? nextText(rows, at + 1) : at
    if (start > at + 2 || !isMailHeader(rows, start)) return
    const end = blockEnd(rows, start)
    const heading = readHeading(rows[nextText(rows, end)]?.text ?? '')
    const isAbovePart = heading !== null && heading.title === null
    const above = rulesAbove(rows, at)
    if (above === 0) add(found, rows, 0, start)
    else if (isAbovePart) add(found, rows, at, end)
    else if (isCounted) add(found, rows, at, start)
  })
  return found
}

/** The line of a mailbox above a message; a message's own header begins right below it. */
export function isEnvelope(rows: readonly Row[], at: number): boolean {
  const text = rows[at]?.text ?? ''
  return /^from \S/i.test(text) && ENVELOPE.test(text) && isMailHeader(rows, at + 1)
}

/** Whether a machine says that a message begins at a row: a mailbox's line above it, a digest's number. */
export function isSeam(rows: readonly Row[], at: number): boolean {
  const above = previousText(rows, at)
  const isCounted = above >= at - 2 && COUNTED.test(rows[above]?.text ?? '')
  return isCounted || isEnvelope(rows, at - 1) || isDigestPost(rows, at)
}

function add(found: number[], rows: readonly Row[], from: number, to: number): void {
  for (let at = from; at < to; at++) if (rows[at]?.text !== '') found.push(at)
}

function beginsBlock(rows: readonly Row[], at: number): boolean {
  const above = rows[at - 1]?.text ?? ''
  return above === '' || isRule(above)
}

/** Index of the first of the rules right above a row; 0 where nothing else stands above it. */
function rulesAbove(rows: readonly Row[], at: number): number {
  let first = at
  for (let above = previousText(rows, first); above >= 0; above = previousText(rows, first)) {
    if (!isRule(rows[above]?.text ?? '')) return first
    first = above
  }
  return 0
}

function blockEnd(rows: readonly Row[], from: number): number {
  let at = from
  while (at < rows.length && rows[at]?.text !== '') at++
  return at
}

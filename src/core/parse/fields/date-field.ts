// When a story came out and whether it is finished: dates and states among a header's fields.

import { type Stated, type Status, unknown } from '../../story.ts'
import { folded } from '../characters.ts'
import type { Field } from '../header/header.ts'
import { notice } from '../notices.ts'
import { type DateOrder, dateOrderIn, readDate } from './date.ts'
import type { Pool } from './field-pool.ts'
import { readStatus, statusByCount } from './status.ts'

/** Names of dates, the day a story came out first. */
const DATE_ORDER = [
  /^(date )?(first )?(posted|published|publication)/,
  /^date|^datum/,
  /written|created/,
  /complet|finish/,
  /^$/,
  /./,
]

/** When the story came out: its dates, or else the year in a line of copyright that is `author`'s own. */
export function takeDate(pool: Pool, author: string | null): Stated<string> {
  pool.fields = pool.fields.map(withoutAnswer)
  const dates = pool.fields.filter(
    (field) => field.kind === 'date' || (isCompletion(field) && readDate(field.text)),
  )
  const ordered = dates.toSorted((a, b) => dateRank(a) - dateRank(b))
  const order = dateOrderIn(dates.map((field) => field.text)) ?? customOf(dates)
  for (const field of ordered) {
    const date = readDate(field.text, order)
    if (!date) {
      pool.notices.push(notice('h-005', field.line, field.text))
      continue
    }
    if (date.ambiguous) pool.notices.push(notice('h-004', field.line, date.asWritten))
    // A completion date also says that the story is complete: that field stays for the status.
    if (field.kind === 'date') pool.fields = pool.fields.filter((other) => other !== field)
    return { source: 'stated', value: date.value, asWritten: field.text, line: field.line }
  }
  return dates.length === 0 ? copyrightDate(pool, author) : unknown
}

/** `(c) 2001`, `Copyright: March 1999 by Wren`: nothing but the sign, the date and the author; it stays a disclaimer. */
function copyrightDate(pool: Pool, author: string | null): Stated<string> {
  for (const { kind, label, text, line } of pool.fields) {
    const words = `${label ?? ''} ${text}`
    if (kind !== 'disclaimer' || text.length > LONGEST_COPYRIGHT || !COPYRIGHT.test(words)) continue
    const date = readDate(text)
    if (!date) continue
    const rest = folded(text.replace(date.asWritten, ' ')).replace(folded(author ?? ''), ' ')
    if (NOTHING_MORE.test(rest)) return { source: 'stated', value: date.value, asWritten: text, line }
  }
  return unknown
}

const LONGEST_COPYRIGHT = 80
const COPYRIGHT = /©|\(c\)|copyright/i
// bounded: a short line
const NOTHING_MORE = /^(?:\s|[.,:;()©-]|c(?=\))|copyright|by|all rights reserved|me|the author)*$/

/** German and French headers set the day first. */
function customOf(dates: readonly Field[]): DateOrder | null {
  return dates.some(({ label }) =>
    /datum|publi[ée]|ver[oö]ff|[ée]crit|mise|fecha|escrit|publicad|geschrieben/i.test(label ?? ''),
  )
    ? 'day-first'
    : null
}

function dateRank(field: Field): number {
  const label = folded(field.label ?? '')
  return DATE_ORDER.findIndex((pattern) => pattern.test(label))
}

/** `Finished on: not yet` and `Fertiggestellt: ja` answer another question than when. */
function withoutAnswer(field: Field): Field {
  if (field.kind !== 'date' || !/finish|complet|fertig/i.test(field.label ?? '') || readDate(field.text))
    return field
  return readStatus(field) ? { ...field, kind: 'status' } : field
}

function isCompletion(field: Field): boolean {
  return (
    field.kind === 'status' &&
    /^(complete|completed|finished|fertig|abgeschlossen|beendet|terminee?|complet[oa]|terminad[oa]|acabad[oa]|finalizad[oa])$/.test(
      folded(field.label ?? ''),
    )
  )
}

export function takeStatus(pool: Pool): Stated<Status> {
  for (const field of pool.fields) {
    if (field.kind !== 'status') continue
    const read: Stated<Status> | null =
      isCompletion(field) && readDate(field.text)
        ? { source: 'stated', value: 'complete', asWritten: field.text, line: field.line }
        : readStatus(field)
    if (!read) continue
    pool.fields = pool.fields.filter((other) => other !== field)
    return read
  }
  const counted = pool.fields.find((field) => field.kind === 'part' && /\d\s*\/\s*(\d|\?)/.test(field.text))
  return (counted && countsAll(counted) && statusByCount(counted.text, counted.line)) || unknown
}

/** `Chapters: 3/?` counts the story; `Part: 1/3` only says which piece of it this is. */
function countsAll(field: Field): boolean {
  return /s$/i.test(field.label ?? '')
}

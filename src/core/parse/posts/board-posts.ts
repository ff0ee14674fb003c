// A topic of a message board, saved with its frame: who posted and when above every post, a signature below it. The
// frame is known by its lines of dates and counts; what it says of the story is kept.

import { readDate } from '../fields/date.ts'
import type { Field } from '../header/header.ts'
import { nextText, previousText, type Row } from '../lines.ts'
import { readSubject } from './subject.ts'

export interface BoardFrame {
  /** Indexes of the frame's rows. */
  readonly rows: readonly number[]
  readonly fields: readonly Field[]
}

/** What stands above one post. */
interface Head {
  readonly from: number
  /** Index of the first row behind it. */
  readonly to: number
  readonly poster: number | null
  readonly posted: number | null
}

const MEMBER =
  /^(?:joined|posts|messages|registered|member since|location|from|group|rank|status|age|gender|reputation|offline|online|icq|aim|msn)\s?:|^(?:registered user|offline|online)$/i
const COUNTS = /^(?:joined|posts|messages|registered|member since)\s?:/i
const POSTED = /^(?:posted|added|date)\b:?\s?(.*\d{1,2}:\d\d.*)$/i
const SUBJECT = /(?:post |message )?subject:(.*)$/i

/** What the lines that a head is known by begin with: a blank row has none of them, and hardly any prose. */
const INITIALS = 'jJpPmMrRaAdD'

/** A head's block of rows about the member: not longer, and none of its lines a sentence. */
const MOST_ROWS = 10
const LONGEST = 80
/** Rows of a signature below its rule. */
const LONGEST_SIGNATURE = 8
const SIGNATURE = /^_{5,}$/

/** The frame of a board's topic; null where a file has none. */
export function boardFrame(rows: readonly Row[]): BoardFrame | null {
  const heads = headsIn(rows)
  if (!heads.some(({ poster, posted }) => poster !== null && posted !== null) && heads.length < 2) return null
  const taken = new Set<number>()
  const first = heads[0]?.from ?? 0
  const fields = aboveFirst(rows, first, taken)
  heads.forEach((head, at) => {
    for (let row = head.from; row < head.to; row++) taken.add(row)
    const end = signatureBefore(rows, heads[at - 1]?.to ?? 0, head.from)
    for (let row = end; row < head.from; row++) taken.add(row)
    if (at === 0) fields.push(...headFields(rows, head, fields))
  })
  const below = footersFrom(rows, heads.at(-1)?.to ?? 0)
  for (let row = signatureBefore(rows, heads.at(-1)?.to ?? 0, below); row < rows.length; row++) taken.add(row)
  return { rows: [...taken].filter((at) => rows[at]?.text !== '').sort((a, b) => a - b), fields }
}

function headsIn(rows: readonly Row[]): readonly Head[] {
  const heads: Head[] = []
  for (let at = 0; at < rows.length; at++) {
    const text = rows[at]?.text ?? ''
    if (!INITIALS.includes(text.charAt(0)) || text.length > LONGEST * 2) continue
    const head = COUNTS.test(text) ? memberHead(rows, at, heads.at(-1)?.to ?? 0) : postedHead(rows, at)
    if (!head) continue
    heads.push(head)
    at = head.to - 1
  }
  return heads
}

/** The block of rows around a count of posts, with the line of the date below it. */
function memberHead(rows: readonly Row[], at: number, limit: number): Head | null {
  let from = at
  while (from > limit && rows[from - 1]?.text !== '' && at - from < MOST_ROWS) from--
  let to = at
  while (to < rows.length && rows[to]?.text !== '' && to - from < MOST_ROWS) to++
  const block = rows.slice(from, to)
  const members = block.filter(({ text }) => MEMBER.test(text)).length
  if (members < 2 || block.some(({ text }) => text.length > LONGEST && !POSTED.test(text))) return null
  const posted = nextText(rows, to)
  const isPosted = posted < rows.length && posted - to <= 2 && isDated(rows[posted]?.text ?? '')
  const poster = MEMBER.test(rows[from]?.text ?? '') ? null : from
  return { from, to: isPosted ? posted + 1 : to, poster, posted: isPosted ? posted : null }
}

function postedHead(rows: readonly Row[], at: number): Head | null {
  const text = rows[at]?.text ?? ''
  return isDated(text) && SUBJECT.test(text) ? { from: at, to: at + 1, poster: null, posted: at } : null
}

/** `Posted: Tue Mar 04, 2003 9:12 pm    Post subject: The Lamp`. */
function isDated(text: string): boolean {
  const when = POSTED.exec(text)?.[1]
  return when !== undefined && readDate(when.replace(SUBJECT, '').trim().slice(0, LONGEST)) !== null
}

/** The topic's line above the first post, with the way to it, and the table's own head. */
function aboveFirst(rows: readonly Row[], first: number, taken: Set<number>): Field[] {
  const fields: Field[] = []
  for (let at = nextText(rows, 0, first); at < first; at = nextText(rows, at + 1, first)) {
    const text = rows[at]?.text ?? ''
    if (text.length > LONGEST * 2) return fields
    taken.add(at)
    const topic = topicIn(text)
    if (topic !== null && fields.length === 0) fields.push(...readSubject(topic, rows[at]?.number ?? 1))
  }
  return fields
}

/** `Board -> Stories -> The Lamp`, `Topic: The Lamp`: the last step of the way. */
function topicIn(text: string): string | null {
  const steps = text.split(/\s(?:->|»|>|::|\/)\s/)
  if (steps.length > 1) return steps.at(-1)?.trim() || null
  return /^(?:topic|thread)(?: title)?\s?:(.+)$/i.exec(text)?.[1]?.trim() ?? null
}

function headFields(rows: readonly Row[], head: Head, known: readonly Field[]): readonly Field[] {
  const fields: Field[] = []
  const poster = head.poster === null ? null : rows[head.poster]
  if (poster) fields.push({ kind: 'poster', label: 'From', text: poster.text, line: poster.number })
  const posted = head.posted === null ? null : rows[head.posted]
  const when = posted && POSTED.exec(posted.text)?.[1]?.replace(SUBJECT, '').trim()
  if (posted && when) fields.push({ kind: 'date', label: 'Posted', text: when, line: posted.number })
  const subject = posted && SUBJECT.exec(posted.text)?.[1]?.trim()
  const hasTitle = known.some(({ kind }) => kind === 'title')
  if (posted && subject && !hasTitle) fields.push(...readSubject(subject, posted.number))
  return fields
}

/** Where the signature begins that ends before a row: a rule of low lines and a few rows; the row itself for none. */
function signatureBefore(rows: readonly Row[], from: number, to: number): number {
  let at = to
  for (let step = 0; step <= LONGEST_SIGNATURE; step++) {
    at = previousText(rows, at)
    if (at < from) return to
    if (SIGNATURE.test(rows[at]?.text ?? '')) return at
  }
  return to
}

const FOOTER =
  /^(?:all times are\b|powered by \S|display posts from|page \d+ of \d+|you (?:can|cannot|may) (?:not )?(?:post|reply|edit|delete|vote)|jump to:)/i

/** Where the board's own last lines begin. */
function footersFrom(rows: readonly Row[], from: number): number {
  let end = rows.length
  for (let at = previousText(rows, end); at >= from; at = previousText(rows, at)) {
    if (!FOOTER.test(rows[at]?.text ?? '')) break
    end = at
  }
  return end
}

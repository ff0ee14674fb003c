// The header of a message: stories were mailed and posted, and their first lines are often what the machines wrote.
// A letter inside a story has lines like these too; only what no letter writer writes makes a message.

import { withoutAddresses } from '../address.ts'
import { readDate } from '../fields/date.ts'
import type { Field } from '../header/header.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { nextText, type Role, type Row } from '../lines.ts'
import { boundaryIn, firstPiece } from './mail-pieces.ts'
import { readSubject } from './subject.ts'

export interface MailHeader {
  readonly fields: readonly Field[]
  readonly roles: ReadonlyMap<number, Role>
  /** Index of the first row behind it. */
  readonly end: number
}

interface MailLine {
  readonly name: string
  readonly at: number
  text: string
}

/** Names of lines that people write by hand too. */
const HUMAN = new Set(['from', 'to', 'subject', 'date', 'cc', 'sent'])
const MACHINE =
  /^(?:newsgroups?|message-id|path|received|references|in-reply-to|reply-to|return-path|sender|organi[sz]ation|lines|mime-version|content-[a-z-]+|xref|followup-to|nntp-[a-z-]+|delivered-to|mailing-list|list-[a-z-]+|precedence|approved|distribution|keywords|archive-name|x-[a-z-]+|user-agent|bcc|errors-to|status)$/

/** Whether a line may be one of a message's header. */
export function isMailLine(text: string): boolean {
  const name = /^([A-Za-z][A-Za-z-]{1,30}):/.exec(text)?.[1]?.toLowerCase() ?? ''
  return HUMAN.has(name) || (MACHINE.test(name) && !AMBIGUOUS.has(name))
}

/** Whether a field of a header was written by no hand: letters in stories have much else. */
export function isOfMachine({ kind, label }: Field): boolean {
  const isHeader = kind === 'contact' || kind === 'distribution'
  return isHeader && /^(?:message-id|path|received|newsgroups)$/i.test(label ?? '')
}

/** What machines write, and authors above their stories too. */
const AMBIGUOUS = new Set(['status', 'distribution', 'keywords'])

/** Reads the header of a message at the row `from`; one without fields where there is none. */
export function readMailHeader(rows: readonly Row[], from: number, limit: number): MailHeader {
  const start = nextText(rows, from, limit)
  const lines = mailLines(rows, start, limit)
  // Whoever saved a message may have kept its subject and nothing else; further down a letter has one, too.
  const isLone = lines.length === 1 && nextText(rows, 0, limit) === start && lines.every(hasTags)
  if (!isLone && !isMessage(lines)) return { fields: [], roles: new Map(), end: from }
  const block = nextBlank(rows, start, limit)
  const end = lines.some(({ text }) => boundaryIn(text) !== null) ? firstPiece(rows, block, limit) : block
  const roles = new Map<number, Role>()
  for (let at = start; at < end; at++) if (rows[at]?.text !== '') roles.set(at, 'contact')
  const fields = lines.flatMap((line) => fieldsOf(line, rows[line.at]?.number ?? 1))
  for (const { name, at } of lines) if (KINDS[name]) roles.set(at, 'field')
  return { fields, roles, end }
}

/** Whether the block that begins at a row is the header of a message. */
export function isMailHeader(rows: readonly Row[], start: number): boolean {
  return isMessage(mailLines(rows, start, rows.length))
}

/** The lines of one block, if all of them are a message's; folded ones come together. */
function mailLines(rows: readonly Row[], start: number, limit: number): readonly MailLine[] {
  const lines: MailLine[] = []
  for (let at = start; at < limit && rows[at]?.text !== ''; at++) {
    const row = rows[at]
    const match = /^([A-Za-z][A-Za-z-]{1,30}):(?:\s(.*))?$/s.exec(row?.text.slice(0, LONGEST_LINE) ?? '')
    const name = match?.[1]?.toLowerCase() ?? ''
    const last = lines.at(-1)
    if (HUMAN.has(name) || MACHINE.test(name)) lines.push({ name, at, text: match?.[2] ?? '' })
    else if (last && (row?.indent ?? 0) > 0) last.text += ` ${row?.text ?? ''}`
    else return []
  }
  return lines
}

const LONGEST_LINE = 2000

/** Whether the lines are a machine's: an address, a machine's own line, a full date or a subject with tags. */
function isMessage(lines: readonly MailLine[]): boolean {
  if (lines.length < 2 || !lines.some(({ name }) => name === 'from' || name === 'subject')) return false
  return lines.some(({ name, text }) => {
    if (MACHINE.test(name)) return !AMBIGUOUS.has(name)
    if (name === 'from' || name === 'to') return /\S@\S/.test(text)
    if (name === 'date') return /^(?:\w{3},\s)?\d{1,2} \w{3} \d{2,4} \d\d:\d\d/.test(text)
    return hasTags({ name, text })
  })
}

/** Whether a line is the subject of a posted story: letters have none with tags. */
function hasTags({ name, text }: Pick<MailLine, 'name' | 'text'>): boolean {
  return name === 'subject' && /[[(]|\d\/\d|^(?:fic|new|re|repost):/i.test(text)
}

const KINDS: Readonly<Record<string, FieldKind>> = {
  subject: 'title',
  date: 'date',
  sent: 'date',
  newsgroups: 'distribution',
  from: 'poster',
}

function fieldsOf({ name, text }: MailLine, line: number): readonly Field[] {
  const kind = KINDS[name] ?? 'contact'
  if (kind === 'title') return readSubject(text, line)
  if (kind === 'date') return readDate(text) ? [{ kind, label: 'Date', text, line }] : []
  if (kind !== 'poster') return [{ kind, label: kind === 'contact' ? name : 'Newsgroups', text, line }]
  const poster = posterName(text)
  const contact: Field = { kind: 'contact', label: 'From', text, line }
  return poster === '' ? [contact] : [{ kind, label: 'From', text: poster, line }]
}

/** `Wren Hollis <wren@example.org>`, `wren@example.org (Wren Hollis)`. */
function posterName(text: string): string {
  const inBrackets = /@\S{1,120}\s\(([^()]{1,120})\)$/.exec(text)?.[1]
  const name = inBrackets ?? withoutAddresses(text.replace(/<[^<>]{0,200}>/g, ''))
  return name.replace(/["“”…]/g, '').trim()
}

function nextBlank(rows: readonly Row[], from: number, limit: number): number {
  let at = from
  while (at < limit && rows[at]?.text !== '') at++
  return at
}

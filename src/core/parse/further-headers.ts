// Headers that stand again: above every part of a story that was posted in pieces, or behind the whole of it. What
// they repeat is kept once, what they say anew is added; none of it is story.

import type { Note, Notice } from '../story.ts'
import { isRule } from './breaks.ts'
import { endsSentence, folded } from './characters.ts'
import { type Draft, withRoles } from './draft.ts'
import { type Field, type ReadHeader, readHeader } from './header.ts'
import { withoutFrames } from './header-frame.ts'
import { readHeading } from './heading-line.ts'
import type { Heading } from './headings.ts'
import { isLabelled, readPairs } from './label-line.ts'
import type { FieldKind } from './labels.ts'
import { nextText, previousText, type Role, type Row } from './lines.ts'
import { isMailLine, isOfMachine } from './mail-header.ts'
import { ENVELOPE } from './mail-seams.ts'
import { notice } from './notices.ts'
import { A_STORY, areTwo, endsAbove, NOTHING, storyNamed } from './other-stories.ts'
import { readRating } from './rating.ts'
import { readTitle } from './title.ts'
import { bareTitle } from './title-line.ts'

interface Found extends ReadHeader {
  /** Index of its first row, and of the first row behind it. */
  readonly from: number
  readonly to: number
}

/** Takes the headers below the first one. */
export function takeFurtherHeaders(given: Draft): Draft {
  const draft = { ...given, rows: withoutFrames(given.rows) }
  const title = titleOf(draft.fields)
  const ends = endsAbove(draft.rows)
  let before = storyNamed(draft.fields)
  const roles = new Map<number, Role>()
  const fields: Field[] = [...draft.fields]
  const headings: Heading[] = []
  const notices: Notice[] = []
  const known = new Set(draft.fields.map(keyOf))
  const last = draft.roles.findLastIndex((role) => role === 'unread' || role === 'heading')
  let limit = 0
  for (let at = 0; at < draft.rows.length; at++) {
    if (draft.roles[at] !== 'unread' || (ends[at] === NOTHING && !mayBegin(draft, at, title))) continue
    // The rows up to the next one that is something already; looked for once for all headers above it.
    while (limit <= at || (limit < draft.rows.length && isOpen(draft.roles[limit]))) limit++
    const found = headerAt(draft, at, limit)
    const isLast = found !== null && found.to > last
    if (!found || !isTrusted(draft, found, { title, isLast, ended: ends[at] ?? NOTHING })) continue
    const heading = isLast ? null : headingOf(draft, found, title)
    const named = isLast ? null : storyNamed(found.fields)
    if (named && before && areTwo(named, before)) notices.push(notice('p-009', found.from + 1, named.says))
    before = named ?? before
    for (const [row, role] of found.roles) roles.set(row, role)
    if (heading) {
      headings.push(heading)
      roles.set(heading.from, 'heading')
    }
    for (const field of found.fields) {
      const isHeading = heading !== null && field.kind === 'title' && field.line === heading.from + 1
      if (known.has(keyOf(field)) || isHeading) continue
      known.add(keyOf(field))
      fields.push(field)
    }
    at = found.to - 1
  }
  if (roles.size === 0) return given
  return {
    ...given,
    fields,
    headings: [...given.headings, ...headings].sort((a, b) => a.from - b.from),
    roles: withRoles(given.roles, roles),
    notices: [...given.notices, ...notices],
  }
}

function isOpen(role: Role | undefined): boolean {
  return role === 'unread' || role === 'blank'
}

function keyOf(field: Field): string {
  return `${field.kind} ${folded(field.text).replace(/\s+/g, ' ')}`
}

function titleOf(fields: readonly Field[]): string | null {
  const field = fields.find(({ kind }) => kind === 'title')
  return field ? folded(readTitle(field).title) : null
}

const LONGEST_START = 300

/** Whether a header may begin at a row: at the top of its block, with a label or with the story's own title. */
function mayBegin({ rows, roles }: Draft, at: number, title: string | null): boolean {
  const text = rows[at]?.text ?? ''
  if (text.length > LONGEST_START) return false
  const above = roles[at - 1] ?? 'blank'
  if (above === 'unread' && !isRule(rows[at - 1]?.text ?? '') && !isTitleOfHeader(rows, at)) return false
  if (title !== null && text.length < title.length + 60 && beginsWithTitle(text, title)) return true
  if (isMailLine(text)) return true
  const pairs = readPairs(text)
  if (!pairs) return false
  // A weak label or a note's begins a header only where the next line goes on with one.
  return (
    pairs.some((pair) => !pair.weak && !pair.kinds.includes('note')) || isLabelled(rows[at + 1]?.text ?? '')
  )
}

/** A title's label that others follow needs no blank line above it. */
function isTitleOfHeader(rows: readonly Row[], at: number): boolean {
  const pairs = readPairs(rows[at]?.text ?? '')
  return (
    pairs?.some((pair) => !pair.weak && pair.kinds.includes('title')) === true &&
    isLabelled(rows[at + 1]?.text ?? '') &&
    isLabelled(rows[at + 2]?.text ?? '')
  )
}

/** Whether a line begins with a title; most lines are told by their first letter. */
function beginsWithTitle(text: string, title: string): boolean {
  const bare = bareTitle(text)
  if (title !== '' && bare.charCodeAt(0) < 0x80 && bare.charAt(0).toLowerCase() !== title.charAt(0))
    return false
  return folded(bare).startsWith(title)
}

/** The header that begins at a row, up to the next row that is something already. */
function headerAt({ rows, width }: Draft, at: number, limit: number): Found | null {
  const read = readHeader(rows, at, limit, width)
  const taken = [...read.roles.keys()]
  return taken.length === 0
    ? null
    : { ...read, from: at, to: taken.reduce((last, line) => Math.max(last, line), 0) + 1 }
}

/** What single lines below a part heading may say about the part. */
const PART_KINDS: readonly FieldKind[] = [
  'rating',
  'warnings',
  'disclaimer',
  'author',
  'spoilers',
  'feedback',
  'pairing',
]

interface Seen {
  /** The story's own. */
  readonly title: string | null
  /** Nothing follows. */
  readonly isLast: boolean
  /** What ended right above. */
  readonly ended: number
}

function isTrusted(draft: Draft, found: Found, { title, isLast, ended }: Seen): boolean {
  const labelled = found.fields.filter(
    ({ label, kind }) => label !== null && kind !== 'contact' && kind !== 'note',
  )
  const kinds = new Set(labelled.map(({ kind }) => kind))
  const isOwn = title !== null && titleOf(found.fields) === title
  const isMail = found.fields.some(({ label }) => label === 'Subject')
  // Letters inside a story have subjects too, but no rating, and no machine has sent them.
  if (isMail) return isOwn || found.fields.some(isOfAStory) || isSent(draft, found)
  const above = previousText(draft.rows, found.from)
  if (draft.roles[above] === 'heading')
    return (
      kinds.size >= 2 || labelled.some(({ kind }) => PART_KINDS.includes(kind)) || (isOwn && kinds.size > 0)
    )
  const isOfStory = labelled.some(isOfAStory)
  const isWhole = kinds.has('title') && kinds.size >= 3 && isOfStory
  // Somebody who speaks behind a name speaks to somebody.
  if (!isWhole && draft.roles[above] === 'unread' && isSpoken(draft.rows[above]?.text ?? '')) return false
  if (isLast) return kinds.size >= 2 || (isOwn && kinds.size > 0)
  if (isOwn) return kinds.size >= 1 && found.fields.length >= 2
  if (ended !== NOTHING && namesStory(found, ended === A_STORY)) return true
  if (!isWhole && isWeakStart(draft, found)) return false
  if (kinds.has('title')) return kinds.size >= 3 || isOfStory
  // Where no label was read above, this is the story's own header below lines that nobody understood.
  const isFirst = draft.fields.every(({ label }) => label === null)
  return kinds.size >= 3 && isFirst && isOfStory
}

/** A title, who wrote it and what only stories have; behind an end one of the two is enough. */
function namesStory({ fields }: Found, isEnded: boolean): boolean {
  const isWritten = fields.some(({ kind }) => kind === 'author')
  const isStory = fields.some(isOfAStory)
  return (
    fields.some(({ kind }) => kind === 'title') && (isEnded ? isWritten || isStory : isWritten && isStory)
  )
}

/** Whether a header is that of a message as machines write it, or stands below a mailbox's own line. */
function isSent({ rows }: Draft, { from, fields }: Found): boolean {
  return ENVELOPE.test((rows[from - 1]?.text ?? '').toLowerCase()) || fields.some(isOfMachine)
}

/** Whether a header begins with a label that letters and forms have too. */
function isWeakStart({ rows }: Draft, { from }: Found): boolean {
  const pairs = readPairs(rows[from]?.text ?? '')
  return pairs?.every(({ weak, kinds }) => weak || kinds.includes('note')) ?? false
}

/** What only stories have, and no letter or form inside one. */
const OF_STORIES: readonly FieldKind[] = ['rating', 'pairing', 'fandom', 'disclaimer', 'spoilers', 'feedback']

function isOfAStory({ kind, text }: Field): boolean {
  return OF_STORIES.includes(kind) && (kind !== 'rating' || readRating(text) !== null)
}

function isSpoken(text: string): boolean {
  return endsSentence(text) && /^[^\s:][^:]{0,40}:\s/.test(text)
}

/** A header inside the text begins a part, where no heading beside it does. */
function headingOf(draft: Draft, found: Found, title: string | null): Heading | null {
  const above = previousText(draft.rows, found.from)
  const below = nextText(draft.rows, found.to)
  if (draft.roles[above] === 'heading' || draft.roles[below] === 'heading') return null
  const field = found.fields.find(({ kind }) => kind === 'title')
  const row = field ? draft.rows[field.line - 1] : undefined
  if (!field || !row) return null
  const { title: own, asides } = readTitle(field)
  const part = asides.find(({ kind }) => kind === 'part')
  return {
    from: row.number - 1,
    to: row.number,
    text: row.text,
    title: folded(own) === title ? null : own,
    word: 'part',
    number: (part && readHeading(part.text)?.number) ?? null,
    line: row.number,
  }
}

/** Tells where a header's note belongs: above the story, to the part whose header it stands in, or behind the story. */
export function notePlaces(draft: Draft): (line: number) => Pick<Note, 'place' | 'part'> {
  const isStory = (role: Role) => role === 'paragraph' || role === 'verse'
  const first = draft.roles.findIndex((role) => isStory(role) || role === 'heading')
  const last = draft.roles.findLastIndex(isStory)
  return (line) => {
    if (first < 0 || line - 1 < first) return { place: 'opening', part: null }
    if (line - 1 > last) return { place: 'closing', part: null }
    // Posts that were sorted no longer stand in the file's order.
    const part = draft.stretches.findIndex(({ from, to }) => from <= line - 1 && line - 1 < to)
    return { place: 'part', part: Math.max(part, 0) }
  }
}

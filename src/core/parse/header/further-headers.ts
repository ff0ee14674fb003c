// Headers that stand again: above every part of a story that was posted in pieces, or behind the whole of it. What
// they repeat is kept once, what they say anew is added; none of it is story.

import type { Note, Notice } from '../../story.ts'
import { folded } from '../characters.ts'
import { type Draft, withRoles } from '../draft.ts'
import { readTitle } from '../fields/title.ts'
import type { Heading } from '../headings/headings.ts'
import { haveTrait } from '../labels/field-kinds.ts'
import { isLabelled, readPairs } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, previousText, type Role, type Row } from '../lines.ts'
import { notice } from '../notices.ts'
import { isMailLine } from '../posts/mail-header.ts'
import { isEnvelope } from '../posts/mail-seams.ts'
import { bylines } from './bylines.ts'
import { type Field, readHeader } from './header.ts'
import { withoutFrames } from './header-frame.ts'
import { type Found, isTrusted, titleOf } from './header-trust.ts'
import { areTwo, endsAbove, NOTHING, storyNamed } from './other-stories.ts'
import { partNumber, partTitle } from './part-fields.ts'
import { bareTitle } from './title-line.ts'

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
  for (const byline of bylines(draft)) {
    roles.set(byline.line - 1, 'field')
    if (!known.has(keyOf(byline))) fields.push(byline)
    known.add(keyOf(byline))
  }
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
    const isOther = named !== null && before !== null && areTwo(named, before)
    if (isOther) {
      const first = isEnvelope(draft.rows, found.from - 1) ? found.from : found.from + 1
      notices.push(notice('p-009', first, named.says))
    }
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
      // Who wrote another story has not written the first, whoever did.
      const isForeign = isOther && field.kind === 'author' && !fields.some(({ kind }) => kind === 'author')
      fields.push(isForeign ? { ...field, kind: 'other', label: field.label ?? 'Author' } : field)
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
  if (!pairs?.some((pair) => !pair.weak && pair.kinds.includes('title'))) return false
  const below = [1, 2, 3].flatMap((step) => readPairs(rows[at + step]?.text ?? '') ?? [])
  return below.length >= 2 && below.some(({ kinds }) => haveTrait(kinds, 'of-stories'))
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

/** A header inside the text begins a part, where no heading beside it does. */
function headingOf(draft: Draft, found: Found, title: string | null): Heading | null {
  const above = previousText(draft.rows, found.from)
  const below = nextText(draft.rows, found.to)
  if (draft.roles[above] === 'heading' || draft.roles[below] === 'heading') return null
  const field = found.fields.find(({ kind }) => kind === 'title')
  const row = field ? draft.rows[field.line - 1] : undefined
  if (!field || !row) return null
  const { title: own, asides } = readTitle(field)
  return {
    from: row.number - 1,
    to: row.number,
    text: row.text,
    title: partTitle(found.fields) ?? (folded(own) === title ? null : own),
    word: 'part',
    number: partNumber([...asides, ...found.fields]),
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

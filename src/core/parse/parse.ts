// A text -> a story: the parser as a list of small steps. Each repairs silently, rewrites by rule or only reports.
// The law: it never fails, and every line ends as something; nothing is thrown away without a role and a reason.

import { blockText, type Note, type Notice, type Part, type Story } from '../story.ts'
import { hasAddress, withoutAddresses } from './address.ts'
import { storyOf } from './assembly.ts'
import { countWords } from './characters.ts'
import { type Draft, type Origin, type Stretch, withRoles } from './draft.ts'
import { readHeader } from './header.ts'
import { findHeadings } from './headings.ts'
import { isLabelled, readPairs } from './label-line.ts'
import { measureLayout } from './layout.ts'
import { leftoverRows } from './leftovers.ts'
import { type Line, nextText, type Role, type Row, rowsOf } from './lines.ts'
import { noEdge, readEnd, readNotesBefore } from './notes.ts'
import { notice } from './notices.ts'
import { readBlocks, wordsForHyphens } from './paragraphs.ts'
import { bareTitle, mayBeTitle } from './title-line.ts'

export interface Parsed {
  readonly story: Story
  readonly notices: readonly Notice[]
  /** Every line of the file, and what it was taken for. */
  readonly lines: readonly Line[]
}

interface Step {
  readonly says: string
  readonly run: (draft: Draft) => Draft
}

/** The steps in their order: the later ones only see what the earlier ones left. */
export const steps: readonly Step[] = [
  { says: 'Set aside what web pages and mail left at the two ends.', run: setLeftoversAside },
  { says: 'Find the part headings by looking at the whole file.', run: markHeadings },
  { says: 'Read the header above the first part.', run: takeHeader },
  { says: 'Cut what is left into parts at the headings.', run: cutIntoParts },
  { says: 'Take notes and end markers off the edges of each part.', run: takeEdges },
  { says: 'Measure how paragraphs are separated in the whole text.', run: measure },
  { says: 'Build paragraphs, verse and breaks.', run: buildParts },
  { says: 'Report addresses in the text, which is never changed.', run: reportAddresses },
]

/** Reads the text of one file. Pure and total: the same text gives the same story, and any text gives one. */
export function parseStory(text: string, origin: Origin): Parsed {
  const draft = steps.reduce((before, step) => step.run(before), startOf(text, origin))
  const { story, notices } = storyOf(draft)
  return { story, notices, lines: linesOf(draft) }
}

function startOf(text: string, origin: Origin): Draft {
  const rows = rowsOf(text)
  return {
    origin,
    rows,
    roles: rows.map((row) => (row.text === '' ? 'blank' : 'unread')),
    width: measureLayout(rows).width,
    headings: [],
    fields: [],
    stretches: [],
    notes: [],
    ending: { kind: null, text: '' },
    layout: null,
    parts: [],
    notices: [],
  }
}

function setLeftoversAside(draft: Draft): Draft {
  const found = leftoverRows(draft.rows)
  const notices = found.map((at) => notice('l-001', at + 1, withoutAddresses(draft.rows[at]?.text ?? '')))
  return {
    ...draft,
    roles: withRoles(draft.roles, rolesFor(found, 'leftover')),
    notices: [...draft.notices, ...notices],
  }
}

function rolesFor(indexes: readonly number[], role: Role): ReadonlyMap<number, Role> {
  return new Map(indexes.map((at) => [at, role]))
}

function markHeadings(draft: Draft): Draft {
  const { headings, contents } = findHeadings(draft.rows, draft.roles, titleHint(draft))
  const roles = new Map<number, Role>(rolesFor(contents, 'leftover'))
  for (const heading of headings) {
    for (let at = heading.from; at < heading.to; at++)
      if (draft.rows[at]?.text !== '') roles.set(at, 'heading')
  }
  const notices = contents.slice(0, 1).map((at) => notice('p-001', at + 1))
  return { ...draft, headings, roles: withRoles(draft.roles, roles), notices: [...draft.notices, ...notices] }
}

const HINT_ROWS = 6

/** The title as far as it can be seen before the header is read: headings may repeat it. */
function titleHint(draft: Draft): string | null {
  let at = -1
  for (let step = 0; step < HINT_ROWS; step++) {
    at = nextText(draft.rows, at + 1)
    const text = draft.rows[at]?.text ?? ''
    const pair = readPairs(text)?.find((candidate) => candidate.kinds.includes('title'))
    if (pair) return bareTitle(pair.value)
    if (step === 0 && mayBeTitle(text) && !isLabelled(text)) return bareTitle(text)
  }
  return null
}

function takeHeader(draft: Draft): Draft {
  const from = draft.roles.findIndex((role) => role === 'unread' || role === 'heading')
  const limit = draft.roles.findIndex((role, at) => role === 'heading' || (role === 'leftover' && at > from))
  const { fields, roles } = readHeader(
    draft.rows,
    Math.max(from, 0),
    limit < 0 ? draft.rows.length : limit,
    draft.width,
  )
  return { ...draft, fields, roles: withRoles(draft.roles, roles) }
}

/** A part reaches from its heading to the next; text above the first heading is a part without one. */
function cutIntoParts(draft: Draft): Draft {
  const first = draft.headings[0]?.from ?? draft.rows.length
  const stretches: Stretch[] = []
  if (hasUnread(draft, 0, first)) stretches.push({ heading: null, from: 0, to: first })
  draft.headings.forEach((heading, at) => {
    stretches.push({ heading, from: heading.to, to: draft.headings[at + 1]?.from ?? draft.rows.length })
  })
  return { ...draft, stretches }
}

function hasUnread(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (draft.roles[at] === 'unread') return true
  return false
}

function takeEdges(draft: Draft): Draft {
  const roles = [...draft.roles]
  const notes: Note[] = []
  let ending = draft.ending
  draft.stretches.forEach((stretch, part) => {
    const isLast = part === draft.stretches.length - 1
    const from = firstUnread(roles, stretch.from, stretch.to)
    const end = endOfUnread(roles, from, stretch.to)
    const before = stretch.heading ? readNotesBefore(draft.rows, from, end) : noEdge
    for (const [at, role] of before.roles) roles[at] = role
    const after = readEnd(draft.rows, firstUnread(roles, from, end), end)
    for (const [at, role] of after.roles) roles[at] = role
    for (const found of before.notes) notes.push({ place: 'part', part, ...found })
    for (const found of after.notes) {
      notes.push(isLast ? { place: 'closing', part: null, ...found } : { place: 'part', part, ...found })
    }
    if (isLast) ending = { kind: after.ending, text: after.ending ? endingText(draft.rows, after.roles) : '' }
  })
  return { ...draft, roles, notes, ending }
}

function endingText(rows: readonly Row[], roles: ReadonlyMap<number, Role>): string {
  const at = [...roles].find(([, role]) => role === 'end-marker')?.[0] ?? -1
  return rows[at]?.text ?? ''
}

function firstUnread(roles: readonly Role[], from: number, to: number): number {
  let at = from
  while (at < to && roles[at] !== 'unread') at++
  return at
}

function endOfUnread(roles: readonly Role[], from: number, to: number): number {
  let end = to
  while (end > from && roles[end - 1] !== 'unread') end--
  return end
}

function measure(draft: Draft): Draft {
  return { ...draft, layout: measureLayout(draft.rows.filter((_, at) => draft.roles[at] === 'unread')) }
}

function buildParts(draft: Draft): Draft {
  const { layout } = draft
  if (!layout) return draft
  const words = wordsForHyphens(draft.rows, layout)
  const changes = new Map<number, Role>()
  const parts = draft.stretches.map((stretch): Part => {
    const rows = draft.rows
      .slice(stretch.from, stretch.to)
      .filter((row) => draft.roles[row.number - 1] === 'unread')
    const { blocks, roles } = readBlocks(rows, layout, words)
    for (const [at, role] of roles) changes.set(at, role)
    const texts = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'verse')
    return {
      title: stretch.heading?.title ?? null,
      heading: stretch.heading?.text ?? null,
      words: texts.reduce((sum, block) => sum + countWords(blockText(block)), 0),
      paragraphs: texts.length,
      blocks,
    }
  })
  return { ...draft, parts, roles: withRoles(draft.roles, changes) }
}

function reportAddresses(draft: Draft): Draft {
  const found = draft.rows.filter((row) => {
    const role = draft.roles[row.number - 1]
    return (role === 'paragraph' || role === 'verse') && hasAddress(row.text)
  })
  return { ...draft, notices: [...draft.notices, ...found.map((row) => notice('t-001', row.number))] }
}

function linesOf(draft: Draft): readonly Line[] {
  return draft.rows.map((row, at) => ({
    number: row.number,
    text: row.raw,
    role: draft.roles[at] ?? 'unread',
  }))
}

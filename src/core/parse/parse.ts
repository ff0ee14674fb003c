// A text -> a story: the parser as a list of small steps. Each repairs silently, rewrites by rule or only reports.
// The law: it never fails, and every line ends as something; nothing is thrown away without a role and a reason.

import { blockText, type Note, type Notice, type Part, type Story } from '../story.ts'
import { hasAddress, withoutAddresses } from './address.ts'
import { storyOf } from './assembly.ts'
import { isRule } from './breaks.ts'
import { countWords } from './characters.ts'
import { type Draft, type Origin, type Stretch, withRoles } from './draft.ts'
import { readEpigraph } from './epigraph.ts'
import { takeFurtherHeaders } from './further-headers.ts'
import { givenHeadings } from './given-headings.ts'
import { type Field, readHeader } from './header.ts'
import { isUpsideDown, orderNotices } from './heading-order.ts'
import { findHeadings } from './headings.ts'
import { hyphensIn, noHyphens } from './hyphens.ts'
import { isLabelled, readPairs } from './label-line.ts'
import { measureLayout } from './layout.ts'
import { endsOf, leftoverRows } from './leftovers.ts'
import { type Line, nextText, type Role, type Row, rowsOf } from './lines.ts'
import { noEdge, readEnd, readNotesBefore } from './notes.ts'
import { readNotesWithin } from './notes-within.ts'
import { notice } from './notices.ts'
import { readBlocks } from './paragraphs.ts'
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
  { says: 'Read headers that stand again above a part, or behind the story.', run: takeFurtherHeaders },
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
  const outside = leftoverRows(draft.rows)
  const fields = outside.flatMap((at) => frameFields(draft.rows[at]))
  const found = outside.filter((at) => !fields.some((field) => field.line === at + 1))
  const notices = found.map((at) => leftoverNotice(draft, at))
  return {
    ...draft,
    fields,
    roles: withRoles(
      withRoles(draft.roles, rolesFor(found, 'leftover')),
      rolesFor(
        fields.map((field) => field.line - 1),
        'field',
      ),
    ),
    notices: [...draft.notices, ...notices],
  }
}

/** What the frame around a text says about it. */
function frameFields(row: Row | undefined): readonly Field[] {
  const pairs = row && /^(?:title|author):/i.test(row.text) ? (readPairs(row.text) ?? []) : []
  return pairs.flatMap(({ kinds, label, value }) =>
    kinds.map((kind) => ({ kind, label, text: value, line: row?.number ?? 1 })),
  )
}

function leftoverNotice(draft: Draft, at: number): Notice {
  return notice('l-001', at + 1, withoutAddresses(draft.rows[at]?.text ?? ''))
}

function rolesFor(indexes: readonly number[], role: Role): ReadonlyMap<number, Role> {
  return new Map(indexes.map((at) => [at, role]))
}

function markHeadings(draft: Draft): Draft {
  const { headings, contents } = draft.origin.headings
    ? { headings: givenHeadings(draft.rows, draft.origin.headings), contents: [] }
    : findHeadings(draft.rows, draft.roles, titleHint(draft))
  const roles = new Map<number, Role>(rolesFor(contents, 'leftover'))
  for (const heading of headings) {
    for (let at = heading.from; at < heading.to; at++)
      if (draft.rows[at]?.text !== '') roles.set(at, 'heading')
  }
  const notices = [...contents.slice(0, 1).map((at) => notice('p-001', at + 1)), ...orderNotices(headings)]
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
    if (pair) return withoutCount(bareTitle(pair.value))
    if (step === 0 && mayBeTitle(text) && !isLabelled(text)) return withoutCount(bareTitle(text))
  }
  return null
}

/** `The Ferry (1/3)` -> `The Ferry`. */
function withoutCount(title: string): string {
  return title.replace(/[\s,:–-]+[([]?(?:part |chapter )?\d{1,3} ?(?:\/|of) ?(?:\d{1,3}|\?)[)\]]?$/i, '')
}

function takeHeader(draft: Draft): Draft {
  const from = draft.roles.findIndex((role) => role === 'unread' || role === 'heading')
  const first = draft.headings[0]?.from
  const limit = draft.roles.findIndex(
    (role, at) => role === 'heading' || at === first || (role === 'leftover' && at > from),
  )
  const { fields, roles } = readHeader(
    draft.rows,
    Math.max(from, 0),
    limit < 0 ? draft.rows.length : limit,
    draft.width,
  )
  return {
    ...draft,
    fields: [...titleInHeading(draft, fields), ...fields, ...draft.fields],
    roles: withRoles(draft.roles, roles),
  }
}

/** Where the file begins with `The Ferry (1/3)`, the first heading names the story too. */
function titleInHeading(draft: Draft, fields: readonly Field[]): readonly Field[] {
  const [first] = draft.headings
  if (first?.word !== 'title' || fields.some((field) => field.kind === 'title')) return []
  const text = titleHint(draft)
  return text !== null && nextText(draft.rows, 0) === first.from
    ? [{ kind: 'title', label: null, text, line: first.line }]
    : []
}

/** A part reaches from its heading to the next; text above the first heading is a part without one. */
function cutIntoParts(draft: Draft): Draft {
  const first = draft.headings[0]?.from ?? draft.rows.length
  const above = draft.rows.slice(0, first).filter((_, at) => draft.roles[at] === 'unread')
  const isText = above.some((row) => !isRule(row.text))
  const epigraph = isText && draft.headings.length > 0 ? readEpigraph(above) : null
  const stretches: Stretch[] = []
  if (isText && epigraph === null) stretches.push({ heading: null, from: 0, to: first })
  draft.headings.forEach((heading, at) => {
    stretches.push({ heading, from: heading.to, to: draft.headings[at + 1]?.from ?? draft.rows.length })
  })
  const notes: readonly Note[] =
    epigraph === null
      ? []
      : [{ place: 'opening', part: null, label: null, text: epigraph, line: above[0]?.number ?? 1 }]
  const aside = isText && epigraph === null ? [] : above.map((row) => row.number - 1)
  return {
    ...draft,
    notes: [...draft.notes, ...notes],
    roles: withRoles(
      draft.roles,
      new Map(aside.map((at) => [at, isRule(draft.rows[at]?.text ?? '') ? 'decoration' : 'note'])),
    ),
    stretches: isUpsideDown(draft.headings) ? turnedRound(stretches) : stretches,
  }
}

/** What stands above the first heading stays first. */
function turnedRound(stretches: readonly Stretch[]): readonly Stretch[] {
  return [
    ...stretches.filter(({ heading }) => !heading),
    ...stretches.filter(({ heading }) => heading).reverse(),
  ]
}

function takeEdges(draft: Draft): Draft {
  const roles = [...draft.roles]
  const notes: Note[] = []
  let ending = draft.ending
  const leftovers: number[] = []
  draft.stretches.forEach((whole, part) => {
    const stretch = { ...whole, ...endsOf(draft.rows, whole.from, whole.to) }
    for (let at = whole.from; at < whole.to; at++) {
      const isOutside = at < stretch.from || at >= stretch.to
      if (!isOutside || roles[at] !== 'unread') continue
      roles[at] = 'leftover'
      leftovers.push(at)
    }

    const isLast = part === draft.stretches.length - 1
    const from = firstUnread(roles, stretch.from, stretch.to)
    const end = endOfUnread(roles, from, stretch.to)
    const before = stretch.heading ? readNotesBefore(draft.rows, from, end) : noEdge
    for (const [at, role] of before.roles) roles[at] = role
    const after = readEnd(draft.rows, firstUnread(roles, from, end), end)
    for (const [at, role] of after.roles) roles[at] = role
    const within = readNotesWithin(draft.rows, roles, stretch.from, stretch.to)
    for (const at of within.taken) roles[at] = 'note'
    for (const found of [...before.notes, ...within.notes]) notes.push({ place: 'part', part, ...found })
    for (const found of after.notes) {
      notes.push(isLast ? { place: 'closing', part: null, ...found } : { place: 'part', part, ...found })
    }
    if (isLast) ending = { kind: after.ending, text: after.ending ? endingText(draft.rows, after.roles) : '' }
  })
  return {
    ...draft,
    roles,
    notes: [...draft.notes, ...notes],
    ending,
    notices: [...draft.notices, ...leftovers.map((at) => leftoverNotice(draft, at))],
  }
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
  const hyphens = layout.width === null ? noHyphens : hyphensIn(draft.rows)
  const changes = new Map<number, Role>()
  const parts = draft.stretches.map((stretch): Part => {
    const rows = draft.rows
      .slice(stretch.from, stretch.to)
      .filter((row) => draft.roles[row.number - 1] === 'unread')
    const { blocks, roles } = readBlocks(rows, layout, hyphens, draft.roles)
    for (const [at, role] of roles) changes.set(at, role)
    const texts = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'verse')
    return {
      title: stretch.heading?.title ?? null,
      heading: stretch.heading?.text || null,
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

// A text -> a story: the parser as a list of small steps. Each repairs silently, rewrites by rule or only reports.
// The law: it never fails, and every line ends as something; nothing is thrown away without a role and a reason.

import type { Notice, Part, Story } from '../story.ts'
import { hasPage, maskAddresses } from './address.ts'
import { storyOf } from './assembly.ts'
import { countWords, isBlank } from './characters.ts'
import { type Draft, type Origin, withRoles } from './draft.ts'
import { leftoverNotices, takeEdges } from './edges/edges.ts'
import { leftoverRows } from './edges/leftovers.ts'
import { findRatingsWithin } from './fields/ratings-within.ts'
import { findWarningsWithin } from './fields/warnings-within.ts'
import { takeFurtherHeaders } from './header/further-headers.ts'
import { type Field, readHeader } from './header/header.ts'
import { withoutFrames } from './header/header-frame.ts'
import { titleHint, titleInHeading } from './header/known-title.ts'
import { givenHeadings, headingsAstray } from './headings/given-headings.ts'
import { orderNotices } from './headings/heading-order.ts'
import { findHeadings } from './headings/headings.ts'
import { cutIntoParts } from './headings/stretches.ts'
import { readPairs } from './labels/label-line.ts'
import { withoutBBCode } from './layout/bbcode.ts'
import { hyphensIn, noHyphens } from './layout/hyphens.ts'
import { withoutInlineTags } from './layout/inline-tags.ts'
import { measureLayout } from './layout/layout.ts'
import { BREAK, loneBreaks } from './layout/lone-breaks.ts'
import { readBlocks } from './layout/paragraphs.ts'
import { layoutOf } from './layout/part-layout.ts'
import { printedPages } from './layout/printed-pages.ts'
import { withThoughts } from './layout/thoughts.ts'
import { type Line, type Role, type Row, rowsOf } from './lines.ts'
import { notice } from './notices.ts'
import { boardFrame } from './posts/board-posts.ts'
import { withMailHeads } from './posts/digest-posts.ts'
import { stampIn } from './posts/journal-head.ts'
import { proofRows } from './posts/mail-proof.ts'
import { withoutQuoteMarks } from './posts/quoted-mail.ts'
import { type RunningText, runningText } from './running-text.ts'

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
const steps: readonly Step[] = [
  { says: 'Set aside what web pages and mail left at the two ends.', run: setLeftoversAside },
  { says: 'Set aside the numbers and running heads of printed pages.', run: setPagesAside },
  { says: 'Find breaks so small that only their like prove them.', run: readLoneBreaks },
  { says: 'Find the part headings by looking at the whole file.', run: markHeadings },
  { says: 'Read the header above the first part.', run: takeHeader },
  { says: 'Read headers that stand again above a part, or behind the story.', run: takeFurtherHeaders },
  { says: 'Cut what is left into parts at the headings.', run: cutIntoParts },
  { says: 'Take notes and end markers off the edges of each part.', run: takeEdges },
  { says: 'Find ratings that are named further down.', run: findRatingsWithin },
  { says: 'Find warnings that stand in notes and summaries.', run: findWarningsWithin },
  { says: 'Measure how paragraphs are separated in the whole text.', run: measure },
  { says: 'Build paragraphs, verse and breaks.', run: buildParts },
  { says: 'Report addresses in the text.', run: reportAddresses },
]

/** Reads the text of one file. Pure and total: the same text gives the same story, and any text gives one. */
export function parseStory(text: string, origin: Origin): Parsed {
  const draft = steps.reduce((before, step) => step.run(before), startOf(text, origin))
  const { story, notices } = storyOf(draft)
  return { story, notices, lines: linesOf(draft) }
}

function startOf(text: string, origin: Origin): Draft {
  const { rows, first, count } = withoutBBCode(
    withoutInlineTags(withMailHeads(withoutQuoteMarks(rowsOf(text)))),
  )
  return {
    origin,
    rows,
    // A line that held nothing but marks of a message board or of quoted mail is not blank.
    roles: rows.map((row) => (row.text !== '' ? 'unread' : !isBlank(row.raw) ? 'decoration' : 'blank')),
    width: measureLayout(rows).width,
    headings: [],
    fields: [],
    stretches: [],
    notes: [],
    ending: { kind: null, text: '' },
    layout: null,
    parts: [],
    texts: [],
    notices: count > 0 ? [notice('t-002', first + 1, `${count}`)] : [],
  }
}

function setLeftoversAside(draft: Draft): Draft {
  const board = boardFrame(draft.rows)
  const outside = board ? board.rows : leftoverRows(draft.rows)
  const fields = board ? board.fields : outside.flatMap((at) => frameFields(draft.rows[at]))
  const found = outside.filter((at) => !fields.some((field) => field.line === at + 1))
  const notices = leftoverNotices(draft, found)
  return {
    ...draft,
    // What proves a message stands between its head and the header of the story: the later steps read across it.
    rows: withoutText(draft.rows, proofRows(draft.rows)),
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

function setPagesAside(draft: Draft): Draft {
  const { rows: found, count } = printedPages(draft.rows, draft.roles)
  if (count === 0) return draft
  // The later steps read across the end of a page.
  const rows = withoutText(draft.rows, found)
  return {
    ...draft,
    rows,
    roles: withRoles(draft.roles, rolesFor(found, 'page')),
    width: measureLayout(rows).width,
    notices: [...draft.notices, notice('l-002', (found[0] ?? 0) + 1, `${count}`)],
  }
}

/** The rows with some of them emptied, by index; `lines` keep what stood there. */
function withoutText(rows: readonly Row[], indexes: readonly number[]): readonly Row[] {
  if (indexes.length === 0) return rows
  const emptied = new Set(indexes)
  return rows.map((row, at) => (emptied.has(at) ? { ...row, text: '' } : row))
}

function readLoneBreaks(draft: Draft): Draft {
  const found = new Set(loneBreaks(draft.rows, draft.roles))
  if (found.size === 0) return draft
  return { ...draft, rows: draft.rows.map((row, at) => (found.has(at) ? { ...row, text: BREAK } : row)) }
}

/** What the frame around a text says about it. */
function frameFields(row: Row | undefined): readonly Field[] {
  if (!row) return []
  const day = stampIn(row.text)
  if (day !== null) return [{ kind: 'date', label: null, text: day, line: row.number }]
  const pairs = /^(?:title|author):/i.test(row.text) ? (readPairs(row.text) ?? []) : []
  return pairs.flatMap(({ kinds, label, value }) =>
    kinds.map((kind) => ({ kind, label, text: value, line: row.number })),
  )
}

function rolesFor(indexes: readonly number[], role: Role): ReadonlyMap<number, Role> {
  return new Map(indexes.map((at) => [at, role]))
}

function markHeadings(draft: Draft): Draft {
  const given = draft.origin.headings
  const { headings, contents } = given
    ? { headings: givenHeadings(draft.rows, given), contents: [] }
    : findHeadings(draft.rows, draft.roles, titleHint(draft))
  const roles = new Map<number, Role>(rolesFor(contents, 'leftover'))
  for (const heading of headings) {
    for (let at = heading.from; at < heading.to; at++)
      if (draft.rows[at]?.text !== '') roles.set(at, 'heading')
  }
  const notices = [
    ...contents.slice(0, 1).map((at) => notice('p-001', at + 1)),
    ...orderNotices(headings),
    ...headingsAstray(draft.rows, given ?? []),
  ]
  return { ...draft, headings, roles: withRoles(draft.roles, roles), notices: [...draft.notices, ...notices] }
}

function takeHeader(draft: Draft): Draft {
  const from = draft.roles.findIndex((role) => role === 'unread' || role === 'heading')
  const first = draft.headings[0]?.from
  const limit = draft.roles.findIndex(
    (role, at) =>
      role === 'heading' || at === first || (role === 'leftover' && at > from && draft.rows[at]?.text !== ''),
  )
  const { fields, roles } = readHeader(
    withoutFrames(draft.rows),
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

function measure(draft: Draft): Draft {
  return { ...draft, layout: measureLayout(draft.rows.filter((_, at) => draft.roles[at] === 'unread')) }
}

function buildParts(draft: Draft): Draft {
  const { layout } = draft
  if (!layout) return draft
  const hyphens = layout.width === null ? noHyphens : hyphensIn(draft.rows)
  const roles = [...draft.roles]
  const texts: RunningText[] = []
  const thought = withThoughts(draft.rows, draft.roles)
  const parts = draft.stretches.map((stretch): Part => {
    const rows = thought
      .slice(stretch.from, stretch.to)
      .filter((row) => draft.roles[row.number - 1] === 'unread')
      .map(withoutAddress)
    const read = readBlocks(rows, layoutOf(rows, layout), hyphens, draft.roles)
    for (const [at, role] of read.roles) roles[at] = role
    const running = runningText(read.blocks)
    texts.push(running)
    return {
      title: stretch.heading?.title == null ? null : maskAddresses(stretch.heading.title),
      heading: maskAddresses(stretch.heading?.text ?? '') || null,
      words: countWords(running.text),
      paragraphs: running.starts.length,
      blocks: read.blocks,
    }
  })
  return { ...draft, parts, texts, roles }
}

/** Somebody's address is no part of what is published, wherever it stands; `lines` keep the row as it is. */
function withoutAddress(row: Row): Row {
  const text = maskAddresses(row.text)
  return text === row.text ? row : { ...row, text }
}

function reportAddresses(draft: Draft): Draft {
  const told: Notice[] = []
  for (const row of draft.rows) {
    const role = draft.roles[row.number - 1]
    if (role !== 'paragraph' && role !== 'verse') continue
    if (maskAddresses(row.text) !== row.text) told.push(notice('t-001', row.number))
    else if (hasPage(row.text)) told.push(notice('t-003', row.number))
  }
  return { ...draft, notices: [...draft.notices, ...told] }
}

function linesOf(draft: Draft): readonly Line[] {
  return draft.rows.map((row, at) => ({
    number: row.number,
    text: row.raw,
    role: draft.roles[at] ?? 'unread',
  }))
}

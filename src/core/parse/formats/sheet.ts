// What every other format becomes: lines of plain text, with what the file's markup says of each. The text goes through
// the same parser as a text file; notes and leftovers, which the markup names, go round it.

import type { Leftover, Note, Notice, Story } from '../../story.ts'
import { withoutAddresses } from '../address.ts'
import type { GivenHeading, Origin } from '../draft.ts'
import type { Line } from '../lines.ts'
import { parseStory } from '../parse.ts'
import { showEscapes, withEscapesShown } from './escapes.ts'
import { type MarkedStretch, withMarks } from './marks.ts'
import { withSourceLines } from './source-lines.ts'

/** `line` is the one in the file where the text stands. */
export type SheetLine = { readonly line: number; readonly text: string } & (
  | { readonly use: 'text'; readonly marks: readonly MarkedStretch[] }
  | { readonly use: 'field'; readonly label: string }
  /** Begins a part; with an empty text, a part without a heading of its own. */
  | { readonly use: 'heading'; readonly title: string | null }
  | { readonly use: 'note'; readonly place: Note['place']; readonly label: string | null }
  | { readonly use: 'leftover' }
)

export interface ReadStory {
  readonly story: Story
  readonly notices: readonly Notice[]
  /** Every line as it was read, and what it was taken for. */
  readonly lines: readonly Line[]
}

/** Reads the story of a sheet. Where the sheet has headings, no others are looked for. */
export function readSheet(sheet: readonly SheetLine[], origin: Origin): ReadStory {
  const { rows, at } = rowsOf(sheet)
  const headings = headingsIn(sheet, at)
  const { story, notices, lines } = parseStory(rows.join('\n'), {
    ...origin,
    ...(headings.length > 0 && { headings }),
  })
  const sourceLine = (row: number) => sheet[at[row - 1] ?? -1]?.line ?? 1
  const roles = new Map(lines.map((line) => [at[line.number - 1], line.role]))
  const marked = withMarks(
    story,
    sheet.filter((line, index) => line.use === 'text' && isProse(roles.get(index))),
  )
  return {
    story: withEscapesShown(withAside(withSourceLines(marked, sourceLine), sheet, headings.length)),
    notices: notices.map((one) => (one.line === null ? one : { ...one, line: sourceLine(one.line) })),
    lines: sheet.map((line, index) => ({
      number: line.line,
      text: showEscapes(line.use === 'field' ? `${line.label}: ${line.text}` : line.text),
      role: line.use === 'note' || line.use === 'leftover' ? line.use : (roles.get(index) ?? 'blank'),
    })),
  }
}

function isProse(role: Line['role'] | undefined): boolean {
  return role === 'paragraph' || role === 'verse'
}

/** The rows that the parser sees, and for each the index of its line in the sheet: -1 for a blank put between. */
function rowsOf(sheet: readonly SheetLine[]): {
  readonly rows: readonly string[]
  readonly at: readonly number[]
} {
  const rows: string[] = []
  const at: number[] = []
  let before: SheetLine['use'] | null = null
  sheet.forEach((line, index) => {
    if (line.use === 'note' || line.use === 'leftover') return
    if (before !== null && (line.use !== before || line.use === 'heading')) {
      rows.push('')
      at.push(-1)
    }
    before = line.use
    rows.push(line.use === 'field' ? `${line.label}: ${line.text}` : line.text)
    at.push(index)
  })
  return { rows, at }
}

function headingsIn(sheet: readonly SheetLine[], at: readonly number[]): readonly GivenHeading[] {
  return at.flatMap((index, row) => {
    const line = sheet[index]
    return line?.use === 'heading' ? [{ line: row + 1, title: line.title, isText: line.text === '' }] : []
  })
}

/** Notes and leftovers that the markup named. Text above the first heading is a part of its own, before all others. */
function withAside(story: Story, sheet: readonly SheetLine[], headings: number): Story {
  const before = Math.max(0, story.parts.length - headings)
  const notes: Note[] = []
  const leftovers: Leftover[] = []
  let part = before - 1
  for (const { line, ...one } of sheet) {
    const text = withoutAddresses(one.text)
    if (one.use === 'heading') part++
    if (one.use === 'leftover' && text !== '') leftovers.push({ line, text })
    if (one.use === 'note' && text !== '') {
      const { place, label } = one
      notes.push({ place, part: place === 'part' ? Math.max(0, part) : null, label, text, line })
    }
  }
  return {
    ...story,
    notes: [...story.notes, ...notes],
    leftovers: [...story.leftovers, ...leftovers],
  }
}

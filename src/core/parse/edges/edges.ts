// The edges of each part: notes below its heading, notes and end markers behind it, and what a page left between two.

import type { Note, Notice } from '../../story.ts'
import { withoutAddresses } from '../address.ts'
import type { Draft, Stretch } from '../draft.ts'
import { nextText, type Role, type Row } from '../lines.ts'
import { notice } from '../notices.ts'
import { readTail } from './closing-tail.ts'
import { readEnding, saysContinued } from './endings.ts'
import { endsOf } from './leftovers.ts'
import { noEdge, type ReadEdge, readEnd, readNotesBefore } from './notes.ts'
import { readNotesWithin } from './notes-within.ts'

/** Takes notes, end markers and leftovers off the edges of the parts. */
export function takeEdges(draft: Draft): Draft {
  const roles = [...draft.roles]
  const notes: Note[] = []
  let ending = draft.ending
  const leftovers: number[] = []
  draft.stretches.forEach((whole, part) => {
    const stretch = { ...whole, ...openEnds(draft.rows, roles, whole) }
    for (let at = whole.from; at < whole.to; at++) {
      const isOutside = at < stretch.from || at >= stretch.to
      if (!isOutside || roles[at] !== 'unread') continue
      roles[at] = 'leftover'
      leftovers.push(at)
    }

    const isLast = part === draft.stretches.length - 1
    const from = firstUnread(roles, stretch.from, stretch.to)
    const tail = isLast ? readTail(draft.rows, roles, from, stretch.to) : null
    for (const [at, role] of tail?.roles ?? []) {
      roles[at] = role
      if (role === 'leftover') leftovers.push(at)
    }
    const end = tail?.from ?? endOfUnread(roles, from, stretch.to)
    const start = draft.rows[from]?.text ?? ''
    if (stretch.heading && from < end && saysContinued(start)) roles[from] = 'end-marker'
    const before = stretch.heading ? readNotesBefore(draft.rows, firstUnread(roles, from, end), end) : noEdge
    for (const [at, role] of before.roles) roles[at] = role
    const after = readEnd(draft.rows, firstUnread(roles, from, end), end)
    for (const [at, role] of after.roles) roles[at] = role
    const within = readNotesWithin(draft.rows, roles, stretch.from, stretch.to)
    for (const at of within.taken) roles[at] = 'note'
    for (const found of [...before.notes, ...within.notes]) notes.push({ place: 'part', part, ...found })
    for (const found of [...after.notes, ...(tail?.notes ?? [])]) {
      notes.push(isLast ? { place: 'closing', part: null, ...found } : { place: 'part', part, ...found })
    }
    if (isLast) ending = { kind: after.ending, text: after.ending ? endingText(draft.rows, after) : '' }
  })
  return {
    ...draft,
    roles,
    notes: [...draft.notes, ...notes],
    ending,
    notices: [...draft.notices, ...leftoverNotices(draft, leftovers)],
  }
}

function endingText(rows: readonly Row[], { roles, ending }: ReadEdge): string {
  const marks = [...roles].flatMap(([at, role]) => (role === 'end-marker' ? (rows[at]?.text ?? '') : []))
  return marks.find((text) => readEnding(text) === ending) ?? ''
}

/** A stretch without what is read already and what is left over at its two ends; each may hide the other. */
function openEnds(
  rows: readonly Row[],
  roles: readonly Role[],
  whole: Stretch,
): Pick<Stretch, 'from' | 'to'> {
  let { from, to } = whole
  for (;;) {
    const first = firstUnread(roles, from, to)
    const ends = endsOf(rows, first, endOfUnread(roles, first, to))
    if (ends.from === from && ends.to === to) return ends
    from = ends.from
    to = ends.to
  }
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

/** What is told about rows that were left out: once for those that stand together. */
export function leftoverNotices({ rows }: Draft, left: readonly number[]): readonly Notice[] {
  const runs: number[][] = []
  for (const at of left.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && nextText(rows, (run.at(-1) ?? 0) + 1) === at) run.push(at)
    else runs.push([at])
  }
  return runs.map(([first = 0, ...more]) => {
    const text = withoutAddresses(rows[first]?.text ?? '')
    return more.length === 0
      ? notice('l-001', first + 1, text)
      : notice('l-003', first + 1, `${more.length + 1} lines, to line ${(more.at(-1) ?? 0) + 1}: ${text}`)
  })
}

// The edges of each part: notes below its heading, notes and end markers behind it, and what a page left between two.

import type { Note, Notice } from '../story.ts'
import { withoutAddresses } from './address.ts'
import type { Draft } from './draft.ts'
import { saysContinued } from './endings.ts'
import { endsOf } from './leftovers.ts'
import type { Role, Row } from './lines.ts'
import { noEdge, readEnd, readNotesBefore } from './notes.ts'
import { readNotesWithin } from './notes-within.ts'
import { notice } from './notices.ts'

/** Takes notes, end markers and leftovers off the edges of the parts. */
export function takeEdges(draft: Draft): Draft {
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
    const start = draft.rows[from]?.text ?? ''
    if (stretch.heading && from < end && saysContinued(start)) roles[from] = 'end-marker'
    const before = stretch.heading ? readNotesBefore(draft.rows, firstUnread(roles, from, end), end) : noEdge
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

/** What is told about a row that was left out. */
export function leftoverNotice(draft: Draft, at: number): Notice {
  return notice('l-001', at + 1, withoutAddresses(draft.rows[at]?.text ?? ''))
}

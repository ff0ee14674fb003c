// Which stories are given up when a write of the reader's own (a place, a mark) finds no room and the ballast was not
// enough. The rule, in full:
//
// 1. Never: the story that is open; one that is begun and not finished or set aside; one that the reader asked to have
//    here. Own stories are no published files, and are not among those that are looked at.
// 2. Of the others, the least recently read first. One that was never read came by itself and goes before them all.
// 3. Of those that were last read at the same time the largest first, so that few are given up.
// 4. No more than make the room that is wanted.

import type { ReadState } from '../reading/reading.ts'

/** A story that is kept on this device, wholly or in part. */
export interface KeptStory {
  readonly id: string
  /** What of it is kept. */
  readonly bytes: number
  readonly state: ReadState
  /** When it was last read, in milliseconds since 1970; 0 for never. */
  readonly readAt: number
  readonly isOpen: boolean
  readonly isAskedFor: boolean
}

/** Ids of the stories to give up, in this order, for an amount of room in bytes. */
export function storiesToGiveUp(kept: readonly KeptStory[], wanted: number): readonly string[] {
  const free = kept
    .filter((story) => story.bytes > 0 && mayGo(story))
    .sort((a, b) => a.readAt - b.readAt || b.bytes - a.bytes || (a.id < b.id ? -1 : 1))
  const given: string[] = []
  let room = 0
  for (const { id, bytes } of free) {
    if (room >= wanted) break
    given.push(id)
    room += bytes
  }
  return given
}

function mayGo({ state, isOpen, isAskedFor }: KeptStory): boolean {
  return !isOpen && !isAskedFor && state !== 'reading'
}

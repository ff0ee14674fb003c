// Turning to another part is the reader's own movement: the place goes there at once.

import type { Entry } from '../../core/catalogue.ts'
import { placeInUnopened } from '../../core/place.ts'
import { moveTo } from './readings.ts'
import { leaveRestFor } from './rest.ts'

/** Given to links from a story's own page, so that the reader's way back is one step in the history. */
export const fromStory = { from: 'story' } as const

export function isFromStory(state: unknown): boolean {
  return said(state, 'from') === 'story'
}

/** The state of an address that only follows the reader from part to part: nothing is opened anew. */
export function reachedByReading(state: unknown): object {
  return { ...(typeof state === 'object' ? state : null), isReached: true }
}

export function isReachedByReading(state: unknown): boolean {
  return said(state, 'isReached') === true
}

/** The state of an address that opens a part anew. */
export function openedAnew(state: unknown): object {
  return { ...(typeof state === 'object' ? state : null), isReached: false }
}

function said(state: unknown, name: string): unknown {
  return typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined
}

interface Turn {
  /** The part that the reader goes on from, at its end; any other turn is a jump and leaves a way back. */
  readonly from?: number
  /** Where to open the part: a share of it, 0 its beginning and 1 its end. */
  readonly at?: number
  /** Leafing back over a part's beginning is no jump, either. */
  readonly isJump?: boolean
}

/** Moves the place to another part, given as an index from 0. */
export function turnTo(entry: Entry, part: number, { from, at = 0, isJump = from === undefined }: Turn = {}) {
  moveTo(entry.id, {
    place: placeInUnopened(part, at),
    parts: entry.parts.length,
    progress: leaveRestFor(entry, { part, share: at }, isJump),
    isJump,
  })
}

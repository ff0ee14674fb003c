// Turning to another part is the reader's own movement: the place goes there at once.

import type { Entry } from '../../core/catalogue.ts'
import { beginningOf } from '../../core/place.ts'
import { moveTo } from './readings.ts'

/** Given to links from a story's own page, so that the reader's way back is one step in the history. */
export const fromStory = { from: 'story' } as const

export function isFromStory(state: unknown): boolean {
  return typeof state === 'object' && state !== null && Reflect.get(state, 'from') === 'story'
}

/**
 * Moves the place to a part's beginning. Going on from a part that was read to its end (`from`) counts it as read;
 * any other turn is a jump, and leaves a way back to where the reader was.
 */
export function turnTo(entry: Entry, part: number, from?: number): void {
  moveTo(entry.id, {
    place: beginningOf(part),
    parts: entry.parts.length,
    partRead: from,
    isJump: from === undefined,
  })
}

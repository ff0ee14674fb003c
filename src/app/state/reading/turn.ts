// Turning to another part is the reader's own movement: the place goes there at once.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { placeInUnopened } from '../../../core/place/place.ts'
import { moveTo } from './readings.ts'
import { leaveRestFor } from './rest.ts'

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

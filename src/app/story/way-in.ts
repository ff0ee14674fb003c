// Where the main act of a story leads, and in what words.

import type { Entry } from '../../core/catalogue.ts'
import { partToGoOn, type Reading, readState } from '../../core/reading.ts'

export interface WayIn {
  readonly words: string
  /** Index of the part it opens. */
  readonly part: number
  /** Open at the part's first words instead of at the place kept. */
  readonly isFromStart: boolean
}

export function wayIn(entry: Entry, reading: Reading | undefined): WayIn {
  const count = entry.parts.length
  const state = readState(reading, count)
  if (!reading || state === 'unread') {
    return { words: count > 1 ? 'Read from Part 1' : 'Read', part: 0, isFromStart: true }
  }
  if (state === 'finished') return { words: 'Read again', part: 0, isFromStart: true }
  const part = partToGoOn(reading, count)
  return {
    words: count > 1 ? `Go on from Part ${part + 1}` : 'Go on reading',
    part,
    isFromStart: part > reading.place.part,
  }
}

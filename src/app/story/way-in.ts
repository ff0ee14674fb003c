// Where the main act of a story leads, and in what words.

import type { Entry } from '../../core/catalogue.ts'
import { type Reading, readState, wordsLeftInPart } from '../../core/reading.ts'

export interface WayIn {
  readonly words: string
  /** Index of the part it opens. */
  readonly part: number
  /** Open at the part's first words instead of at the place kept. */
  readonly isFromStart: boolean
}

/** Words that fit on a screen or so: with fewer left of a part that was read to its end, the next part is meant. */
const SCREENFUL = 250

export function wayIn(entry: Entry, reading: Reading | undefined): WayIn {
  const count = entry.parts.length
  const state = readState(reading, count)
  if (!reading || state === 'unread') {
    return { words: count > 1 ? 'Read from Part 1' : 'Read', part: 0, isFromStart: true }
  }
  if (state === 'finished') return { words: 'Read again', part: 0, isFromStart: true }
  const part = partToGoOnWith(reading, entry.parts)
  return {
    words: count > 1 ? `Go on from Part ${part + 1}` : 'Go on reading',
    part,
    isFromStart: part !== reading.place.part,
  }
}

/** The part of the place, or the one after it where that part was read to its end. */
function partToGoOnWith(reading: Reading, words: readonly number[]): number {
  const { part } = reading.place
  const next = part + 1
  const isDone = reading.read.includes(part) && wordsLeftInPart(reading, words) < SCREENFUL
  return isDone && next < words.length ? next : Math.min(part, words.length - 1)
}

// What is remembered of reading one story: the place, the parts read to their end, and whether it is finished.

import type { Place } from './place.ts'

export interface Reading {
  readonly story: string
  /** Last place that the reader moved to. */
  readonly place: Place
  /** Rises by one with every write of this story, in any tab; the higher one is the later one. */
  readonly sequence: number
  /** Milliseconds since 1970, for showing only: order comes from `sequence`. */
  readonly at: number
  /** Indices of the parts read to their end, rising. */
  readonly read: readonly number[]
  /** The place that the last jump left, to go back to; null once it was used or waved away. */
  readonly left: Place | null
  /** How many parts the story had when this was written. */
  readonly parts: number
}

/** Of several records of the same stories the later ones, by sequence; of equals the first. */
export function latestReadings(readings: readonly Reading[]): Readonly<Record<string, Reading>> {
  const latest: Record<string, Reading> = {}
  for (const reading of readings) {
    const other = latest[reading.story]
    if (!other || other.sequence < reading.sequence) latest[reading.story] = reading
  }
  return latest
}

/**
 * The place to go back to after a movement: a jump leaves the place where the reader was; going on keeps what was left
 * before. Reaching another part counts as a jump unless it is said to be none (turning to the next part at the end).
 * From the untouched beginning of a part a jump leaves nothing new: the reader only passed through.
 */
export function placeLeft(before: Reading | undefined, place: Place, isJump?: boolean): Place | null {
  if (!before) return null
  if (!(isJump ?? place.part !== before.place.part)) return before.left
  const isPassing = before.place.text === '' && before.left !== null
  return isPassing ? before.left : before.place
}

export type ReadState = 'unread' | 'reading' | 'finished'

/** Finished means: every part of today's story was read to its end. New parts make it `reading` again. */
export function readState(reading: Reading | undefined, parts: number): ReadState {
  if (!reading) return 'unread'
  const read = reading.read.filter((part) => part < parts).length
  return parts > 0 && read === parts ? 'finished' : 'reading'
}

/** Share of the story's words before a place, 0 to 1. `words` are those of each part. */
export function storyShare(place: Pick<Place, 'part' | 'share'>, words: readonly number[]): number {
  const whole = words.reduce((sum, count) => sum + count, 0)
  if (whole === 0) return 0
  const before = words.slice(0, place.part).reduce((sum, count) => sum + count, 0)
  return (before + (words[place.part] ?? 0) * place.share) / whole
}

/** How much of a story is read: all of a finished one, else what stands before the place. */
export function readShare(reading: Reading | undefined, words: readonly number[]): number {
  if (!reading) return 0
  return readState(reading, words.length) === 'finished' ? 1 : storyShare(reading.place, words)
}

/** Words left in the part where the reader is. */
export function wordsLeftInPart(reading: Reading, words: readonly number[]): number {
  return Math.round((words[reading.place.part] ?? 0) * (1 - reading.place.share))
}

/** A folded corner: a place with a name, or none yet. */
export interface Bookmark {
  readonly id: string
  readonly story: string
  readonly place: Place
  readonly name: string
  /** The part's title when the corner was folded. */
  readonly partTitle: string | null
  readonly at: number
}

/** The parts read so far with one more, in order. */
export function withPartRead(read: readonly number[], part: number): readonly number[] {
  return read.includes(part) ? read : [...read, part].sort((a, b) => a - b)
}

// What is remembered of reading one story: the place, how far one has read, the parts read, and whether it is set aside.

import type { Entry } from '../catalogue/catalogue.ts'
import type { Place } from '../place/place.ts'
import { isAdult } from '../story.ts'
import { type Covered, type Point, wordsBefore } from './stretch.ts'

/** Version 0.1.0 wrote the fields that are always there; the others joined later, and it reads records that have them. */
export interface Reading {
  readonly story: string
  /** Last place that the reader moved to. */
  readonly place: Place
  /** Rises by one with every write of this story, in any tab; the higher one is the later one. */
  readonly sequence: number
  /** Milliseconds since 1970, for showing only: order comes from `sequence`. */
  readonly at: number
  /** Indices of the parts read, rising: by reading (`going.ts` says when), or by the reader's own mark. */
  readonly read: readonly number[]
  /** The place that the last jump left, to go back to; null once it was used or waved away. */
  readonly left: Place | null
  /** How many parts the story had when this was written. */
  readonly parts: number
  /** The furthest place read: only reading on moves it, never a jump or a flick. */
  readonly furthest?: Point
  /** What of the parts read last could be read while it was in sight. */
  readonly covered?: readonly Covered[]
  /** The first part that is new since the reader last came to the end of what there was. */
  readonly newFrom?: number
  readonly isSetAside?: boolean
  /** How the story was called, for the day that the archive lets go of it. */
  readonly called?: StoryName
}

/** A story's name, and whether it is kept behind the adult question. */
export interface StoryName {
  readonly title: string
  readonly isAdult: boolean
  /** As its author stated it; absent where nobody did, and in records of version 0.1.0. */
  readonly rating?: string
}

/** How a story is called, for the day that the archive lets go of it. */
export function calledOf({ title, opening, rating }: Pick<Entry, 'title' | 'opening' | 'rating'>): StoryName {
  const isBehindQuestion = isAdult(rating)
  // Its first words are words of the story itself.
  const nameless = isBehindQuestion ? 'A story without a title' : opening
  const stated = rating.source === 'inferred' ? null : rating.value
  return { title: title.value ?? nameless, isAdult: isBehindQuestion, ...(stated && { rating: stated }) }
}

/**
 * Of several records of the same stories the later ones, by sequence; of equals the first. The answer has no prototype,
 * so that a story of the id `constructor` is found only where it was read.
 */
export function latestReadings(readings: readonly Reading[]): Readonly<Record<string, Reading>> {
  const latest: Record<string, Reading> = Object.create(null)
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

export type ReadState = 'unread' | 'reading' | 'finished' | 'set-aside'

/**
 * Finished means: every part of today's story is read. New parts make it `reading` again. Set aside means that the
 * reader has put an unfinished story away. One that was only opened is unread.
 */
export function readState(reading: Reading | undefined, parts: number): ReadState {
  if (!reading) return 'unread'
  const read = reading.read.filter((part) => part < parts).length
  if (parts > 0 && read === parts) return 'finished'
  if (reading.isSetAside) return 'set-aside'
  return read === 0 && isUntouched(reading) ? 'unread' : 'reading'
}

function isUntouched({ place, left }: Reading): boolean {
  return place.part === 0 && place.text === '' && place.share === 0 && left === null
}

/**
 * The parts that joined since the reader last read, as an index and a count; null where there are none. One that is
 * marked as read, here or on another device, is not new.
 */
export function newParts(
  reading: Reading | undefined,
  parts: number,
): { readonly from: number; readonly count: number } | null {
  const known = reading?.newFrom ?? reading?.parts ?? parts
  let from = known
  while (reading?.read.includes(from)) from++
  return from < parts && known > 0 ? { from, count: parts - from } : null
}

/** `newFrom` after the reader came to a part: new parts stay new until one of them is reached. */
export function newFromAfter(before: Reading | undefined, part: number, parts: number): number | undefined {
  const from = newParts(before, parts)?.from
  return from !== undefined && part < from ? from : undefined
}

/**
 * The part to go on in: always the one where the reader stopped, since what follows is offered at its end. Only who had
 * read all there was is led to the first part that is new.
 */
export function partToGoOn(reading: Reading, parts: number): number {
  const { place, read } = reading
  const from = newParts(reading, parts)?.from
  const hadReadAll = from !== undefined && read.filter((part) => part < from).length === from
  return hadReadAll ? from : Math.min(place.part, parts - 1)
}

/** The furthest place read. Records of version 0.1.0 only knew the last place. */
export function furthestOf(reading: Reading): Point {
  return reading.furthest ?? { part: reading.place.part, share: reading.place.share }
}

/** The furthest place read, where it is further than the last place by more than a screen; else null. */
export function furthestAhead(reading: Reading, words: readonly number[]): Point | null {
  const furthest = furthestOf(reading)
  return wordsBefore(furthest, words) > wordsBefore(reading.place, words) + SCREEN ? furthest : null
}

/** Words on a screen of a phone, more or less. */
const SCREEN = 150

/** What was covered. A record of version 0.1.0 is trusted for the part it stands in, up to its place. */
export function coveredOf({ covered, place }: Reading): readonly Covered[] {
  return covered ?? (place.share > 0 ? [{ part: place.part, runs: [0, place.share] }] : [])
}

/** Share of the story's words before a place, 0 to 1. `words` are those of each part. */
export function storyShare(place: Point, words: readonly number[]): number {
  const whole = words.reduce((sum, count) => sum + count, 0)
  return whole === 0 ? 0 : wordsBefore(place, words) / whole
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
  /** Characters (code points) of the part's text before it; absent in corners folded before this was kept. */
  readonly start?: number
}

/** The parts read with some more and without others, in order. */
export function withMarks(
  read: readonly number[],
  more: readonly number[],
  without: readonly number[] = [],
): readonly number[] {
  return [...new Set([...read, ...more])].filter((part) => !without.includes(part)).sort((a, b) => a - b)
}

// What is remembered of reading over time: recent places of a story, and days.

import type { Place } from '../place/place.ts'

/** Where a reader rested in a minute: the last place of that minute stands for it. */
export interface JournalPlace {
  readonly story: string
  /** Minutes since 1970. */
  readonly minute: number
  readonly place: Place
}

/** How many places of a story the journal keeps: the latest. */
export const MOST_PLACES = 50

const MINUTE = 60_000

export function minuteOf(at: number): number {
  return Math.floor(at / MINUTE)
}

/** A sitting ends when nothing moved for so many minutes. */
const PAUSE = 20

/**
 * The places of a journal that are worth going back to, the latest first: of each sitting in a part, where the reader
 * stopped. The one where the reader is now is not among them.
 */
export function stopsOf(journal: readonly JournalPlace[], now: Place | undefined): readonly JournalPlace[] {
  const latest = [...journal].sort((a, b) => b.minute - a.minute)
  return latest
    .filter(({ minute, place }, index) => {
      const next = latest[index - 1]
      return (
        !next ||
        next.place.part !== place.part ||
        next.minute - minute > PAUSE ||
        place.share > next.place.share
      )
    })
    .filter(({ place }) => !now || place.part !== now.part || Math.abs(place.share - now.share) > NEAR)
}

/** Places nearer to each other than this share of a part are one. */
const NEAR = 0.01

/** One day's reading on this device. */
export interface DayOfReading {
  /** The day where the reader was: `2026-03-24`. */
  readonly day: string
  readonly stories: Readonly<Record<string, ReadingOfDay>>
}

export interface ReadingOfDay {
  readonly words: number
  readonly seconds: number
  /** Parts read to their end by reading, not by hand. */
  readonly parts?: number
}

/** A day with some more reading of a story. */
export function withReading(day: DayOfReading, story: string, more: Required<ReadingOfDay>): DayOfReading {
  const before = day.stories[story]
  const after = {
    words: (before?.words ?? 0) + more.words,
    seconds: (before?.seconds ?? 0) + more.seconds,
    parts: (before?.parts ?? 0) + more.parts,
  }
  return { ...day, stories: { ...day.stories, [story]: after } }
}

/** What several days, or the stories of one, add up to. Less than half a minute in a story is a look, not a reading. */
export function totalOf(days: readonly DayOfReading[]): Required<ReadingOfDay> & {
  readonly stories: number
} {
  const read = days.flatMap(({ stories }) => Object.entries(stories).filter(([, one]) => isReading(one)))
  return {
    words: Math.round(read.reduce((sum, [, one]) => sum + one.words, 0)),
    seconds: read.reduce((sum, [, one]) => sum + one.seconds, 0),
    parts: read.reduce((sum, [, one]) => sum + (one.parts ?? 0), 0),
    stories: new Set(read.map(([story]) => story)).size,
  }
}

/** Whether a day's reading of a story is more than a look into it. */
export function isReading({ words, seconds, parts = 0 }: ReadingOfDay): boolean {
  return parts > 0 || (words > 0 && seconds >= 30)
}

/** Days as they come from storage, the latest first: whatever is no day is left out. */
export function daysFrom(stored: readonly unknown[]): readonly DayOfReading[] {
  return stored.filter(isDay).sort((a, b) => (a.day < b.day ? 1 : -1))
}

function isDay(value: unknown): value is DayOfReading {
  if (typeof value !== 'object' || value === null) return false
  const { day, stories } = value as Record<string, unknown>
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return false
  return typeof stories === 'object' && stories !== null && Object.values(stories).every(isReadingOfDay)
}

function isReadingOfDay(value: unknown): value is ReadingOfDay {
  if (typeof value !== 'object' || value === null) return false
  const { words, seconds, parts = 0 } = value as Record<string, unknown>
  return [words, seconds, parts].every((number) => typeof number === 'number' && Number.isFinite(number))
}

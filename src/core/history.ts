// What is remembered of reading over time: recent places of a story, and days.

import type { Place } from './place.ts'

/** Where a reader rested in a minute: the last place of that minute stands for it. */
export interface JournalPlace {
  readonly story: string
  /** Minutes since 1970. */
  readonly minute: number
  readonly place: Place
}

/** One day's reading on this device. */
export interface DayOfReading {
  /** The day where the reader was: `2026-03-24`. */
  readonly day: string
  readonly stories: Readonly<Record<string, { readonly words: number; readonly seconds: number }>>
}

// A second, small copy of the latest places, written at once when a page is left: IndexedDB may not get its turn then,
// and a browser may lose a whole database, or write nothing more to it. The copy is believed only where it is later than
// what the database holds.

import type { Reading } from '../../../core/reading/reading.ts'
import { readingFrom } from '../../../core/reading/stored-reading.ts'
import { readPreference, writePreference } from './preferences.ts'

const NAME = 'places'
const MOST = 20

/** Writes the latest readings, newest first, before the page goes. Answers whether they are kept. */
export function mirrorReadings(readings: readonly Reading[]): boolean {
  return writePreference(NAME, [...readings].sort((a, b) => b.at - a.at).slice(0, MOST))
}

/** The readings of the copy; none where there is none, or it is not ours. */
export function readMirror(): readonly Reading[] {
  const stored = readPreference(NAME)
  return Array.isArray(stored) ? stored.map(readingFrom).filter((reading) => reading !== null) : []
}

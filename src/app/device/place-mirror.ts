// A second, small copy of the latest places, written at once when a page is left: IndexedDB may not get its turn then,
// and a browser may lose a whole database. The copy is believed only where it is later than what the database holds.

import type { Reading } from '../../core/reading.ts'
import { readPreference, writePreference } from './preferences.ts'

const NAME = 'places'
const MOST = 20

/** Writes the latest readings, newest first, before the page goes. */
export function mirrorReadings(readings: readonly Reading[]): void {
  writePreference(NAME, [...readings].sort((a, b) => b.at - a.at).slice(0, MOST))
}

/** The readings of the copy; none where there is none, or it is not ours. */
export function readMirror(): readonly Reading[] {
  const stored = readPreference(NAME)
  return Array.isArray(stored) ? stored.filter(isReading) : []
}

function isReading(value: unknown): value is Reading {
  if (typeof value !== 'object' || value === null) return false
  const { story, sequence, at, read, parts, place } = value as Record<string, unknown>
  return (
    typeof story === 'string' &&
    [sequence, at, parts].every((number) => typeof number === 'number') &&
    Array.isArray(read) &&
    read.every((part) => Number.isInteger(part)) &&
    isPlace(place)
  )
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { part, block, offset, share, text, blockId, quote } = value as Record<string, unknown>
  return (
    [part, block, offset, share].every((number) => typeof number === 'number' && number >= 0) &&
    typeof text === 'string' &&
    typeof blockId === 'string' &&
    typeof quote === 'object' &&
    quote !== null &&
    ['exact', 'prefix', 'suffix'].every((words) => typeof Reflect.get(quote, words) === 'string')
  )
}

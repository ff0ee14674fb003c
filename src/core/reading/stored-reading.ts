// Readings and journal places as they come from storage: whatever stood there, either a whole one or nothing.

import type { Place } from '../place/place.ts'
import type { JournalPlace } from './history.ts'
import type { Reading, StoryName } from './reading.ts'
import type { Covered, Point } from './stretch.ts'

/** A stored reading; null where it is none that can be used. What joined later is left out where it is damaged. */
export function readingFrom(stored: unknown): Reading | null {
  if (!isObject(stored)) return null
  const { story, place, sequence, at, read, left, parts, furthest, covered, newFrom, isSetAside, called } =
    stored
  if (typeof story !== 'string' || !isPlace(place) || !isIndices(read)) return null
  if (!isCount(sequence) || !isCount(at) || !isCount(parts)) return null
  return {
    story,
    place,
    sequence,
    at,
    read,
    left: isPlace(left) ? left : null,
    parts,
    ...(isPoint(furthest) && { furthest }),
    ...(Array.isArray(covered) && covered.every(isCovered) && { covered }),
    ...(isCount(newFrom) && { newFrom }),
    ...(isSetAside === true && { isSetAside }),
    ...(isStoryName(called) && { called }),
  }
}

/** A stored place of the journal; null where it is none that can be used. */
export function journalPlaceFrom(stored: unknown): JournalPlace | null {
  if (!isObject(stored)) return null
  const { story, minute, place } = stored
  return typeof story === 'string' && isCount(minute) && isPlace(place) ? { story, minute, place } : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isIndices(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((part) => isCount(part) && Number.isInteger(part))
}

export function isPlace(value: unknown): value is Place {
  if (!isObject(value)) return false
  const { part, block, offset, share, text, blockId, quote, landmarks = [], alike = 'nothing' } = value
  return (
    [part, block, offset, share].every(isCount) &&
    typeof text === 'string' &&
    typeof blockId === 'string' &&
    isObject(quote) &&
    ['exact', 'prefix', 'suffix'].every((words) => typeof quote[words] === 'string') &&
    Array.isArray(landmarks) &&
    landmarks.every(isLandmark) &&
    ['nothing', 'words', 'all'].some((known) => known === alike)
  )
}

function isLandmark(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger)
}

function isPoint(value: unknown): value is Point {
  return isObject(value) && isCount(value.part) && isCount(value.share)
}

function isCovered(value: unknown): value is Covered {
  return isObject(value) && isCount(value.part) && Array.isArray(value.runs) && value.runs.every(isCount)
}

/** Whether what stood in storage is a story's name. */
export function isStoryName(value: unknown): value is StoryName {
  return isObject(value) && typeof value.title === 'string' && typeof value.isAdult === 'boolean'
}

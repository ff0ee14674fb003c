// What a reader says of a story by hand: parts read or unread, the whole of it put aside, a removed one let go. Each
// can be taken back. And where they have been in it.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { beginningOf, type Place } from '../../../core/place/place.ts'
import { type JournalPlace, stopsOf } from '../../../core/reading/history.ts'
import { coveredOf, furthestOf, type Reading, readState, withMarks } from '../../../core/reading/reading.ts'
import { readJournal } from '../../device/storage/readings-store.ts'
import { calledNow, forgetReading, keep, moveTo, useReadings } from './readings.ts'

/** Takes back what was just done. Rejects where the device will not. */
export type Undo = () => void | Promise<void>

/**
 * Marks parts as read, or as not read; the place stays where it is. Parts are indices from 0. A whole story that is
 * marked as not read begins anew, as if it had never been opened.
 */
export function markParts(entry: Entry, parts: readonly number[], isRead: boolean): Undo {
  const before = readingOf(entry.id)
  const now = before ?? blank(entry)
  const read = isRead ? withMarks(now.read, parts) : withMarks(now.read, [], parts)
  const isAnew = !isRead && entry.parts.every((_, part) => parts.includes(part))
  const covered = isRead ? coveredOf(now) : coveredOf(now).filter(({ part }) => !parts.includes(part))
  const marked = { ...now, read, covered, parts: now.parts }
  if (isAnew) keep({ ...marked, place: beginningOf(0), left: null, furthest: { part: 0, share: 0 } })
  else keep(marked, before !== undefined)
  return () => takeBack(entry.id, before)
}

/** Marks every part that the story has today as read. */
export function markFinished(entry: Entry): Undo {
  const before = readingOf(entry.id)
  const undo = markParts(entry, [...entry.parts.keys()], true)
  return before ? undo : () => takeBack(entry.id, undefined)
}

/** Puts a story away without forgetting its place, or takes it up again. Reading on takes it up by itself. */
export function setAside(entry: Entry, isSetAside: boolean): Undo {
  const before = readingOf(entry.id)
  const { isSetAside: _, ...now } = before ?? blank(entry)
  keep(isSetAside ? { ...now, isSetAside } : now, before !== undefined)
  return () => takeBack(entry.id, before)
}

/** Marks and state as they were; the place only where it was changed with them. */
function takeBack(story: string, before: Reading | undefined): void | Promise<void> {
  const now = readingOf(story)
  if (!before) {
    const isUntouched = now && readState({ ...now, read: [], isSetAside: false }, now.parts) === 'unread'
    return isUntouched ? forgetReading(story) : undefined
  }
  keep({ ...before, sequence: now?.sequence ?? 0 }, now?.place === before.place)
}

function readingOf(story: string): Reading | undefined {
  return useReadings.getState().byStory[story]
}

/** A reading of a story that was never opened. */
function blank({ id, parts }: Entry): Reading {
  const called = calledNow(id)
  return {
    story: id,
    place: beginningOf(0),
    sequence: 0,
    at: Date.now(),
    read: [],
    left: null,
    parts: parts.length,
    ...(called && { called }),
  }
}

/** Where the reader has been in a story, the latest first, without the place where they are. Rejects without storage. */
export async function stopsIn(story: string): Promise<readonly JournalPlace[]> {
  return stopsOf(await readJournal(story), readingOf(story)?.place)
}

/** Goes to a place kept before; the way back is left. The view is for the caller to open: `readAddress(id, place.part)`. */
export function goToPlace(entry: Entry, place: Place): void {
  moveTo(entry.id, { place, parts: entry.parts.length, isJump: true })
}

/** Goes to the furthest place read; answers its part for the caller to open, as above. */
export function goToFurthest(entry: Entry): number {
  const reading = readingOf(entry.id)
  const { part, share } = reading ? furthestOf(reading) : { part: 0, share: 0 }
  const kept = Math.min(part, entry.parts.length - 1)
  goToPlace(entry, { ...beginningOf(kept), share: kept === part ? share : 1 })
  return kept
}

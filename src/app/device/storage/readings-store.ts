// The readings of stories in the reader's database, and the journal of places beside them.

import type { IDBPObjectStore, IDBPTransaction } from 'idb'
import { type JournalPlace, MOST_PLACES, minuteOf } from '../../../core/reading/history.ts'
import { type Reading, withMarks } from '../../../core/reading/reading.ts'
import { journalPlaceFrom, readingFrom } from '../../../core/reading/stored-reading.ts'
import { furtherOf } from '../../../core/reading/stretch.ts'
import { type ReaderSchema, readFrom, writeTo } from './reader-database.ts'

/** A reading on its way to disk, with what has changed since the last one: other tabs may have changed other things. */
export interface Change {
  readonly reading: Reading
  /** Parts that became read, and parts that became unread. */
  readonly read: readonly number[]
  readonly unread: readonly number[]
  /** Only marks have changed: where another tab has moved the place since, it stays there. */
  readonly isMarkOnly: boolean
}

export interface StoredReadings {
  readonly readings: readonly Reading[]
  /** Ids of stories whose record cannot be used. */
  readonly damaged: readonly string[]
}

export function readReadings(): Promise<StoredReadings> {
  return readFrom(['readings'], async ({ store }) => {
    const stored: readonly unknown[] = await store.getAll()
    const readings = stored.map(readingFrom)
    const whole = readings.filter((reading) => reading !== null)
    if (whole.length === stored.length) return { readings: whole, damaged: [] }
    const stories = new Set(whole.map(({ story }) => story))
    const keys = await store.getAllKeys()
    return { readings: whole, damaged: keys.filter((story) => !stories.has(story)) }
  })
}

/**
 * Writes a reading as the latest of its story: its sequence becomes one higher than what stands there and than its own,
 * within one transaction, so of two tabs the one whose reader moved last wins, and no copy made before is later. A place
 * that the writer did not know of (what stands there has a higher sequence than `reading`) is kept as the place that was
 * left. The place joins the journal in the same transaction.
 */
export function writeReading({ reading, read, unread, isMarkOnly }: Change): Promise<Reading> {
  const write = async (transaction: Writing) => {
    const readings = transaction.objectStore('readings')
    const before = readingFrom(await readings.get(reading.story))
    const isForeign = before !== null && before.sequence > reading.sequence
    const after: Reading = {
      ...reading,
      ...(isForeign && joined(before, reading, isMarkOnly)),
      sequence: Math.max(before?.sequence ?? 0, reading.sequence) + 1,
      read: before ? withMarks(before.read, read, unread) : reading.read,
    }
    await readings.put(after)
    if (!isMarkOnly && reading.place.text !== '')
      await addToJournal(transaction.objectStore('journal'), after)
    return after
  }
  return writeTo(STORES, write, 'relaxed')
}

/** What the record of another tab, which this one did not know of, leaves in this one. */
function joined(before: Reading, { furthest }: Reading, isMarkOnly: boolean): Partial<Reading> {
  const reached = before.furthest && furthest ? { furthest: furtherOf(before.furthest, furthest) } : null
  return isMarkOnly
    ? { place: before.place, left: before.left, ...reached }
    : { left: before.place, ...reached }
}

const STORES = ['readings', 'journal'] as const
type Writing = IDBPTransaction<ReaderSchema, typeof STORES, 'readwrite'>
type Journal = IDBPObjectStore<ReaderSchema, typeof STORES, 'journal', 'readwrite'>

async function addToJournal(journal: Journal, { story, at, place }: Reading): Promise<void> {
  await journal.put({ story, minute: minuteOf(at), place })
  const all = placesOf(story)
  const over = (await journal.count(all)) - MOST_PLACES
  if (over <= 0) return
  const keys = await journal.getAllKeys(all, over)
  await Promise.all(keys.map((key) => journal.delete(key)))
}

/** Recent places of a story, the oldest first. */
export function readJournal(story: string): Promise<readonly JournalPlace[]> {
  return readFrom(['journal'], async ({ store }) => {
    const stored: readonly unknown[] = await store.getAll(placesOf(story))
    return stored.map(journalPlaceFrom).filter((place) => place !== null)
  })
}

export function deleteReading(story: string): Promise<void> {
  return writeTo(STORES, async (transaction) => {
    await transaction.objectStore('readings').delete(story)
    await transaction.objectStore('journal').delete(placesOf(story))
  })
}

function placesOf(story: string): IDBKeyRange {
  return IDBKeyRange.bound([story, 0], [story, Number.POSITIVE_INFINITY])
}

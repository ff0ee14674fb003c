// The reader's own records (places, bookmarks) in IndexedDB, apart from all content.
// Every call has a deadline and opens the database anew after a failure (not after silence: a reader would wait
// three times as long for the same silence). A dead handle is never kept,
// because phones close the connection of a page in the background and hand out nothing but errors from it.

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Bookmark, Reading } from '../../core/reading.ts'
import { base } from './base.ts'

interface ReaderSchema extends DBSchema {
  readings: { key: string; value: Reading }
  bookmarks: { key: string; value: Bookmark; indexes: { story: string } }
}

const VERSION = 1
const DEADLINE = 3000
const ATTEMPTS = 3

let opening: Promise<IDBPDatabase<ReaderSchema>> | null = null

function open(): Promise<IDBPDatabase<ReaderSchema>> {
  opening ??= openDB<ReaderSchema>(`dogear${base}reader`, VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('readings', { keyPath: 'story' })
        database.createObjectStore('bookmarks', { keyPath: 'id' }).createIndex('story', 'story')
      }
    },
    blocking: (_old, _new, event) => {
      ;(event.target as IDBDatabase).close()
      opening = null
    },
    terminated: () => {
      opening = null
    },
  })
  return opening
}

async function withDatabase<T>(work: (database: IDBPDatabase<ReaderSchema>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const used = open()
    try {
      return await beforeDeadline(used.then(work))
    } catch (fault) {
      if (opening === used) opening = null
      used.then((database) => database.close()).catch(() => undefined)
      if (attempt === ATTEMPTS || fault instanceof Unanswered) throw fault
    }
  }
}

class Unanswered extends Error {}

function beforeDeadline<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Unanswered('The storage of this browser did not answer.')),
      DEADLINE,
    )
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export function readReadings(): Promise<readonly Reading[]> {
  return withDatabase((database) => database.getAll('readings'))
}

/**
 * Writes a reading as the latest of its story: its sequence becomes one higher than what stands there, within
 * one transaction, so of two tabs the one whose reader moved last wins. Parts read stay read, and a place that the
 * writer did not know of (`reading.sequence` is not the one that stands there) is kept as the place that was left.
 */
export function writeReading(reading: Reading): Promise<Reading> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('readings', 'readwrite', { durability: 'relaxed' })
    const before = await transaction.store.get(reading.story)
    const after: Reading = {
      ...reading,
      sequence: (before?.sequence ?? 0) + 1,
      left: before && before.sequence !== reading.sequence ? before.place : reading.left,
      read: [...new Set([...(before?.read ?? []), ...reading.read])].sort((a, b) => a - b),
    }
    await transaction.store.put(after)
    transaction.commit()
    await transaction.done
    return after
  })
}

export function deleteReading(story: string): Promise<void> {
  return withDatabase((database) => database.delete('readings', story))
}

export function readBookmarks(): Promise<readonly Bookmark[]> {
  return withDatabase((database) => database.getAll('bookmarks'))
}

export function writeBookmark(bookmark: Bookmark): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('bookmarks', 'readwrite', { durability: 'strict' })
    await transaction.store.put(bookmark)
    await transaction.done
  })
}

export function deleteBookmark(id: string): Promise<void> {
  return withDatabase((database) => database.delete('bookmarks', id))
}

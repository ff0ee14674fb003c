// The reader's own records in IndexedDB, apart from all content: places, the journal of places, marks, days of reading,
// what is not to be met, saved filters, shelves, the last visit.
// Every call has a deadline and opens the database anew after a failure (not after silence: a reader would wait
// three times as long for the same silence). A dead handle is never kept,
// because phones close the connection of a page in the background and hand out nothing but errors from it.

import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb'
import type { HideRule } from '../../core/hide-list.ts'
import type { Highlight } from '../../core/highlight.ts'
import type { DayOfReading, JournalPlace } from '../../core/history.ts'
import type { Bookmark, Reading } from '../../core/reading.ts'
import type { SavedFilter } from '../../core/saved-filter.ts'
import type { Shelf, Shelved } from '../../core/shelf.ts'
import type { Visit } from '../../core/visit.ts'
import { base } from './base.ts'

export interface ReaderSchema extends DBSchema {
  readings: { key: string; value: Reading }
  bookmarks: { key: string; value: Bookmark; indexes: { story: string } }
  highlights: { key: string; value: Highlight; indexes: { story: string } }
  journal: { key: [string, number]; value: JournalPlace }
  days: { key: string; value: DayOfReading }
  hiding: { key: string; value: HideRule }
  filters: { key: string; value: SavedFilter }
  shelves: { key: string; value: Shelf }
  shelved: { key: [string, string]; value: Shelved }
  /** One record, under the key `latest`. */
  visits: { key: string; value: Visit }
  /** What the backup knows of all devices, under names of its own: see backup-store.ts. */
  backup: { key: string; value: unknown }
}

/** Versions only ever add: an older Dogear in another tab must go on reading what a newer one has written. */
const VERSION = 4
const DEADLINE = 3000
const ATTEMPTS = 3

let opening: Promise<IDBPDatabase<ReaderSchema>> | null = null

function open(): Promise<IDBPDatabase<ReaderSchema>> {
  const name = `dogear${base}reader`
  opening ??= openDB<ReaderSchema>(name, VERSION, callbacks).catch((fault: unknown) => {
    // A newer Dogear was here. It has only added: what this one knows is as it was.
    if (fault instanceof DOMException && fault.name === 'VersionError')
      return openDB<ReaderSchema>(name, undefined, callbacks)
    throw fault
  })
  return opening
}

const callbacks: OpenDBCallbacks<ReaderSchema> = {
  upgrade(database, oldVersion) {
    if (oldVersion < 1) {
      database.createObjectStore('readings', { keyPath: 'story' })
      database.createObjectStore('bookmarks', { keyPath: 'id' }).createIndex('story', 'story')
    }
    if (oldVersion < 2) {
      database.createObjectStore('highlights', { keyPath: 'id' }).createIndex('story', 'story')
      database.createObjectStore('journal', { keyPath: ['story', 'minute'] })
      database.createObjectStore('days', { keyPath: 'day' })
    }
    if (oldVersion < 3) {
      for (const store of ['hiding', 'filters', 'shelves'] as const)
        database.createObjectStore(store, { keyPath: 'id' })
      database.createObjectStore('shelved', { keyPath: ['shelf', 'story'] })
      database.createObjectStore('visits')
    }
    if (oldVersion < 4) database.createObjectStore('backup')
  },
  blocking: (_old, _new, event) => {
    ;(event.target as IDBDatabase).close()
    opening = null
  },
  terminated: () => {
    opening = null
  },
}

/** Does some work on the database; rejects where it cannot be had, or does not answer within three seconds. */
export async function withDatabase<T>(
  work: (database: IDBPDatabase<ReaderSchema>) => Promise<T>,
): Promise<T> {
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

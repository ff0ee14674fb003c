// The reader's own records in IndexedDB, apart from all content: places, the journal of places, marks, days of reading,
// what is not to be met, saved filters, shelves, the last visit.
// Everything goes through two doors, `readFrom` and `writeTo`, and they through `storage-gateway.ts`.

import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
  openDB,
  type StoreNames,
} from 'idb'
import type { SavedFilter } from '../../../core/library/saved-filter.ts'
import type { Highlight } from '../../../core/marks/highlight.ts'
import type { HideRule } from '../../../core/meeting/hide-list.ts'
import type { DayOfReading, JournalPlace } from '../../../core/reading/history.ts'
import type { Bookmark, Reading } from '../../../core/reading/reading.ts'
import type { Shelf, Shelved } from '../../../core/reading/shelf.ts'
import type { Visit } from '../../../core/reading/visit.ts'
import { base } from '../base.ts'
import { settled } from './settled.ts'
import { reading, type Source, writing } from './storage-gateway.ts'

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

export const databaseName = `dogear${base}reader`
/** Versions only ever add: an older Dogear in another tab must go on reading what a newer one has written. */
const VERSION = 4

type Database = IDBPDatabase<ReaderSchema>
type Names = readonly StoreNames<ReaderSchema>[]

let opening: Promise<Database> | null = null
let isNew = false

/** Whether this page has made the database: there was none, or the browser had lost it. */
export function isDatabaseNew(): boolean {
  return isNew
}

async function open(): Promise<Database> {
  try {
    return await openDB<ReaderSchema>(databaseName, VERSION, callbacks)
  } catch (fault) {
    // A newer Dogear was here. It has only added: what this one knows is as it was.
    if (fault instanceof DOMException && fault.name === 'VersionError')
      return openDB<ReaderSchema>(databaseName, undefined, callbacks)
    throw fault
  }
}

const callbacks: OpenDBCallbacks<ReaderSchema> = {
  upgrade(database, oldVersion) {
    isNew = oldVersion === 0
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

const source: Source<Database> = {
  open: () => {
    opening ??= open()
    return opening
  },
  drop: (used) => {
    if (opening === used) opening = null
    used.then((database) => database.close()).catch(() => undefined)
  },
}

/** Reads from some stores in one transaction. Rejects where that cannot be had, or does not answer within 1.5 s. */
export function readFrom<const N extends Names, T>(
  stores: N,
  work: (transaction: IDBPTransaction<ReaderSchema, N, 'readonly'>) => Promise<T>,
): Promise<T> {
  return reading(source, (database, given) => settled(database.transaction(stores), work, given))
}

/**
 * Writes to some stores in one transaction: wholly or not at all. Resolves once the browser has it, and with
 * `strict` once it says that it is on the disk; rejects after 3 s at the latest, unless room was made meanwhile.
 */
export function writeTo<const N extends Names, T>(
  stores: N,
  work: (transaction: IDBPTransaction<ReaderSchema, N, 'readwrite'>) => Promise<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  const write = (database: Database, given: AbortSignal) =>
    settled(database.transaction(stores, 'readwrite', { durability }), work, given)
  return writing(source, stores, write)
}

// The reader's own stories: their original bytes, what is made of them, and what the reader says of them. A database of
// its own: no clean-up of the archive's files comes near it, and however full it is, places are kept elsewhere.

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { ReadOwn } from '../../../core/own/messages.ts'
import type { OwnStory } from '../../../core/own/own-story.ts'
import { storedOwn } from '../../../core/own/stored-own.ts'
import { base } from '../base.ts'
import { settled } from './settled.ts'

interface OwnSchema extends DBSchema {
  stories: { key: string; value: OwnStory }
  /** Original bytes, by their hash. */
  originals: { key: string; value: ArrayBuffer }
  /** Published files, by their hash. */
  published: { key: string; value: string }
  /** The index of each story's texts, by its id. */
  indices: { key: string; value: ArrayBuffer }
}

/** A story with all that is kept of it. Of a damaged one some is missing. */
export interface WholeOwnStory {
  readonly story: OwnStory
  readonly originals: ReadonlyMap<string, ArrayBuffer>
  readonly published: ReadOwn['published']
  readonly index: ArrayBuffer | null
}

const VERSION = 1
/** A book of many megabytes takes its time on a slow phone. */
const DEADLINE = 30_000
const STORES = ['stories', 'originals', 'published', 'indices'] as const

let opening: Promise<Database> | null = null

function open(): Promise<Database> {
  opening ??= openDB<OwnSchema>(`dogear${base}own`, VERSION, {
    upgrade(database) {
      database.createObjectStore('stories', { keyPath: 'id' })
      for (const store of ['originals', 'published', 'indices'] as const) database.createObjectStore(store)
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

type Database = IDBPDatabase<OwnSchema>

/** A second try opens the database anew: phones close the connection of a page in the background. */
async function withOwn<T>(work: (database: Database, given: AbortSignal) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const used = open()
    try {
      return await beforeDeadline((given) => used.then((database) => work(database, given)))
    } catch (fault) {
      if (opening === used) opening = null
      used.then((database) => database.close()).catch(() => undefined)
      if (attempt === 2 || isFull(fault)) throw fault
    }
  }
}

/** Whether a fault says that the disk, or what a browser allows, is full. WebKit on a full disk gives no reason at all. */
export function isFull(fault: unknown): boolean {
  return fault === null || (fault instanceof DOMException && /Quota|Unknown|Abort/.test(fault.name))
}

function beforeDeadline<T>(work: (given: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const patience = new AbortController()
    const timer = setTimeout(() => {
      patience.abort()
      reject(new Error('The storage of this browser did not answer.'))
    }, DEADLINE)
    work(patience.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}

type StoreName = (typeof STORES)[number]

function read<T, const N extends readonly StoreName[]>(
  stores: N,
  work: (transaction: IDBPTransaction<OwnSchema, N, 'readonly'>) => Promise<T>,
): Promise<T> {
  return withOwn((database, given) => settled(database.transaction(stores), work, given))
}

function readOne<N extends 'originals' | 'published' | 'indices'>(store: N, key: string) {
  return read([store], async (transaction) => (await transaction.objectStore(store).get(key)) ?? null)
}

/** What is stored, whatever it is. */
export function readOwnStories(): Promise<readonly unknown[]> {
  return read(['stories'], ({ store }) => store.getAll())
}

export function readPublished(hash: string): Promise<string | null> {
  return readOne('published', hash)
}

export function readOwnIndex(story: string): Promise<ArrayBuffer | null> {
  return readOne('indices', story)
}

export function readOriginal(hash: string): Promise<ArrayBuffer | null> {
  return readOne('originals', hash)
}

/** All that there is of a story, however much of it is damaged; null where there is none of that id. */
export function readWhole(id: string): Promise<WholeOwnStory | null> {
  return read(STORES, async (transaction) => {
    const story = await transaction.objectStore('stories').get(id)
    if (!story) return null
    const index = (await transaction.objectStore('indices').get(id)) ?? null
    const named = filesOf([story])
    const originals = new Map<string, ArrayBuffer>()
    for (const hash of named.originals) {
      const content = await transaction.objectStore('originals').get(hash)
      if (content) originals.set(hash, content)
    }
    const published: { hash: string; json: string }[] = []
    for (const hash of named.published) {
      const json = await transaction.objectStore('published').get(hash)
      if (json !== undefined) published.push({ hash, json })
    }
    return { story, originals, published, index }
  })
}

/** The files that stories name. `isAll`: whether none of them is so damaged that it may have named others. */
function filesOf(stored: readonly unknown[]) {
  const { stories, unread, lost } = storedOwn(stored)
  return {
    originals: new Set([...stories, ...unread].flatMap(({ files }) => files.map(({ hash }) => hash))),
    published: new Set(stories.flatMap(({ entry }) => entry.files.map(({ hash }) => hash))),
    isAll: unread.length + lost.length === 0,
  }
}

/** Keeps a story wholly or not at all, and in the same step lets go of the stories `without`. */
export function writeOwnStory(whole: WholeOwnStory, without: readonly string[] = []): Promise<void> {
  return change(async (stores) => {
    const before = await stores.stories.get(whole.story.id)
    // Each waits for itself, so that one that cannot even be made leaves no other unattended.
    await Promise.all([
      ...[...whole.originals].map(async ([hash, content]) => stores.originals.put(content, hash)),
      ...whole.published.map(async ({ hash, json }) => stores.published.put(json, hash)),
      (async () => whole.index && stores.indices.put(whole.index, whole.story.id))(),
      (async () => stores.stories.put(whole.story))(),
    ])
    if (before || without.length > 0) await dropStories(stores, without)
  })
}

export function dropOwnStories(ids: readonly string[]): Promise<void> {
  return change((stores) => dropStories(stores, ids))
}

type Writing = IDBPTransaction<OwnSchema, typeof STORES, 'readwrite'>
type Stores = ReturnType<typeof storesIn>

function storesIn(transaction: Writing) {
  return {
    stories: transaction.objectStore('stories'),
    originals: transaction.objectStore('originals'),
    published: transaction.objectStore('published'),
    indices: transaction.objectStore('indices'),
  }
}

function change(make: (stores: Stores) => Promise<void>): Promise<void> {
  return withOwn((database, given) => {
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' })
    return settled(transaction, () => make(storesIn(transaction)), given)
  })
}

/** And all files that no other story names. */
async function dropStories(stores: Stores, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await stores.stories.delete(id)
    await stores.indices.delete(id)
  }
  const named = filesOf(await stores.stories.getAll())
  if (!named.isAll) return
  for (const hash of await stores.originals.getAllKeys())
    if (!named.originals.has(hash)) await stores.originals.delete(hash)
  for (const hash of await stores.published.getAllKeys())
    if (!named.published.has(hash)) await stores.published.delete(hash)
}

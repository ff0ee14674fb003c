// The folded corners in the reader's database.

import type { Bookmark } from '../../core/reading.ts'
import { withDatabase } from './reader-database.ts'

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
  return withDatabase(async (database) => {
    const transaction = database.transaction('bookmarks', 'readwrite', { durability: 'strict' })
    await transaction.store.delete(id)
    await transaction.done
  })
}

// The folded corners in the reader's database.

import type { Bookmark } from '../../core/reading.ts'
import { bookmarkFrom } from '../../core/stored-mark.ts'
import { withDatabase } from './reader-database.ts'

/** Those that are whole, with whatever a newer Dogear has added to them. */
export function readBookmarks(): Promise<readonly Bookmark[]> {
  return withDatabase(async (database) => (await database.getAll('bookmarks')).filter(bookmarkFrom))
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

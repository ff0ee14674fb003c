// The folded corners in the reader's database.

import { bookmarkFrom } from '../../../core/marks/stored-mark.ts'
import type { Bookmark } from '../../../core/reading/reading.ts'
import { readFrom, writeTo } from './reader-database.ts'

/** Those that are whole, with whatever a newer Dogear has added to them. */
export function readBookmarks(): Promise<readonly Bookmark[]> {
  return readFrom(['bookmarks'], async ({ store }) => (await store.getAll()).filter(bookmarkFrom))
}

export function writeBookmark(bookmark: Bookmark): Promise<unknown> {
  return writeTo(['bookmarks'], ({ store }) => store.put(bookmark))
}

export function deleteBookmark(id: string): Promise<void> {
  return writeTo(['bookmarks'], ({ store }) => store.delete(id))
}

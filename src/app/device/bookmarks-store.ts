// The folded corners in the reader's database.

import type { Bookmark } from '../../core/reading.ts'
import { readFrom, writeTo } from './reader-database.ts'

export function readBookmarks(): Promise<readonly Bookmark[]> {
  return readFrom(['bookmarks'], ({ store }) => store.getAll())
}

export function writeBookmark(bookmark: Bookmark): Promise<unknown> {
  return writeTo(['bookmarks'], ({ store }) => store.put(bookmark))
}

export function deleteBookmark(id: string): Promise<void> {
  return writeTo(['bookmarks'], ({ store }) => store.delete(id))
}

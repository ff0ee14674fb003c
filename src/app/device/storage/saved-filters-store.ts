// Saved filters in the reader's database.

import type { SavedFilter } from '../../../core/library/saved-filter.ts'
import { readFrom, writeTo } from './reader-database.ts'

export function readSavedFilters(): Promise<readonly unknown[]> {
  return readFrom(['filters'], ({ store }) => store.getAll())
}

export function writeSavedFilter(filter: SavedFilter): Promise<unknown> {
  return writeTo(['filters'], ({ store }) => store.put(filter))
}

export function deleteSavedFilter(id: string): Promise<void> {
  return writeTo(['filters'], ({ store }) => store.delete(id))
}

// Saved filters in the reader's database.

import type { SavedFilter } from '../../core/saved-filter.ts'
import { withDatabase } from './reader-database.ts'

export function readSavedFilters(): Promise<readonly unknown[]> {
  return withDatabase((database) => database.getAll('filters'))
}

export function writeSavedFilter(filter: SavedFilter): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('filters', 'readwrite', { durability: 'strict' })
    await transaction.store.put(filter)
    await transaction.done
  })
}

export function deleteSavedFilter(id: string): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('filters', 'readwrite', { durability: 'strict' })
    await transaction.store.delete(id)
    await transaction.done
  })
}

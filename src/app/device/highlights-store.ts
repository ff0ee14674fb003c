// The reader's highlights in the reader's database. Marks are few and dear: each write is on disk when it resolves.

import type { Highlight } from '../../core/highlight.ts'
import { highlightFrom } from '../../core/stored-mark.ts'
import { withDatabase } from './reader-database.ts'

/** Those that are whole, with whatever a newer Dogear has added to them. */
export function readHighlights(): Promise<readonly Highlight[]> {
  return withDatabase(async (database) => (await database.getAll('highlights')).filter(highlightFrom))
}

export function writeHighlight(highlight: Highlight): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('highlights', 'readwrite', { durability: 'strict' })
    await transaction.store.put(highlight)
    await transaction.done
  })
}

export function deleteHighlight(id: string): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('highlights', 'readwrite', { durability: 'strict' })
    await transaction.store.delete(id)
    await transaction.done
  })
}

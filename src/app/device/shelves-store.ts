// Shelves and what stands on them, in the reader's database.

import type { ShelfChange } from '../../core/shelf.ts'
import { withDatabase } from './reader-database.ts'

interface Stored {
  readonly shelves: readonly unknown[]
  readonly items: readonly unknown[]
}

/** What is stored, whatever it is. */
export function readShelves(): Promise<Stored> {
  return withDatabase(async (database) => {
    const [shelves, items] = await Promise.all([database.getAll('shelves'), database.getAll('shelved')])
    return { shelves, items }
  })
}

/** Makes a change wholly or not at all. */
export function writeShelfChange({ put, drop }: ShelfChange): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(['shelves', 'shelved'], 'readwrite', { durability: 'strict' })
    const shelves = transaction.objectStore('shelves')
    const shelved = transaction.objectStore('shelved')
    for (const id of drop.shelves) void shelves.delete(id)
    for (const [shelf, story] of drop.items) void shelved.delete([shelf, story])
    for (const shelf of put.shelves) void shelves.put(shelf)
    for (const item of put.items) void shelved.put(item)
    await transaction.done
  })
}

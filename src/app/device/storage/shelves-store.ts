// Shelves and what stands on them, in the reader's database.

import type { ShelfChange } from '../../../core/reading/shelf.ts'
import { readFrom, writeTo } from './reader-database.ts'

interface Stored {
  readonly shelves: readonly unknown[]
  readonly items: readonly unknown[]
}

/** What is stored, whatever it is. */
export function readShelves(): Promise<Stored> {
  return readFrom(['shelves', 'shelved'], async (transaction) => {
    const [shelves, items] = await Promise.all([
      transaction.objectStore('shelves').getAll(),
      transaction.objectStore('shelved').getAll(),
    ])
    return { shelves, items }
  })
}

/** Makes a change wholly or not at all. */
export function writeShelfChange({ put, drop }: ShelfChange): Promise<void> {
  return writeTo(['shelves', 'shelved'], async (transaction) => {
    const shelves = transaction.objectStore('shelves')
    const shelved = transaction.objectStore('shelved')
    await Promise.all([
      ...drop.shelves.map((id) => shelves.delete(id)),
      ...drop.items.map(([shelf, story]) => shelved.delete([shelf, story])),
      ...put.shelves.map((shelf) => shelves.put(shelf)),
      ...put.items.map((item) => shelved.put(item)),
    ])
  })
}

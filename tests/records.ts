// What the reader's database holds, as the next start will read it.

import type { Page } from '@playwright/test'

/** All records of one of its stores; none before there is a database. */
export async function records(page: Page, store: string): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(async (name) => {
    const known = (await indexedDB.databases()).find((one) => one.name?.endsWith('reader'))?.name
    if (known === undefined) return []
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(known)
      opening.onsuccess = () => resolve(opening.result)
    })
    const all = await new Promise<Record<string, unknown>[]>((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return all
  }, store)
}

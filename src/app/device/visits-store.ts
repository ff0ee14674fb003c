// The last visit in the reader's database: one record.

import type { Visit } from '../../core/visit.ts'
import { withDatabase } from './reader-database.ts'

const KEY = 'latest'

/** What is stored, whatever it is. */
export function readVisit(): Promise<unknown> {
  return withDatabase((database) => database.get('visits', KEY))
}

export function writeVisit(visit: Visit): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('visits', 'readwrite')
    await transaction.store.put(visit, KEY)
    await transaction.done
  })
}

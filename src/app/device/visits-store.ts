// The last visit in the reader's database: one record.

import type { Visit } from '../../core/visit.ts'
import { withDatabase, writeTo } from './reader-database.ts'

const KEY = 'latest'

/** What is stored, whatever it is. */
export function readVisit(): Promise<unknown> {
  return withDatabase((database) => database.get('visits', KEY))
}

export function writeVisit(visit: Visit): Promise<unknown> {
  return writeTo(['visits'], ({ store }) => store.put(visit, KEY), 'relaxed')
}

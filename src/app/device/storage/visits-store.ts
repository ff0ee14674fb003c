// The last visit in the reader's database: one record.

import type { Visit } from '../../../core/reading/visit.ts'
import { readFrom, writeTo } from './reader-database.ts'

const KEY = 'latest'

/** What is stored, whatever it is. */
export function readVisit(): Promise<unknown> {
  return readFrom(['visits'], ({ store }) => store.get(KEY))
}

export function writeVisit(visit: Visit): Promise<unknown> {
  return writeTo(['visits'], ({ store }) => store.put(visit, KEY), 'relaxed')
}

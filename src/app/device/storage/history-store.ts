// Days of reading in the reader's database.

import { type DayOfReading, daysFrom, type ReadingOfDay, withReading } from '../../../core/reading/history.ts'
import { readFrom, writeTo } from './reader-database.ts'

/** All days, the latest first. */
export function readDays(): Promise<readonly DayOfReading[]> {
  return readFrom(['days'], async ({ store }) => daysFrom(await store.getAll()))
}

/** Adds to a day what was read of some stories; several tabs may add to the same one. */
export function addToDay(day: string, read: Readonly<Record<string, Required<ReadingOfDay>>>): Promise<void> {
  return writeTo(
    ['days'],
    async ({ store }) => {
      const [before = { day, stories: {} }] = daysFrom([await store.get(day)])
      await store.put(
        Object.entries(read).reduce((after, [story, more]) => withReading(after, story, more), before),
      )
    },
    'relaxed',
  )
}

export function deleteDays(): Promise<void> {
  return writeTo(['days'], ({ store }) => store.clear())
}

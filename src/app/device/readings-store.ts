// The places of stories in the reader's database.

import type { Reading } from '../../core/reading.ts'
import { withDatabase } from './reader-database.ts'

export function readReadings(): Promise<readonly Reading[]> {
  return withDatabase((database) => database.getAll('readings'))
}

/**
 * Writes a reading as the latest of its story: its sequence becomes one higher than what stands there, within
 * one transaction, so of two tabs the one whose reader moved last wins. Parts read stay read, and a place that the
 * writer did not know of (`reading.sequence` is not the one that stands there) is kept as the place that was left.
 */
export function writeReading(reading: Reading): Promise<Reading> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('readings', 'readwrite', { durability: 'relaxed' })
    const before = await transaction.store.get(reading.story)
    const after: Reading = {
      ...reading,
      sequence: (before?.sequence ?? 0) + 1,
      left: before && before.sequence !== reading.sequence ? before.place : reading.left,
      read: [...new Set([...(before?.read ?? []), ...reading.read])].sort((a, b) => a - b),
    }
    await transaction.store.put(after)
    transaction.commit()
    await transaction.done
    return after
  })
}

export function deleteReading(story: string): Promise<void> {
  return withDatabase((database) => database.delete('readings', story))
}

// The differences of what a device holds, as writes into its stores.

import { beginningOf, placeInUnopened } from '../place/place.ts'
import type { Reading } from '../reading/reading.ts'
import { readingFrom } from '../reading/stored-reading.ts'
import type { Visit } from '../reading/visit.ts'
import { canonical } from './canonical.ts'
import type { WrittenVisit } from './device-sections.ts'
import type { Difference } from './differences.ts'
import { namesOf } from './given-values.ts'
import { type Holdings, heldIn } from './holdings.ts'
import type { DayOnDevice, Journal, PlaceOnDevice, Progress } from './reading-sections.ts'
import { type StoreName, type Stores, storeNames, visitOf } from './stores.ts'

/** A record to put under a key, or with null to take away. */
interface StoreWrite {
  readonly store: StoreName
  readonly key: string | readonly [string, string | number]
  readonly value: object | null
}

export interface StoreWrites {
  readonly records: readonly StoreWrite[]
  /** Another visit than the one that is kept; null to leave it. */
  readonly visit: Visit | null
}

/** The writes that make the stores hold `after`; settings and names of devices are no records of the stores. */
export function writesFor(stores: Stores, after: Holdings, differences: readonly Difference[]): StoreWrites {
  const stories = new Set(
    differences.flatMap(({ name, key }) => (name === 'places' || name === 'progress' ? [key] : [])),
  )
  const sequences = new Map(
    stores.records.readings.map(({ key, value }) => [String(key), readingFrom(value)?.sequence ?? 0]),
  )
  const readings = [...stories].map(
    (story): StoreWrite => ({
      store: 'readings',
      key: story,
      value: readingOf(story, after, (sequences.get(story) ?? 0) + 1),
    }),
  )
  const visit = differences.find(({ name }) => name === 'visits')?.after
  return {
    records: [...readings, ...differences.flatMap(writesOf)],
    visit: visit ? visitOf(visit as WrittenVisit) : null,
  }
}

/** A reading of a state's place and progress; null where it has neither. Its number rises, as with every write. */
function readingOf(story: string, holdings: Holdings, sequence: number): Reading | null {
  const here: PlaceOnDevice | null = heldIn(holdings, 'places').get(story) ?? null
  const known: Progress | null = heldIn(holdings, 'progress').get(story) ?? null
  if (!here && !known) return null
  const furthest = known?.furthest
  const place = furthest ? placeInUnopened(furthest.part, furthest.share) : beginningOf(0)
  return { story, sequence, read: [], place, at: 0, left: null, parts: 0, ...here, ...known }
}

function writesOf({ name, key, before, after }: Difference): readonly StoreWrite[] {
  switch (name) {
    case 'journal':
      return journalWrites(key, (before ?? []) as Journal, (after ?? []) as Journal)
    case 'days':
      return [{ store: 'days', key, value: after ? { day: key, stories: after as DayOnDevice } : null }]
    case 'shelved': {
      const [shelf = '', story = ''] = namesOf(key, 2) ?? []
      return [{ store: 'shelved', key: [shelf, story], value: after as object | null }]
    }
    default: {
      const store = storeNames.find((one) => one === name)
      return store ? [{ store, key, value: after as object | null }] : []
    }
  }
}

function journalWrites(story: string, before: Journal, after: Journal): readonly StoreWrite[] {
  const minutes = new Set(after.map(({ minute }) => minute))
  const known = new Map(before.map((one) => [one.minute, one]))
  return [
    ...before
      .filter(({ minute }) => !minutes.has(minute))
      .map(({ minute }): StoreWrite => ({ store: 'journal', key: [story, minute], value: null })),
    ...after
      .filter((one) => canonical(known.get(one.minute)) !== canonical(one))
      .map(
        ({ minute, place }): StoreWrite => ({
          store: 'journal',
          key: [story, minute],
          value: { story, minute, place },
        }),
      ),
  ]
}

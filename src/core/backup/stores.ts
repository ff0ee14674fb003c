// What a device holds, taken from the records of its stores as they stand there, whatever they are.

import { readingFrom } from '../reading/stored-reading.ts'
import type { KnownArchive, Visit } from '../reading/visit.ts'
import { visitFrom } from '../reading/visit.ts'
import { numbersFromText, numbersToText } from './base64.ts'
import type { DeviceName, SettingsOfDevice, WrittenArchive, WrittenVisit } from './device-sections.ts'
import { given, keyOf } from './given-values.ts'
import { type Held, type Holdings, OWN, sumOfDays } from './holdings.ts'
import { inMinutes, type Journal, placePart, progressPart } from './reading-sections.ts'
import { type SectionName, sections } from './state.ts'

/** A record and the key that it stands under. */
export interface Stored {
  readonly key: unknown
  readonly value: unknown
}

/** Stores of the reader's database that hold records under a key. */
export const storeNames = [
  'readings',
  'journal',
  'days',
  'bookmarks',
  'highlights',
  'hiding',
  'filters',
  'shelves',
  'shelved',
] as const
export type StoreName = (typeof storeNames)[number]

export interface Stores {
  readonly records: Readonly<Record<StoreName, readonly Stored[]>>
  readonly visit: unknown
  readonly settings: SettingsOfDevice
  readonly name: DeviceName
}

/** Records that cannot be read, or would not be read back, are there as null: nothing is erased for their sake. */
export function holdingsFrom({ records, visit, settings, name }: Stores): Holdings {
  const readings = records.readings.map(({ key, value }) => ({ key, reading: readingFrom(value) }))
  const read = <T>(section: SectionName, key: string, value: T) => sections[section].read(key, value)
  const ofReadings = (section: 'places' | 'progress'): Held<unknown> =>
    new Map(
      readings.map(({ key, reading }) => {
        if (!reading) return [String(key), null]
        const { story } = reading
        return section === 'places'
          ? [story, read(section, keyOf(story, 'here'), placePart(reading))]
          : [story, read(section, story, progressPart(reading))]
      }),
    )
  const plain = (store: StoreName & SectionName): Held<unknown> =>
    new Map(records[store].map(({ key, value }) => [localKey(key), read(store, localKey(key), value)]))
  const written = writtenVisit(visitFrom(visit))
  return new Map<SectionName, Held<unknown>>([
    ['places', ofReadings('places')],
    ['progress', ofReadings('progress')],
    ['journal', journalsFrom(records.journal)],
    ['days', new Map(records.days.map(({ key, value }) => [String(key), dayFrom(String(key), value)]))],
    ['bookmarks', plain('bookmarks')],
    ['highlights', plain('highlights')],
    ['hiding', plain('hiding')],
    ['filters', plain('filters')],
    ['shelves', plain('shelves')],
    ['shelved', plain('shelved')],
    ['devices', new Map([[OWN, name]])],
    ['settings', new Map([[OWN, sections.settings.read('here', settings)]])],
    ...(written ? ([['visits', new Map([[OWN, written]])]] as const) : []),
  ])
}

/** How many records of a device cannot be taken into a backup. */
export function unreadableIn(holdings: Holdings): number {
  return [...holdings.values()].reduce(
    (sum, held) => sum + [...held.values()].filter((value) => value === null).length,
    0,
  )
}

function localKey(key: unknown): string {
  return Array.isArray(key) ? keyOf(...key.map(String)) : String(key)
}

function dayFrom(day: string, value: unknown) {
  const read = sections.days.read(keyOf(day, 'here'), given(value)?.stories)
  return read && sumOfDays([read])
}

/** By story. A story with a place that cannot be read is there as null: without it the others would be all there is. */
function journalsFrom(stored: readonly Stored[]): Held<Journal> {
  const byStory = new Map<string, Journal | null>()
  for (const { key, value } of stored) {
    const story = String(Array.isArray(key) ? key[0] : key)
    const known = byStory.get(story) ?? []
    const one = byStory.get(story) === null ? null : sections.journal.read(story, [value])
    byStory.set(story, one && [...known, ...one])
  }
  return new Map([...byStory].map(([story, all]) => [story, all && inMinutes(all)]))
}

/** A visit as a file keeps it. */
function writtenVisit(visit: Visit | null): WrittenVisit | null {
  if (!visit) return null
  const { began, seen, before, known, arrivals } = visit
  const whole = {
    began,
    seen,
    before: before && { known: writtenArchive(before.known), at: before.at },
    known: writtenArchive(known),
    arrivals,
  }
  return sections.visits.read('here', whole)
}

function writtenArchive({ archive, ids, words }: KnownArchive): WrittenArchive {
  return { archive, ids: numbersToText(ids), words: numbersToText(words) }
}

/** A visit as the store keeps it; null where its numbers cannot be read. */
export function visitOf({ began, seen, before, known, arrivals }: WrittenVisit): Visit | null {
  const archive = archiveOf(known)
  if (!archive) return null
  const earlier = before && archiveOf(before.known)
  return {
    began,
    seen,
    before: before && earlier ? { known: earlier, at: before.at } : null,
    known: archive,
    arrivals,
  }
}

function archiveOf({ archive, ids, words }: WrittenArchive): KnownArchive | null {
  const both = [numbersFromText(ids), numbersFromText(words)] as const
  return both[0] && both[1] ? { archive, ids: both[0], words: both[1] } : null
}

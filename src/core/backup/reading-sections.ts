// Records of reading in a backup: where each device is in a story, what has been read of it, its journal, days.
// Where one is belongs to a device: each keeps its own, and none takes another's place.

import type { JournalPlace, ReadingOfDay } from '../reading/history.ts'
import { MOST_PLACES } from '../reading/history.ts'
import type { Reading } from '../reading/reading.ts'
import { withMarks } from '../reading/reading.ts'
import { readingFrom } from '../reading/stored-reading.ts'
import { type Covered, furtherOf, type Point } from '../reading/stretch.ts'
import {
  given,
  isAmount,
  isCount,
  isId,
  isShare,
  isText,
  isTime,
  LONGEST,
  namesOf,
  placeFrom,
} from './given-values.ts'
import { firstOf, type Section } from './section.ts'

/** Where one device is in a story. Key: story, device. */
export type PlaceOnDevice = Pick<Reading, 'place' | 'at' | 'left' | 'parts' | 'covered' | 'newFrom'>
/** What has been read of a story, on whatever device. Key: story. */
export type Progress = Pick<Reading, 'read' | 'furthest' | 'isSetAside' | 'called'>
/** Where one has been in a story lately, the oldest first. Key: story. */
export type Journal = readonly Omit<JournalPlace, 'story'>[]
/** What one device read on a day, by story. Key: day, device. */
export type DayOnDevice = Readonly<Record<string, Required<ReadingOfDay>>>

const MOST_PARTS = 100_000
const MOST_RUNS = 1000

export const places: Section<PlaceOnDevice> = {
  read: (key, value) => {
    const [story] = namesOf(key, 2) ?? []
    const reading = whole({ ...given(value), story, sequence: 0, read: [] })
    return reading && placePart(reading)
  },
  together: firstOf,
}

export const progress: Section<Progress> = {
  read: (story, value) => {
    const place = { part: 0, text: '', block: 0, blockId: '', offset: 0, quote: noWords, share: 0 }
    const reading = whole({ ...given(value), story, place, sequence: 0, at: 0, parts: 0 })
    return reading && progressPart(reading)
  },
  together: (values) => {
    const all = values.flatMap(({ furthest }) => furthest ?? [])
    const called = values.find((one) => one.called)?.called
    return {
      read: values.reduce<readonly number[]>((read, one) => withMarks(read, one.read), []),
      ...(all.length > 0 && { furthest: all.reduce(furtherOf) }),
      ...(values.some(({ isSetAside }) => isSetAside) && { isSetAside: true }),
      ...(called && { called }),
    }
  },
}

const noWords = { exact: '', prefix: '', suffix: '' }

export const journal: Section<Journal> = {
  read: (story, value) => {
    if (!isId(story) || !Array.isArray(value) || value.length > MOST_PLACES) return null
    const all = value.map((one) => {
      const place = placeFrom(given(one)?.place)
      const minute = given(one)?.minute
      return place && isCount(minute) ? { minute, place } : null
    })
    const known = all.filter((one) => one !== null)
    return known.length === all.length ? inMinutes(known) : null
  },
  together: (values) => inMinutes(values.flat()),
}

/** One place a minute, the last ones, the oldest first. */
export function inMinutes(all: Journal): Journal {
  const byMinute = new Map(all.map((one) => [one.minute, one]))
  return [...byMinute.values()].sort((a, b) => a.minute - b.minute).slice(-MOST_PLACES)
}

export const days: Section<DayOnDevice> = {
  read: (key, value) => {
    const [day = ''] = namesOf(key, 2) ?? []
    const stories = given(value)
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !stories) return null
    const entries = Object.entries(stories).map(([story, one]) => [story, amountsFrom(one)] as const)
    const isRight = entries.every(([story, one]) => isId(story) && one !== null)
    return isRight ? (Object.fromEntries(entries) as DayOnDevice) : null
  },
  together: firstOf,
}

function amountsFrom(value: unknown): Required<ReadingOfDay> | null {
  const { words, seconds, parts = 0 } = given(value) ?? {}
  return isAmount(words) && isAmount(seconds) && isAmount(parts) ? { words, seconds, parts } : null
}

/** What of a reading is where this device is. */
export function placePart({ place, at, left, parts, covered, newFrom }: Reading): PlaceOnDevice {
  return { place, at, left, parts, ...(covered && { covered }), ...(newFrom !== undefined && { newFrom }) }
}

/** What of a reading is true of the reader on whatever device. */
export function progressPart({ read, furthest, isSetAside, called }: Reading): Progress {
  return {
    read,
    ...(furthest && { furthest }),
    ...(isSetAside && { isSetAside }),
    ...(called && { called }),
  }
}

/** A reading as stores read it, within the limits of a file, and with nothing in it but what a reading has. */
function whole(value: unknown): Reading | null {
  const reading = readingFrom(value)
  if (!reading || !isId(reading.story) || !isTime(reading.at) || !isCount(reading.parts)) return null
  const { story, sequence, at, parts, read, newFrom, furthest, covered, isSetAside, called } = reading
  const place = placeFrom(reading.place)
  if (!place || read.length > MOST_PARTS || !read.every(isCount)) return null
  return {
    story,
    place,
    sequence,
    at,
    read: withMarks(read, []),
    left: reading.left && placeFrom(reading.left),
    parts,
    ...(isCount(newFrom) && { newFrom }),
    ...(furthest && isPoint(furthest) && { furthest: { part: furthest.part, share: furthest.share } }),
    ...(covered?.every(isSmallRun) && { covered: covered.map(({ part, runs }) => ({ part, runs })) }),
    ...(isSetAside && { isSetAside }),
    ...(called && isSmallName(called) && { called: nameOf(called) }),
  }
}

function isPoint({ part, share }: Point): boolean {
  return isCount(part) && isShare(share)
}

function isSmallRun({ part, runs }: Covered): boolean {
  return isCount(part) && runs.length <= MOST_RUNS && runs.every(isShare)
}

function isSmallName({ title, rating }: NonNullable<Reading['called']>): boolean {
  return isText(title, LONGEST.name) && (rating === undefined || isText(rating, LONGEST.id))
}

function nameOf({ title, isAdult, rating }: NonNullable<Reading['called']>) {
  return { title, isAdult, ...(rating !== undefined && { rating }) }
}

// What has been read. Nothing is written before the records of this device have been read (`ready`), so an empty
// start can never replace a stored place.

import { create } from 'zustand'
import type { Place } from '../../core/place.ts'
import { latestReadings, type Reading, withPartRead } from '../../core/reading.ts'
import { mirrorReadings, readMirror } from '../device/place-mirror.ts'
import { deleteReading, readReadings, writeReading } from '../device/reader-database.ts'

interface Readings {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly byStory: Readonly<Record<string, Reading>>
  /** Whether the latest place is on disk. */
  readonly saved: 'saved' | 'saving' | 'not-saved'
}

export const useReadings = create<Readings>(() => ({ phase: 'loading', byStory: {}, saved: 'saved' }))

const TAB = crypto.randomUUID().slice(0, 8)

/**
 * Reads the stored readings: called once at start, and again when the page becomes visible. What only the mirror holds
 * goes back into the database. Where the database cannot be read, the mirror alone must do.
 */
export async function loadReadings(): Promise<void> {
  const mirror = readMirror()
  const stored = await readReadings().catch(() => null)
  const { byStory, phase } = useReadings.getState()
  const latest = latestReadings([...Object.values(byStory), ...(stored ?? []), ...mirror])
  useReadings.setState({ byStory: latest, phase: stored ? 'ready' : phase === 'ready' ? 'ready' : 'failed' })
  const sequences = new Map(stored?.map((reading) => [reading.story, reading.sequence]))
  for (const reading of mirror) {
    if (stored && (sequences.get(reading.story) ?? 0) < reading.sequence) write(reading)
  }
}

export function useReading(story: string): Reading | undefined {
  return useReadings((readings) => readings.byStory[story])
}

let writing: Promise<void> | null = null
const waiting = new Map<string, Reading>()
let inFlight: string | null = null

interface Movement {
  readonly place: Place
  /** How many parts the story has now. */
  readonly parts: number
  /** A part that this movement has read to its end. */
  readonly partRead?: number | undefined
  /** The place that a jump leaves; null waves the last one away; absent keeps it. */
  readonly left?: Place | null
}

/** The reader moved: the place is in memory at once and on its way to disk, one write in flight at a time. */
export function moveTo(story: string, { place, parts, partRead, left }: Movement): void {
  const { phase, byStory } = useReadings.getState()
  if (phase === 'loading') return
  const before = byStory[story]
  const reading: Reading = {
    story,
    place,
    sequence: before?.sequence ?? 0,
    tab: TAB,
    at: Date.now(),
    read: partRead === undefined ? (before?.read ?? []) : withPartRead(before?.read ?? [], partRead),
    left: left === undefined ? (before?.left ?? null) : left,
    parts,
  }
  useReadings.setState({ byStory: { ...byStory, [story]: reading } })
  write(reading)
}

function write(reading: Reading): void {
  waiting.set(reading.story, reading)
  useReadings.setState({ saved: 'saving' })
  writing ??= writeWaiting().finally(() => {
    writing = null
  })
}

async function writeWaiting(): Promise<void> {
  for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
    const [story, reading] = next.value
    waiting.delete(story)
    inFlight = story
    try {
      const { sequence, read } = await writeReading(reading)
      useReadings.setState(({ byStory }) => {
        const current = byStory[story]
        return current ? { byStory: { ...byStory, [story]: { ...current, sequence, read } } } : {}
      })
    } catch {
      if (!waiting.has(story)) waiting.set(story, reading)
      useReadings.setState({ saved: 'not-saved' })
      return
    } finally {
      inFlight = null
    }
  }
  useReadings.setState({ saved: 'saved' })
}

/** Copies the latest places at once, for a page that may be gone before its write is: called whenever it is left. */
export function keepPlacesNow(): void {
  const readings = Object.values(useReadings.getState().byStory)
  mirrorReadings(
    readings.map((one) => (isUnwritten(one.story) ? { ...one, sequence: one.sequence + 1 } : one)),
  )
}

function isUnwritten(story: string): boolean {
  return waiting.has(story) || inFlight === story
}

/** Resolves when nothing waits to be written, or nothing more can be. */
export async function placesWritten(): Promise<void> {
  await writing
}

/** Puts back a reading that was just forgotten. */
export function restoreReading(reading: Reading): void {
  useReadings.setState(({ byStory }) => ({ byStory: { ...byStory, [reading.story]: reading } }))
  write(reading)
}

/** Forgets a story's place and what was read of it. */
export async function forgetReading(story: string): Promise<void> {
  // A write that is still on its way would bring the place back.
  waiting.delete(story)
  await writing
  await deleteReading(story)
  useReadings.setState(({ byStory }) => {
    const { [story]: _, ...rest } = byStory
    return { byStory: rest }
  })
  keepPlacesNow()
}

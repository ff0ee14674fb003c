// What has been read. Nothing is written before the records of this device have been read (`ready`), so an empty
// start can never replace a stored place.

import { create } from 'zustand'
import type { Place } from '../../core/place.ts'
import { type Reading, withPartRead } from '../../core/reading.ts'
import { deleteReading, readReadings, writeReading } from '../device/reader-database.ts'

interface Readings {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly byStory: Readonly<Record<string, Reading>>
  /** Whether the latest place is on disk. */
  readonly saved: 'saved' | 'saving' | 'not-saved'
}

export const useReadings = create<Readings>(() => ({ phase: 'loading', byStory: {}, saved: 'saved' }))

const TAB = crypto.randomUUID().slice(0, 8)

/** Reads the stored readings. Called once at start, and again when the page becomes visible. */
export async function loadReadings(): Promise<void> {
  try {
    const stored = await readReadings()
    const { byStory } = useReadings.getState()
    const merged = { ...byStory }
    for (const reading of stored) {
      if ((merged[reading.story]?.sequence ?? 0) < reading.sequence) merged[reading.story] = reading
    }
    useReadings.setState({ phase: 'ready', byStory: merged })
  } catch {
    if (useReadings.getState().phase === 'loading') useReadings.setState({ phase: 'failed' })
  }
}

export function useReading(story: string): Reading | undefined {
  return useReadings((readings) => readings.byStory[story])
}

let writing: Promise<void> | null = null
const waiting = new Map<string, Omit<Reading, 'sequence'>>()

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
  useReadings.setState({ byStory: { ...byStory, [story]: reading }, saved: 'saving' })
  waiting.set(story, reading)
  writing ??= writeWaiting().finally(() => {
    writing = null
  })
}

async function writeWaiting(): Promise<void> {
  for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
    const [story, reading] = next.value
    waiting.delete(story)
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
    }
  }
  useReadings.setState({ saved: 'saved' })
}

/** Resolves when nothing waits to be written, or nothing more can be. */
export async function placesWritten(): Promise<void> {
  await writing
}

/** Forgets a story's place and what was read of it. */
export async function forgetReading(story: string): Promise<void> {
  await deleteReading(story)
  useReadings.setState(({ byStory }) => {
    const { [story]: _, ...rest } = byStory
    return { byStory: rest }
  })
}

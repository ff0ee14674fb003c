// What has been read. Nothing is written before the records of this device have been read (`ready`) or given up
// (`failed`), so an empty start can never replace a stored place.

import { create } from 'zustand'
import type { Place } from '../../core/place.ts'
import { latestReadings, placeLeft, type Reading, withPartRead } from '../../core/reading.ts'
import { mirrorReadings, readMirror } from '../device/place-mirror.ts'
import { deleteReading, readReadings, writeReading } from '../device/readings-store.ts'
import { onForgotten, tellForgotten } from '../device/tabs.ts'

type ByStory = Readonly<Record<string, Reading>>

interface Readings {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly byStory: ByStory
  /** Whether the latest place is on disk. */
  readonly saved: 'saved' | 'saving' | 'not-saved'
}

export const useReadings = create<Readings>(() => ({ phase: 'loading', byStory: {}, saved: 'saved' }))

/**
 * Reads the stored readings: called once at start, and again when the page becomes visible. What only the mirror holds
 * goes back into the database. Where the database cannot be read, the mirror alone must do.
 */
export async function loadReadings(): Promise<void> {
  const stored = await readReadings().catch(() => null)
  const { byStory, phase } = useReadings.getState()
  if (!stored) {
    useReadings.setState({
      byStory: latestReadings([...Object.values(byStory), ...readMirror()]),
      phase: phase === 'ready' ? 'ready' : 'failed',
    })
    return
  }
  const known = latestReadings(stored)
  // A story that a living database lacks was forgotten, here or in another tab, unless it was never written yet.
  const isAlive = (reading: Reading) =>
    stored.length === 0 || reading.story in known || reading.sequence <= 1 || isUnwritten(reading.story)
  const mine = Object.values(byStory).filter(isAlive)
  // The copy of a page that was gone before its write is one step ahead of the database, and knew what stands there.
  const recovered = readMirror()
    .filter(isAlive)
    .map((reading) => ({ reading, sequence: known[reading.story]?.sequence ?? 0 }))
    .filter(({ reading, sequence }) => sequence < reading.sequence && !isUnwritten(reading.story))
    .map(({ reading, sequence }) => ({ ...reading, sequence }))
  useReadings.setState({
    byStory: { ...latestReadings([...mine, ...stored]), ...latestReadings(recovered) },
    phase: 'ready',
  })
  for (const reading of recovered) write(reading)
  if (waiting.size > 0) writeSoon()
}

export function useReading(story: string): Reading | undefined {
  return useReadings((readings) => readings.byStory[story])
}

interface Movement {
  readonly place: Place
  /** How many parts the story has now. */
  readonly parts: number
  /** A part that this movement has read to its end. */
  readonly partRead?: number | undefined
  /** A jump leaves a way back to where the reader was; going on does not. Said where the place alone does not tell. */
  readonly isJump?: boolean
}

/** The reader moved: the place is in memory at once and on its way to disk, one write in flight at a time. */
export function moveTo(story: string, { place, parts, partRead, isJump }: Movement): void {
  const before = useReadings.getState().byStory[story]
  keep({
    story,
    place,
    sequence: before?.sequence ?? 0,
    at: Date.now(),
    read: partRead === undefined ? (before?.read ?? []) : withPartRead(before?.read ?? [], partRead),
    left: placeLeft(before, place, isJump),
    parts,
  })
}

/** Goes back to the place that the last jump left, or (`stay`) waves it away. */
export function endJump(reading: Reading, choice: 'go-back' | 'stay'): void {
  const place = choice === 'go-back' && reading.left ? reading.left : reading.place
  keep({ ...reading, place, left: null, at: Date.now() })
}

/** Puts back a reading that was just forgotten. */
export function restoreReading(reading: Reading): void {
  keep({ ...reading, sequence: 0 })
}

function keep(reading: Reading): void {
  const { phase, byStory } = useReadings.getState()
  if (phase === 'loading') return
  useReadings.setState({ byStory: { ...byStory, [reading.story]: reading } })
  write(reading)
}

let writing: Promise<void> | null = null
const waiting = new Map<string, Reading>()
let inFlight: string | null = null

function write(reading: Reading): void {
  waiting.set(reading.story, reading)
  writeSoon()
}

function writeSoon(): void {
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
      const { sequence, read, left } = await writeReading({ ...reading, sequence: lastWritten(reading) })
      useReadings.setState(({ byStory }) => {
        const current = byStory[story]
        if (!current) return {}
        // What another tab left joins this one's memory, unless the reader has moved on meanwhile.
        const isStill = !waiting.has(story)
        return {
          byStory: {
            ...byStory,
            [story]: { ...current, sequence, read, left: isStill ? left : current.left },
          },
        }
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

/** The sequence of the last write of this story that this tab knows of: later ones are another tab's. */
function lastWritten(reading: Reading): number {
  return Math.max(reading.sequence, useReadings.getState().byStory[reading.story]?.sequence ?? 0)
}

function isUnwritten(story: string): boolean {
  return waiting.has(story) || inFlight === story
}

/** Copies the latest places at once, for a page that may be gone before its write is: called whenever it is left. */
export function keepPlacesNow(): void {
  const { phase, byStory } = useReadings.getState()
  if (phase === 'loading') return
  const mine = Object.values(byStory).map((one) =>
    isUnwritten(one.story) ? { ...one, sequence: one.sequence + 1 } : one,
  )
  mirrorReadings(Object.values(latestReadings([...readMirror(), ...mine])))
}

/** Resolves when nothing waits to be written, or nothing more can be. */
export async function placesWritten(): Promise<void> {
  await writing
}

/** Forgets a story's place and what was read of it, in every open tab. */
export async function forgetReading(story: string): Promise<void> {
  // A write that is still on its way would bring the place back.
  waiting.delete(story)
  await writing
  await deleteReading(story)
  forgetHere(story)
  tellForgotten(story)
}

onForgotten(forgetHere)

function forgetHere(story: string): void {
  waiting.delete(story)
  useReadings.setState(({ byStory }) => {
    const { [story]: _, ...rest } = byStory
    return { byStory: rest }
  })
  mirrorReadings(readMirror().filter((reading) => reading.story !== story))
}

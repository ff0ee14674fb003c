// What has been read. Nothing is written before the records of this device have been read (`ready`) or given up
// (`failed`), so an empty start can never replace a stored place.

import { create } from 'zustand'
import { entryOfId } from '../../../core/catalogue/catalogue.ts'
import type { Place } from '../../../core/place/place.ts'
import {
  calledOf,
  latestReadings,
  newFromAfter,
  placeLeft,
  type Reading,
  type StoryName,
  withMarks,
} from '../../../core/reading/reading.ts'
import { mirrorReadings, readMirror } from '../../device/storage/place-mirror.ts'
import { deleteReading, readReadings } from '../../device/storage/readings-store.ts'
import { onForgotten, tellForgotten } from '../../device/tabs.ts'
import { useCatalogue } from '../catalogue.ts'
import { endFreshJump, noteJump } from './fresh-jump.ts'
import { dropWrites, isUnwritten, listenToWrites, type Saved, write, writeWaiting } from './reading-writes.ts'

interface Readings {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly byStory: Readonly<Record<string, Reading>>
  /** Whether the latest place is on disk. */
  readonly saved: Saved
}

export const useReadings = create<Readings>(() => ({ phase: 'loading', byStory: {}, saved: 'saved' }))

let mend: (stories: readonly string[]) => Promise<readonly Reading[]> = async () => []

/** Called once before the first reading, by whoever knows of other copies of stories whose record cannot be used. */
export function mendBy(by: typeof mend): void {
  mend = by
}

/**
 * Reads the stored readings: called once at start, and again when the page becomes visible. What only the second copies
 * hold goes back into the database. Where the database cannot be read, the mirror alone must do.
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
  const { readings, damaged } = stored
  const mended = damaged.length > 0 ? await mend(damaged) : []
  const known = latestReadings(readings)
  const isLost = readings.length + damaged.length === 0
  // A story that a living database lacks was forgotten, here or in another tab, unless it was never written yet.
  const isAlive = (reading: Reading) =>
    isLost || reading.story in known || reading.sequence <= 1 || isUnwritten(reading.story)
  const mine = Object.values(useReadings.getState().byStory).filter(isAlive)
  const ahead = readMirror()
    .filter((reading) => isAlive(reading) && !damaged.includes(reading.story))
    .flatMap((reading) => aheadOf(known[reading.story], reading) ?? [])
  const recovered = [...mended, ...ahead].filter(({ story }) => !isUnwritten(story))
  useReadings.setState({
    byStory: {
      ...latestReadings([...mine, ...readings]),
      ...latestReadings(recovered),
      // What is on its way stays here, whatever another tab has written meanwhile: the write joins the two.
      ...latestReadings(mine.filter(({ story }) => isUnwritten(story))),
    },
    phase: 'ready',
  })
  for (const reading of recovered) write({ reading, read: reading.read, unread: [], isMarkOnly: false })
  writeWaiting()
}

/**
 * The copy of a page that was gone before its write, as it is to be written; null where it is not ahead of what is stored.
 * One step ahead, it knew what stands there; further ahead, it knew of writes that the database has lost. Level with it
 * and later, it did not: that was a write of its own that it never heard of, or another tab's, whose place is then kept
 * as the one that was left.
 */
function aheadOf(stored: Reading | undefined, copy: Reading): Reading | null {
  const { sequence, at } = stored ?? { sequence: 0, at: 0 }
  if (sequence < copy.sequence) return { ...copy, sequence: copy.sequence - 1 }
  return sequence === copy.sequence && at < copy.at ? { ...copy, sequence: sequence - 1 } : null
}

export function useReading(story: string): Reading | undefined {
  return useReadings((readings) => readings.byStory[story])
}

interface Movement {
  readonly place: Place
  /** How many parts the story has now. */
  readonly parts: number
  /** What the reader has read on the way; without it, nothing. */
  readonly progress?: Progress | null
  /** A jump leaves a way back to where the reader was; going on does not. Said where the place alone does not tell. */
  readonly isJump?: boolean
}

/** What reading changes beside the place. */
export interface Progress extends Required<Pick<Reading, 'furthest' | 'covered'>> {
  /** Parts that are read now and were not before. */
  readonly done: readonly number[]
}

/** The reader moved: the place is in memory at once and on its way to disk, one write in flight at a time. */
export function moveTo(story: string, { place, parts, progress, isJump }: Movement): void {
  const before = useReadings.getState().byStory[story]
  const newFrom = newFromAfter(before, place.part, parts)
  const called = calledNow(story) ?? before?.called
  const left = placeLeft(before, place, isJump)
  if (left && (isJump ?? place.part !== before?.place.part)) noteJump(story)
  keep({
    story,
    place,
    sequence: before?.sequence ?? 0,
    at: Date.now(),
    read: withMarks(before?.read ?? [], progress?.done ?? []),
    left,
    parts,
    ...(before?.furthest && { furthest: before.furthest }),
    ...(before?.covered && { covered: before.covered }),
    ...(progress && { furthest: progress.furthest, covered: progress.covered }),
    ...(newFrom !== undefined && { newFrom }),
    ...(called && { called }),
    // Reading on takes a story up again; looking into it does not.
    ...(before?.isSetAside && isJump && { isSetAside: true }),
  })
}

/** How the catalogue calls a story; undefined where it has none. */
export function calledNow(story: string): StoryName | undefined {
  const catalogue = useCatalogue.getState()
  const entry = catalogue.kind === 'ready' ? entryOfId(catalogue.catalogue, story) : undefined
  return entry && calledOf(entry)
}

/** Goes back to the place that the last jump left, or (`stay`) waves it away. */
export function endJump(reading: Reading, choice: 'go-back' | 'stay'): void {
  endFreshJump()
  const place = choice === 'go-back' && reading.left ? reading.left : reading.place
  keep({ ...reading, place, left: null, at: Date.now() })
}

/** Puts back a reading that was just forgotten. */
export function restoreReading(reading: Reading): void {
  keep({ ...reading, sequence: 0 })
}

/**
 * Keeps a reading. With `isMarkOnly` its place is the one that stood there, and where another tab has moved it since,
 * it stays where that one put it.
 */
export function keep(reading: Reading, isMarkOnly = false): void {
  const { phase, byStory } = useReadings.getState()
  if (phase === 'loading') return
  const before = byStory[reading.story]?.read ?? []
  useReadings.setState({ byStory: { ...byStory, [reading.story]: reading } })
  const read = withMarks(reading.read, [], before)
  write({ reading, read, unread: withMarks(before, [], reading.read), isMarkOnly })
}

listenToWrites({
  sequenceOf: (story) => useReadings.getState().byStory[story]?.sequence ?? 0,
  onSaved: (saved) => {
    const isCopied = saved === 'not-saved' && keepPlacesNow()
    useReadings.setState({ saved: isCopied ? 'copied' : saved })
    if (saved === 'saved') copyNowAndThen()
  },
  onWritten: (after, { isMarkOnly }, waits) =>
    useReadings.setState(({ byStory }) => {
      const current = byStory[after.story]
      if (!current) return {}
      const read = withMarks(after.read, waits?.read ?? [], waits?.unread)
      // What another tab left joins this one's memory, unless the reader has moved on meanwhile.
      const { sequence, left, place, furthest } = after
      const joins = waits ? {} : { left, ...(furthest && { furthest }), ...(isMarkOnly && { place }) }
      return { byStory: { ...byStory, [after.story]: { ...current, sequence, read, ...joins } } }
    }),
})

/** Time between two copies while one reads, in milliseconds: a browser that breaks down tells no page to leave. */
const BETWEEN_COPIES = 10_000
let copied = Number.NEGATIVE_INFINITY

function copyNowAndThen(): void {
  if (performance.now() - copied < BETWEEN_COPIES) return
  copied = performance.now()
  keepPlacesNow()
}

/**
 * Copies the latest places at once, for a page that may be gone before its write is: called whenever it is left, and
 * where a write fails. Answers whether the copy is kept.
 */
export function keepPlacesNow(): boolean {
  const { phase, byStory } = useReadings.getState()
  if (phase === 'loading') return false
  const mine = Object.values(byStory).map((one) =>
    isUnwritten(one.story) ? { ...one, sequence: one.sequence + 1 } : one,
  )
  return mirrorReadings(Object.values(latestReadings([...mine, ...readMirror()])))
}

/** Forgets a story's place, what was read of it and where the reader has been in it, in every open tab. */
export async function forgetReading(story: string): Promise<void> {
  // A write that is still on its way would bring the place back.
  await dropWrites(story)
  await deleteReading(story)
  forgetHere(story)
  tellForgotten(story)
}

onForgotten(forgetHere)

function forgetHere(story: string): void {
  void dropWrites(story)
  useReadings.setState(({ byStory }) => {
    const { [story]: _, ...rest } = byStory
    return { byStory: rest }
  })
  mirrorReadings(readMirror().filter((reading) => reading.story !== story))
}

// Readings on their way to disk: one write in flight at a time, and what comes meanwhile is written as one.

import type { Reading } from '../../../core/reading/reading.ts'
import { withMarks } from '../../../core/reading/reading.ts'
import { type Change, writeReading } from '../../device/storage/readings-store.ts'

/** `copied`: only the small second copy holds it, since the database would not. */
export type Saved = 'saved' | 'saving' | 'copied' | 'not-saved'

interface Listener {
  /** Sequence of the last write of this story that this tab knows of: later ones are another tab's. */
  readonly sequenceOf: (story: string) => number
  /** What stands on disk now; `waits` is what has changed since and is not there yet. */
  readonly onWritten: (after: Reading, change: Change, waits: Change | undefined) => void
  readonly onSaved: (saved: Saved) => void
}

let listener: Listener | null = null
let writing: Promise<void> | null = null
let inFlight: string | null = null
const waiting = new Map<string, Change>()

/** Called once, by whoever keeps the readings in memory. */
export function listenToWrites(to: Listener): void {
  listener = to
}

/** Puts a change on its way. One that cannot be written now is tried again with the next. */
export function write(change: Change): void {
  waiting.set(change.reading.story, joined(waiting.get(change.reading.story), change))
  writeSoon()
}

/** Tries again what could not be written. */
export function writeWaiting(): void {
  if (waiting.size > 0) writeSoon()
}

/** Whether a story's latest reading is not on disk yet. */
export function isUnwritten(story: string): boolean {
  return waiting.has(story) || inFlight === story
}

/** Lets go of what waits to be written of a story, and waits for what is being written. */
export async function dropWrites(story: string): Promise<void> {
  waiting.delete(story)
  await writing
}

/** Resolves when nothing waits to be written, or nothing more can be. */
export async function placesWritten(): Promise<void> {
  await writing
}

function writeSoon(): void {
  listener?.onSaved('saving')
  writing ??= writeAll().finally(() => {
    writing = null
  })
}

async function writeAll(): Promise<void> {
  for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
    const [story, change] = next.value
    waiting.delete(story)
    inFlight = story
    const sequence = Math.max(change.reading.sequence, listener?.sequenceOf(story) ?? 0)
    try {
      const after = await writeReading({ ...change, reading: { ...change.reading, sequence } })
      listener?.onWritten(after, change, waiting.get(story))
    } catch {
      const newer = waiting.get(story)
      waiting.set(story, newer ? joined(change, newer) : change)
      listener?.onSaved('not-saved')
      return
    } finally {
      inFlight = null
    }
  }
  listener?.onSaved('saved')
}

function joined(before: Change | undefined, change: Change): Change {
  if (!before) return change
  return {
    reading: change.reading,
    read: withMarks(before.read, change.read, change.unread),
    unread: withMarks(before.unread, change.unread, change.read),
    isMarkOnly: before.isMarkOnly && change.isMarkOnly,
  }
}

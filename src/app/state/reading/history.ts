// Days of reading on this device: words, time and parts of each story. Kept only while the reader wants it.

import { create } from 'zustand'
import { type DayOfReading, type ReadingOfDay, withReading } from '../../../core/reading/history.ts'
import { addToDay, deleteDays, readDays } from '../../device/storage/history-store.ts'
import { useSettings } from '../settings.ts'
import { today } from '../today.ts'
import { forgetPace } from './pace.ts'

interface History {
  readonly phase: 'loading' | 'ready' | 'failed'
  /** The latest first. */
  readonly days: readonly DayOfReading[]
}

export const useHistory = create<History>(() => ({ phase: 'loading', days: [] }))

/** What is not on disk yet, by day. */
let waiting: Readonly<Record<string, DayOfReading>> = {}
/** Reading that is put off no longer, in seconds: a phone may end the page at any moment. */
const SOON = 20

/** Remembers some reading of today, unless the reader wants none remembered. On disk within half a minute of reading. */
export function addToHistory(story: string, more: Required<ReadingOfDay>): void {
  if (!useSettings.getState().statistics || (more.words === 0 && more.seconds === 0 && more.parts === 0))
    return
  const day = today()
  const after = withReading(waiting[day] ?? { day, stories: {} }, story, more)
  waiting = { ...waiting, [day]: after }
  const seconds = Object.values(after.stories).reduce((sum, one) => sum + one.seconds, 0)
  if (seconds >= SOON) keepHistoryNow()
}

/** Writes what waits: called whenever the text is left. What cannot be written is tried again later. */
export function keepHistoryNow(): void {
  const days = Object.values(waiting)
  waiting = {}
  for (const { day, stories } of days) {
    const read = Object.entries(stories).map(([story, one]) => [story, { parts: 0, ...one }] as const)
    addToDay(day, Object.fromEntries(read)).catch(() => {
      for (const [story, one] of read) {
        waiting = { ...waiting, [day]: withReading(waiting[day] ?? { day, stories: {} }, story, one) }
      }
    })
  }
}

/** Reads all days for showing them. */
export async function loadHistory(): Promise<void> {
  try {
    useHistory.setState({ phase: 'ready', days: await readDays() })
  } catch {
    useHistory.setState({ phase: 'failed', days: [] })
  }
}

/** Deletes all days and the measured pace. Rejects where the device does not answer. */
export async function forgetHistory(): Promise<void> {
  waiting = {}
  await deleteDays()
  forgetPace()
  useHistory.setState({ days: [] })
}

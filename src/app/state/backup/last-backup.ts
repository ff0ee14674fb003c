// When the last backup was made here, and whether it is time to think of another.

import { create } from 'zustand'
import { readPreference, writePreference } from '../../device/storage/preferences.ts'
import { useBookmarks } from '../marks/bookmarks.ts'
import { useHighlights } from '../marks/highlights.ts'

const NAME = 'backup'
const DAY = 86_400_000
/** So many new marks, or so many days with something new, and the reader is reminded. */
const ENOUGH_MARKS = 15
const ENOUGH_DAYS = 30
/** Who says "later" is left alone for so long. */
const LATER = 14 * DAY

interface LastBackup {
  /** Milliseconds since 1970; null where none was made here. */
  readonly at: number | null
  /** Marks that were in it. */
  readonly marks: number
  /** No reminder before this. */
  readonly notBefore: number
}

export const useLastBackup = create<LastBackup>(() => lastFrom(readPreference(NAME)))

function lastFrom(stored: unknown): LastBackup {
  const known: object = typeof stored === 'object' && stored !== null ? stored : {}
  const number = (name: string): number => {
    const value: unknown = Reflect.get(known, name)
    return typeof value === 'number' ? value : 0
  }
  return { at: number('at') || null, marks: number('marks'), notBefore: number('notBefore') }
}

/** A backup was made now, in whatever way. */
export function noteBackup(marks: number): void {
  keep({ at: Date.now(), marks, notBefore: 0 })
}

export function remindLater(): void {
  keep({ ...useLastBackup.getState(), notBefore: Date.now() + LATER })
}

function keep(last: LastBackup): void {
  useLastBackup.setState(last)
  writePreference(NAME, last)
}

/** What is not in a backup yet, where it is time to say so; null where it is not. */
export function useReminder(): { readonly marks: number; readonly days: number | null } | null {
  const last = useLastBackup()
  const corners = useBookmarks(({ all }) => all.length)
  const highlights = useHighlights(({ all }) => all.length)
  const marks = Math.max(0, corners + highlights - last.marks)
  const days = last.at === null ? null : Math.floor((Date.now() - last.at) / DAY)
  const isTime = marks >= ENOUGH_MARKS || (marks > 0 && days !== null && days >= ENOUGH_DAYS)
  return isTime && Date.now() >= last.notBefore ? { marks, days } : null
}

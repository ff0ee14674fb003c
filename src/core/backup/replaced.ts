// A backup taken over instead of what is here: of the kinds that it holds a device shows afterwards what the backup shows.
// It is the reader's own act, written like any other, so the other devices follow it, and it can be taken back the same way.

import { canonical } from './canonical.ts'
import { differencesOf } from './differences.ts'
import { dayWithout, type Held, type Holdings, heldIn, holdingsOf, sumOfDays } from './holdings.ts'
import { noted } from './noted.ts'
import type { DayOnDevice } from './reading-sections.ts'
import { type BackupState, joinStates, type SectionName, sectionOf } from './state.ts'

/** Kinds that a backup never empties: it may have been made where they were not known. */
const kept: readonly SectionName[] = ['devices', 'ownStories', 'settings', 'visits']

/** Kinds that are one thing to a reader: a backup that holds one of them holds the other, if only as empty. */
const pairs: readonly (readonly SectionName[])[] = [
  ['places', 'progress'],
  ['shelves', 'shelved'],
]

/** Whether a backup says anything of a kind. No code does of days, and one that has no room does not of marks. */
function isHeld(backup: BackupState, name: SectionName): boolean {
  const pair = pairs.find((one) => one.includes(name)) ?? [name]
  return pair.some((one) => backup.has(one))
}

/**
 * The state after a device has taken a backup over. `state` has all that the device holds; kinds that the backup does not
 * hold stay as they are.
 */
export function replaced(state: BackupState, device: string, backup: BackupState): BackupState {
  const wanted = holdingsOf(backup, device)
  const taken: [SectionName, Held<unknown>][] = [...wanted].filter(
    ([name]) => !kept.includes(name) && isHeld(backup, name),
  )
  return noted(joinStates(state, backup), device, new Map(taken))
}

/** What a replacement did: what stood here before it, and after it. */
export interface Replacement {
  readonly before: Holdings
  /** Null where that was not noted: then all that is here now counts as the replacement's. */
  readonly after: Holdings | null
}

/**
 * The way back: what a replacement changed is as it was before. What its reader has done since stays, beside what was
 * there before where both are of one record.
 */
export function broughtBack(state: BackupState, device: string, done: Replacement): BackupState {
  const now = holdingsOf(state, device)
  const back = new Map<SectionName, Map<string, unknown>>()
  for (const { name, key, before, after } of differencesOf(done.before, done.after ?? now)) {
    if (kept.includes(name)) continue
    const held = back.get(name) ?? new Map<string, unknown>(heldIn(now, name))
    back.set(name, held)
    const record = recordBack(name, before, after, held.get(key) ?? null)
    if (record === null) held.delete(key)
    else held.set(key, record)
  }
  return noted(state, device, back)
}

/** One record of a kind: as it was before the replacement, after it, and as it is now; null where there is none. */
function recordBack(name: SectionName, before: unknown, after: unknown, now: unknown): unknown {
  if (canonical(now) === canonical(after)) return before
  if (before === null || now === null) return before ?? now
  if (name === 'days') return dayBack(before as DayOnDevice, after as DayOnDevice | null, now as DayOnDevice)
  return sectionOf(name).together([now, before] as never)
}

/** What was read on a day before, and what was read on it since. */
function dayBack(before: DayOnDevice, after: DayOnDevice | null, now: DayOnDevice): DayOnDevice {
  return sumOfDays([before, dayWithout(now, after ?? {}) ?? now])
}

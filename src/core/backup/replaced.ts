// A backup taken over instead of what is here: of the kinds that it holds a device shows afterwards what the backup shows.
// It is the reader's own act, written like any other, so the other devices follow it, and it can be taken back the same way.

import { type Held, type Holdings, holdingsOf } from './holdings.ts'
import { noted } from './noted.ts'
import { type BackupState, joinStates, type SectionName } from './state.ts'

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

/** The same for records that stood here before, whoever they came from: the way back. */
export function broughtBack(state: BackupState, device: string, before: Holdings): BackupState {
  return noted(state, device, new Map([...before].filter(([name]) => !kept.includes(name))))
}

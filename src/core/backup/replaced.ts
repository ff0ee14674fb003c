// A backup taken over instead of what is here: what a device shows afterwards is what the backup shows. It is the
// reader's own act, written like any other, so the other devices follow it, and it can be taken back the same way.

import { type Held, type Holdings, holdingsOf } from './holdings.ts'
import { noted } from './noted.ts'
import { type BackupState, joinStates, type SectionName } from './state.ts'

/** Kinds that a backup never empties: it may have been made where they were not known. */
const kept: readonly SectionName[] = ['devices', 'ownStories', 'settings', 'visits']

/** The state after a device has taken a backup over. `state` has all that the device holds. */
export function replaced(state: BackupState, device: string, backup: BackupState): BackupState {
  const wanted = holdingsOf(backup, device)
  const taken: [SectionName, Held<unknown>][] = [...wanted].filter(([name]) => !kept.includes(name))
  return noted(joinStates(state, backup), device, new Map(taken))
}

/** The same for records that stood here before, whoever they came from: the way back. */
export function broughtBack(state: BackupState, device: string, before: Holdings): BackupState {
  return noted(state, device, new Map([...before].filter(([name]) => !kept.includes(name))))
}

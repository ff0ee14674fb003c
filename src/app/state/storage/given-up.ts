// Stories that were given up for want of room. They do not come back by themselves, or they would fill the disk again:
// the reader is told once, and asks for them.

import { readPreference, writePreference } from '../../device/storage/preferences.ts'
import { useStorage } from './storage.ts'

const NAME = 'given-up'
/** Those of them that the reader has read of. */
const TOLD = 'given-up-told'

/** Ids of the stories that were given up, here or at an earlier start, and not asked for since. */
export function givenUpBefore(): readonly string[] {
  return idsIn(readPreference(NAME))
}

/** Those of which the reader has not yet said that they have read it. */
export function givenUpUntold(): readonly string[] {
  const told = new Set(idsIn(readPreference(TOLD)))
  return givenUpBefore().filter((id) => !told.has(id))
}

/** More stories were given up: told of now, though it had happened to one of them before. */
export function noteGivenUp(stories: readonly string[]): void {
  keep([...new Set([...givenUpBefore(), ...stories])], (id) => !stories.includes(id))
}

/** Stories that the reader has asked for, and that may come back. */
export function forgetGivenUp(stories: 'all' | readonly string[]): void {
  const isAsked = (id: string) => stories === 'all' || stories.includes(id)
  keep(
    givenUpBefore().filter((id) => !isAsked(id)),
    (id) => !isAsked(id),
  )
}

/** The reader has read of them. They stay given up. */
export function waveGivenUpAway(): void {
  writePreference(TOLD, givenUpBefore())
  useStorage.setState({ givenUp: [] })
}

function keep(stories: readonly string[], isStillTold: (id: string) => boolean): void {
  writePreference(NAME, stories)
  writePreference(TOLD, idsIn(readPreference(TOLD)).filter(isStillTold))
  useStorage.setState({ givenUp: givenUpUntold() })
}

function idsIn(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
}

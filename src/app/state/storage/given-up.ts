// Stories that were given up for want of room. They do not come back by themselves, or they would fill the disk again:
// the reader is told, and asks for them.

import { readPreference, writePreference } from '../../device/preferences.ts'
import { useStorage } from './storage.ts'

const NAME = 'given-up'

/** Ids of the stories that were given up, here or at an earlier start, and not asked for since. */
export function givenUpBefore(): readonly string[] {
  const stored = readPreference(NAME)
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
}

export function keepGivenUp(stories: readonly string[]): void {
  writePreference(NAME, stories)
  useStorage.setState({ givenUp: stories })
}

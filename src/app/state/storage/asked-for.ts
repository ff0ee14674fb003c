// Which stories the reader has asked to have here: they are never given up, whatever the want of room. Where that cannot
// be known, none is given up.

import { readPreference, writePreference } from '../../device/preferences.ts'
import { givenUpBefore, keepGivenUp } from './given-up.ts'
import { askForGood } from './persisting.ts'

const NAME = 'asked'

/** Remembers that the reader asked for stories, and asks the browser to keep them for good. Called by a reader's own act only. */
export function noteAskedFor(stories: readonly string[]): void {
  writePreference(NAME, [...new Set([...askedBefore(), ...stories])])
  keepGivenUp(givenUpBefore().filter((id) => !stories.includes(id)))
  void askForGood()
}

/** Ids of the stories that were asked for; null where nobody knows. */
export function askedFor(): ReadonlySet<string> | null {
  const stored = readPreference(NAME)
  if (stored === undefined) return new Set()
  return isIds(stored) ? new Set(stored) : null
}

function askedBefore(): readonly string[] {
  const stored = readPreference(NAME)
  return isIds(stored) ? stored : []
}

function isIds(stored: unknown): stored is readonly string[] {
  return Array.isArray(stored) && stored.every((id) => typeof id === 'string')
}

// Which stories the reader has asked to have here: they are never given up, whatever the want of room. Where that cannot
// be known, none is given up.

import { readPreference, writePreference } from '../../device/storage/preferences.ts'
import { forgetGivenUp } from './given-up.ts'
import { askForGood } from './persisting.ts'

const NAME = 'asked'

/** Remembers that the reader asked for stories, and asks the browser to keep them for good. Called by a reader's own act only. */
export function noteAskedFor(stories: 'all' | readonly string[]): void {
  const before = readPreference(NAME)
  const isAll = stories === 'all' || before === 'all'
  writePreference(NAME, isAll ? 'all' : [...new Set([...(isIds(before) ? before : []), ...stories])])
  forgetGivenUp(stories)
  void askForGood()
}

/** Whether a story was asked for, by its id; null where nobody knows. */
export function askedFor(): ((id: string) => boolean) | null {
  const stored = readPreference(NAME) ?? []
  if (stored === 'all') return () => true
  if (!isIds(stored)) return null
  const ids = new Set(stored)
  return (id) => ids.has(id)
}

function isIds(stored: unknown): stored is readonly string[] {
  return Array.isArray(stored) && stored.every((id) => typeof id === 'string')
}

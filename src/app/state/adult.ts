// Which stories stay behind the adult question. Every view that shows words of a story asks here first.

import type { Entry } from '../../core/catalogue.ts'
import { isAdult } from '../../core/story.ts'
import { type Settings, useSettings } from './settings.ts'

type Rated = Pick<Entry, 'id' | 'rating'>
type Choices = Pick<Settings, 'adult' | 'unwrapped' | 'hideAdult'>

/** Whether a story's words must not be shown yet. What is kept out is wrapped as well, whatever was answered once. */
export function isWrapped(entry: Rated, settings: Choices): boolean {
  if (!isAdult(entry.rating)) return false
  if (settings.hideAdult) return true
  return settings.adult !== 'unwrapped' && !settings.unwrapped.includes(entry.id)
}

/** Whether the reader has chosen not to meet this story at all. */
export function isKeptOut(entry: Pick<Entry, 'rating'>, settings: Pick<Settings, 'hideAdult'>): boolean {
  return settings.hideAdult && isAdult(entry.rating)
}

export function useIsWrapped(entry: Rated): boolean {
  return useSettings((settings) => isWrapped(entry, settings))
}

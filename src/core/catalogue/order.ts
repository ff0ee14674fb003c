// The order of stories in the library: by title without its article, as on a shelf; untitled ones by their first words.

import { fold } from '../text/fold.ts'
import type { Entry } from './catalogue.ts'
import { storyName } from './catalogue.ts'

export function inTitleOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map(keyed)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .map(({ entry }) => entry)
}

/** Whether a story stands before another one. */
export function comesBefore(entry: Entry, other: Entry): boolean {
  return isBefore(keyed(entry), keyed(other))
}

interface Keyed {
  readonly entry: Entry
  readonly key: string
}

function keyed(entry: Entry): Keyed {
  return { entry, key: orderKey(storyName(entry)) }
}

function isBefore(a: Keyed, b: Keyed): boolean {
  return a.key === b.key ? a.entry.id < b.entry.id : a.key < b.key
}

function orderKey(name: string): string {
  return fold(name)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(the|an?)\s+(?=\S)/, '')
}

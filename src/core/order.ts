// The order of stories in the library: by title without its article, as on a shelf; untitled ones by their first words.

import type { Entry } from './catalogue.ts'
import { storyName } from './catalogue.ts'
import { fold } from './search.ts'

export function inTitleOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, key: orderKey(storyName(entry)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry)
}

function orderKey(name: string): string {
  return fold(name)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(the|an?)\s+(?=\S)/, '')
}

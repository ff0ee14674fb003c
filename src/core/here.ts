// What of a story is on this device. Truth comes from the list of files that are really kept, never from a flag.

import type { Catalogue, Entry } from './catalogue.ts'
import { firstAt } from './rising.ts'

/** How many of a story's parts can be opened with no network: none before the story file itself is kept. */
export function partsHere(entry: Entry, kept: ReadonlySet<string>): number {
  const [story, ...texts] = entry.files
  if (!story || !kept.has(story.hash)) return 0
  return texts.reduce((parts, file) => parts + (kept.has(file.hash) ? file.parts : 0), story.parts)
}

/** Whether all of a story is here. */
export function isHere(entry: Entry, kept: ReadonlySet<string>): boolean {
  return entry.files.every((file) => kept.has(file.hash))
}

/** Ordinals of the stories that a file belongs to: none of this archive, or more than one where stories are alike. */
export function ownersOf(catalogue: Catalogue, hash: string): readonly number[] {
  const keys = catalogue.column('files')
  const owners = catalogue.column('file-owners')
  const key = Number.parseInt(hash.slice(0, 8), 16)
  const found = new Set<number>()
  for (let at = firstAt(keys, key); keys[at] === key; at++) {
    const ordinal = (owners[at] ?? 0) >>> 1
    if (catalogue.entryAt(ordinal).files.some((file) => file.hash === hash)) found.add(ordinal)
  }
  return [...found]
}

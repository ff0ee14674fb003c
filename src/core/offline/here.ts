// What of a story is on this device. Truth comes from the list of files that are really kept, never from a flag.

import type { Entry } from '../catalogue/catalogue.ts'

/** How many of a story's parts can be opened with no network: none before the story file itself is kept. */
export function partsHere(entry: Entry, kept: ReadonlySet<string>): number {
  const [story, ...texts] = entry.files
  if (!story || !kept.has(story.hash)) return 0
  return texts.reduce((parts, file) => parts + (kept.has(file.hash) ? file.parts : 0), story.parts)
}

/** Bytes of a story's files that are kept. */
export function bytesHere(entry: Entry, kept: ReadonlySet<string>): number {
  return entry.files.reduce((sum, file) => sum + (kept.has(file.hash) ? file.bytes : 0), 0)
}

/** Whether all of a story is here. */
export function isHere(entry: Entry, kept: ReadonlySet<string>): boolean {
  return entry.files.every((file) => kept.has(file.hash))
}

// Stories that the reader asks to have here, by a button.

import type { Entry } from '../../../core/catalogue.ts'
import { fetchStories } from '../here.ts'
import { noteAskedFor } from './asked-for.ts'

/** Brings stories here, and remembers that they were asked for: they are never given up. */
export function fetchAskedFor(entries: readonly Entry[]): Promise<void> {
  noteAskedFor(entries.map(({ id }) => id))
  return fetchStories(entries)
}

// The reader's highlights in the reader's database. Marks are few and dear: each write is on disk when it resolves.

import type { Highlight } from '../../../core/marks/highlight.ts'
import { highlightFrom } from '../../../core/marks/stored-mark.ts'
import { readFrom, writeTo } from './reader-database.ts'

/** Those that are whole, with whatever a newer Dogear has added to them. */
export function readHighlights(): Promise<readonly Highlight[]> {
  return readFrom(['highlights'], async ({ store }) => (await store.getAll()).filter(highlightFrom))
}

export function writeHighlight(highlight: Highlight): Promise<unknown> {
  return writeTo(['highlights'], ({ store }) => store.put(highlight))
}

export function deleteHighlight(id: string): Promise<void> {
  return writeTo(['highlights'], ({ store }) => store.delete(id))
}

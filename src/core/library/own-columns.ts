// What only this device knows of stories, as columns beside the catalogue's: for each story the bits of its values, in
// the order in which the facet's table lists them.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Reading, type ReadState, readState } from '../reading/reading.ts'
import { firstAt } from '../rising.ts'
import type { OwnName } from './facet.ts'
import { facetNamed } from './facets.ts'

export type OwnColumns = Readonly<Record<OwnName, Uint8Array>>

/** Values of an own facet in the order of their bits. */
export function ownValues(facet: OwnName): readonly string[] {
  return Object.keys(facetNamed(facet)?.fixed ?? {})
}

function bit(facet: OwnName, value: string): number {
  return 1 << ownValues(facet).indexOf(value)
}

/** Minutes of which each band of lengths is under; the last is open. */
const BANDS = [15, 60, 180, 600]

/** By the time that a story takes at a pace, in words a minute. */
export function lengthColumn(catalogue: Catalogue, pace: number): Uint8Array {
  const limits = BANDS.map((minutes) => minutes * pace)
  const words = catalogue.column('words')
  const column = new Uint8Array(catalogue.size)
  for (let story = 0; story < column.length; story++) {
    let band = 0
    while (band < limits.length && (words[story] ?? 0) >= (limits[band] ?? 0)) band++
    column[story] = 1 << band
  }
  return column
}

export function readColumn(catalogue: Catalogue, readings: Readonly<Record<string, Reading>>): Uint8Array {
  const column = new Uint8Array(catalogue.size).fill(bit('read', 'unread' satisfies ReadState))
  for (const [story, reading] of Object.entries(readings)) {
    const ordinal = catalogue.ordinalOf(story)
    if (ordinal === undefined) continue
    column[ordinal] = bit('read', readState(reading, catalogue.entryAt(ordinal).parts.length))
  }
  return column
}

/** By the ids of stories that have bookmarks, and highlights. */
export function markedColumn(
  catalogue: Catalogue,
  bookmarked: ReadonlySet<string>,
  noted: ReadonlySet<string>,
): Uint8Array {
  const unmarked = bit('marked', 'unmarked')
  const column = new Uint8Array(catalogue.size).fill(unmarked)
  const mark = (stories: ReadonlySet<string>, value: string) => {
    for (const story of stories) {
      const ordinal = catalogue.ordinalOf(story)
      if (ordinal === undefined) continue
      column[ordinal] = ((column[ordinal] ?? 0) & ~unmarked) | bit('marked', value)
    }
  }
  mark(bookmarked, 'bookmarked')
  mark(noted, 'noted')
  return column
}

/** By the hashes of the files that are kept. A story without its story file is not here, whatever else is. */
export function whereColumn(catalogue: Catalogue, kept: ReadonlySet<string>): Uint8Array {
  const here = bit('where', 'here')
  const partly = bit('where', 'partly')
  const column = new Uint8Array(catalogue.size).fill(bit('where', 'not-here'))
  if (kept.size === 0) return column
  const { files, hasStoryFile } = keptFilesOf(catalogue, kept)
  const wanted = catalogue.column('file-count')
  for (let ordinal = 0; ordinal < column.length; ordinal++) {
    const count = files[ordinal] ?? 0
    if (count === 0 || !hasStoryFile[ordinal]) continue
    const isWhole = count >= (wanted[ordinal] ?? 0)
    // The story file of a long story holds no text.
    if (isWhole || count > 1) column[ordinal] = isWhole ? here : partly
  }
  return column
}

/** How many files of each story are kept, and whether its story file is among them. */
export function keptFilesOf(
  catalogue: Catalogue,
  kept: ReadonlySet<string>,
): { readonly files: Uint32Array; readonly hasStoryFile: Uint8Array } {
  const keys = catalogue.column('files')
  const owners = catalogue.column('file-owners')
  const files = new Uint32Array(catalogue.size)
  const hasStoryFile = new Uint8Array(catalogue.size)
  for (const hash of kept) {
    const key = Number.parseInt(hash.slice(0, 8), 16)
    for (let at = firstAt(keys, key); keys[at] === key; at++) {
      const owner = owners[at] ?? 0
      const ordinal = owner >>> 1
      // Eight digits may be two files': then the story itself says which it has.
      const isCertain = keys[at + 1] !== key && keys[at - 1] !== key
      if (!isCertain && !catalogue.entryAt(ordinal).files.some((file) => file.hash === hash)) continue
      files[ordinal] = (files[ordinal] ?? 0) + 1
      if (owner & 1) hasStoryFile[ordinal] = 1
    }
  }
  return { files, hasStoryFile }
}

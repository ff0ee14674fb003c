// What of the archive is on this device, counted. Sizes are those of the files that are really kept: what a browser
// estimates of its own storage is a guess, and often a wrong one.

import type { Catalogue, Entry } from '../../core/catalogue/catalogue.ts'
import { keptFilesOf } from '../../core/library/own-columns.ts'
import { bytesHere, partsHere } from '../../core/offline/here.ts'

export interface Shelf {
  readonly whole: number
  /** Stories of which some parts can be read with no network, and some not. */
  readonly inPart: readonly { readonly entry: Entry; readonly parts: number }[]
  readonly none: number
  readonly bytesHere: number
  readonly bytesMissing: number
  readonly partsMissing: number
}

export function shelfOf(catalogue: Catalogue, kept: ReadonlySet<string>): Shelf {
  const { files } = keptFilesOf(catalogue, kept)
  const [wanted, bytes, parts] = (['file-count', 'bytes', 'parts'] as const).map((name) =>
    catalogue.column(name),
  )
  const inPart: { readonly entry: Entry; readonly parts: number }[] = []
  let whole = 0
  let room = 0
  let bytesMissing = 0
  let partsMissing = 0
  for (let ordinal = 0; ordinal < catalogue.size; ordinal++) {
    const all = bytes?.[ordinal] ?? 0
    if ((files[ordinal] ?? 0) >= (wanted?.[ordinal] ?? 0)) {
      whole++
      room += all
      continue
    }
    // Only a story of which something is here is read.
    const entry = files[ordinal] ? catalogue.entryAt(ordinal) : null
    const here = entry ? partsHere(entry, kept) : 0
    const own = entry ? bytesHere(entry, kept) : 0
    room += own
    bytesMissing += all - own
    partsMissing += (parts?.[ordinal] ?? 0) - here
    if (entry && here > 0) inPart.push({ entry, parts: here })
  }
  return {
    whole,
    inPart,
    none: catalogue.size - whole - inPart.length,
    bytesHere: room,
    bytesMissing,
    partsMissing,
  }
}

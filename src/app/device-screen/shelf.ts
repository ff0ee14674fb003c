// What of the archive is on this device, counted. Sizes are those of the files that are really kept: what a browser
// estimates of its own storage is a guess, and often a wrong one.

import type { Entry } from '../../core/catalogue.ts'
import { isHere, partsHere } from '../../core/here.ts'

export interface Shelf {
  readonly whole: number
  /** Stories of which some parts can be read with no network, and some not. */
  readonly inPart: readonly { readonly entry: Entry; readonly parts: number }[]
  readonly none: number
  readonly bytesHere: number
  readonly bytesMissing: number
  readonly partsMissing: number
}

export function shelfOf(entries: readonly Entry[], kept: ReadonlySet<string>): Shelf {
  const missing = entries.filter((entry) => !isHere(entry, kept))
  const counted = missing.map((entry) => ({ entry, parts: partsHere(entry, kept) }))
  const inPart = counted.filter(({ parts }) => parts > 0)
  const files = new Map(entries.flatMap((entry) => entry.files).map((file) => [file.hash, file.bytes]))
  let bytesHere = 0
  let bytesMissing = 0
  for (const [hash, bytes] of files) {
    if (kept.has(hash)) bytesHere += bytes
    else bytesMissing += bytes
  }
  return {
    whole: entries.length - missing.length,
    inPart,
    none: missing.length - inPart.length,
    bytesHere,
    bytesMissing,
    partsMissing: counted.reduce((sum, { entry, parts }) => sum + entry.parts.length - parts, 0),
  }
}

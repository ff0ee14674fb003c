// Which requests bring the files of some stories that are not here yet: packs where they are worth it, else file by file.

import type { Catalogue, FileReference } from '../catalogue/catalogue.ts'
import type { Pack } from '../catalogue/packs.ts'
import { keptFilesOf } from '../library/own-columns.ts'
import { lastNotAbove } from '../rising.ts'

/** One request. */
export interface Delivery {
  /** What is asked for: a pack, or the only one of `files`. */
  readonly hash: string
  readonly isPack: boolean
  /** Of the answer. */
  readonly bytes: number
  /** What is wanted of it. */
  readonly files: readonly FileReference[]
}

/** A request costs a slow line as much as so many bytes of story: docs/reliability.md. */
const REQUEST_WORTH = 32 * 1024

/**
 * Requests for all that is missing of stories, whose ordinals rise. Each is planned when it is asked for, so that what has
 * come meanwhile is left out, and no story is read that is wholly here.
 */
export function* deliveriesOf(
  catalogue: Catalogue,
  ordinals: Iterable<number>,
  isHere: (hash: string) => boolean,
): Generator<Delivery> {
  const packs = catalogue.packs()
  const packStarts = startsOf(packs.map(({ files }) => files))
  const counts = catalogue.column('file-count')
  const fileStarts = startsOf(counts)
  let current = -1
  let missing: FileReference[] = []
  for (const ordinal of ordinals) {
    const { files } = catalogue.entryAt(ordinal)
    for (const [index, file] of files.entries()) {
      const pack = lastNotAbove(packStarts, (fileStarts[ordinal] ?? 0) + index)
      if (pack !== current) {
        yield* requestsFor(
          packs[current],
          missing.filter(({ hash }) => !isHere(hash)),
        )
        current = pack
        missing = []
      }
      if (!isHere(file.hash)) missing.push(file)
    }
  }
  yield* requestsFor(
    packs[current],
    missing.filter(({ hash }) => !isHere(hash)),
  )
}

function* requestsFor(pack: Pack | undefined, files: readonly FileReference[]): Generator<Delivery> {
  const alone = files.reduce((sum, { bytes }) => sum + bytes + REQUEST_WORTH, 0)
  if (pack && files.length > 1 && pack.bytes <= alone)
    yield { hash: pack.hash, isPack: true, bytes: pack.bytes, files }
  else yield* singly(files)
}

/** The same files, each by itself: where a pack cannot be had. */
export function singly(files: readonly FileReference[]): readonly Delivery[] {
  return files.map((file) => ({ hash: file.hash, isPack: false, bytes: file.bytes, files: [file] }))
}

/** Where each begins, and one more at the end. */
function startsOf(lengths: ArrayLike<number>): Float64Array {
  const starts = new Float64Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] ?? 0) + (lengths[at] ?? 0)
  return starts
}

/** What is still to come of some stories: how many they are, and their missing files' bytes together. */
export interface ToCome {
  readonly stories: number
  readonly bytes: number
}

/** Counted without reading more stories than those that are here in part. */
export function toCome(
  catalogue: Catalogue,
  ordinals: Iterable<number>,
  kept: ReadonlySet<string>,
): ToCome & { readonly ordinals: readonly number[] } {
  const { files } = keptFilesOf(catalogue, kept)
  const counts = catalogue.column('file-count')
  const sizes = catalogue.column('bytes')
  const missing: number[] = []
  let bytes = 0
  for (const ordinal of ordinals) {
    if ((files[ordinal] ?? 0) >= (counts[ordinal] ?? 0)) continue
    missing.push(ordinal)
    bytes += sizes[ordinal] ?? 0
    if (!files[ordinal]) continue
    for (const file of catalogue.entryAt(ordinal).files) if (kept.has(file.hash)) bytes -= file.bytes
  }
  return { stories: missing.length, bytes, ordinals: missing }
}

// The files of stories once more, many together: what is fetched when a whole archive, or much of it, is brought to a
// device. docs/format.md describes packs for strangers.

import type { Entry, FileReference } from '../core/catalogue/catalogue.ts'
import { inTitleOrder } from '../core/catalogue/order.ts'
import { type Pack, packHead, packRuns } from '../core/catalogue/packs.ts'
import { fileAddress } from '../core/catalogue/published.ts'

/** Adds the packs of all stories' files to the files, named by their hashes; answers them in the order of the catalogue. */
export function addPacks(
  files: Map<string, string | Uint8Array>,
  entries: readonly Entry[],
  hashOf: (bytes: Uint8Array) => string,
): readonly Pack[] {
  const all = inTitleOrder(entries).flatMap((entry) => entry.files)
  return packRuns(all).map((run) => {
    const [first] = run
    // One file alone is its own pack.
    if (first && run.length === 1) return { hash: first.hash, bytes: first.bytes, files: 1 }
    const bytes = packOf(run, files)
    const hash = hashOf(bytes)
    files.set(fileAddress(hash), bytes)
    return { hash, bytes: bytes.length, files: run.length }
  })
}

/** A pack's bytes, which lie outside the heap: there are as many of them as of all stories. */
function packOf(run: readonly FileReference[], files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const lines = run.map(({ hash }) => files.get(fileAddress(hash)) ?? '')
  return Buffer.from(`${[packHead(run), ...lines].join('\n')}\n`)
}

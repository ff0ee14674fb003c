// Whose a file is, by its hash alone.

import { firstAt } from '../rising.ts'
import type { Catalogue } from './catalogue.ts'

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

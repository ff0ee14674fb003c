// How the catalogue's columns of stated values are packed, for whoever writes and asks them.

import type { StatedColumn } from './catalogue.ts'

/** Bits of a value in a story, below its index. */
export const GUESS = 1
export const ASIDE = 2
const BITS = 2

interface Bits {
  /** By our guess alone. */
  readonly isGuess?: boolean
  /** Beside the main thing. */
  readonly isAside?: boolean
}

export function packed(index: number, { isGuess, isAside }: Bits): number {
  return (index << BITS) | (isAside ? ASIDE : 0) | (isGuess ? GUESS : 0)
}

/** The index of a value. */
export function indexIn(value: number): number {
  return value >>> BITS
}

/** Values of stories with other indices: `indices` gives the new one of each. */
export function reindexed(of: Uint32Array, indices: Uint32Array): Uint32Array {
  const flags = (1 << BITS) - 1
  return of.map((value) => ((indices[indexIn(value)] ?? 0) << BITS) | (value & flags))
}

/** Ordinals of the stories that have one of some values, by the facet's keys. */
export function storiesWith(column: StatedColumn, values: ReadonlySet<string>): readonly number[] {
  if (values.size === 0) return []
  const isWanted = Uint8Array.from(column.values(), ({ value }) => (values.has(value) ? 1 : 0))
  const found: number[] = []
  for (let story = 0; story + 1 < column.starts.length; story++) {
    const end = column.starts[story + 1] ?? 0
    for (let at = column.starts[story] ?? 0; at < end; at++) {
      if (!isWanted[indexIn(column.of[at] ?? 0)]) continue
      found.push(story)
      break
    }
  }
  return found
}

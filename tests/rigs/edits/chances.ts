// What an edit draws from: numbers from a seed, spots that are often near the place, and other people's paragraphs.

import type { Draw } from '../numbers.ts'
import type { Draft, DraftBlock, Spot } from './draft.ts'
import { markedSpot } from './draft.ts'

export interface Chances extends Draw {
  /** A paragraph of another story. */
  readonly foreign: () => string
  /** How often what is put in is something that the story has already, as a share. */
  readonly again: number
}

/** An edit: the draft as it becomes. It may find nothing to do. */
export type Edit = (draft: Draft, chances: Chances) => Draft

/** Blocks from the place's own to this far are near it. */
const NEAR = 3

/** A spot where something is done: as often near the place as anywhere. */
export function spotIn(draft: Draft, chances: Chances): Spot {
  const marked = markedSpot(draft)
  if (marked && chances.isTrue(0.5)) {
    const last = (draft[marked.part]?.length ?? 1) - 1
    const block = marked.block + chances.whole(-NEAR, NEAR)
    return {
      part: marked.part,
      block: Math.min(last, Math.max(0, chances.isTrue(0.3) ? marked.block : block)),
    }
  }
  const filled = draft.flatMap((blocks, part) => (blocks.length > 0 ? [part] : []))
  const part = chances.one(filled)
  return { part, block: chances.whole(0, (draft[part]?.length ?? 1) - 1) }
}

/** An offset in a block: often near the place, where the place is in it. */
export function offsetIn({ text, mark }: DraftBlock, chances: Chances): number {
  const near =
    mark !== null && chances.isTrue(0.5) ? mark + chances.whole(-40, 60) : chances.whole(0, text.length)
  return Math.min(text.length, Math.max(0, near))
}

/** The words of a text with where they begin. */
export function wordsIn(text: string): readonly { readonly at: number; readonly word: string }[] {
  return [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map(({ index, 0: word }) => ({ at: index, word }))
}

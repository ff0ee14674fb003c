// The ground that places stand on: a part's text made ready for marking and finding.

import { fnv1a } from '../fnv.ts'
import type { Block } from '../story.ts'
import { blockText } from '../story.ts'
import { type Letters, lettersOf } from './letters.ts'

/** A part's text made ready for places: built once when a part is opened. */
export interface Ground {
  /** The same where all blocks have the same letters, as `letters.ts` counts them; one without any goes by its signs. */
  readonly hash: string
  readonly texts: readonly string[]
  /** Hash of the block's letters and which of its like it is: a paragraph keeps it whatever moves around it. */
  readonly ids: readonly string[]
  /** Characters before each block, with the whole length at the end. */
  readonly starts: readonly number[]
  readonly letters: Letters
}

/** Reads a part's blocks once, so that marking and finding are quick. */
export function groundOf(blocks: readonly Block[]): Ground {
  const texts = blocks.map(blockText)
  const letters = lettersOf(texts)
  const seen = new Map<string, number>()
  const starts: number[] = [0]
  const ids = texts.map((text, block) => {
    starts.push((starts.at(-1) ?? 0) + text.length)
    const own = letters.codes.subarray(letters.starts[block], letters.starts[block + 1])
    const hash = fnv1a(own.length > 0 ? own : codesOf(text)).toString(36)
    const count = seen.get(hash) ?? 0
    seen.set(hash, count + 1)
    return `${hash}.${count}`
  })
  return { hash: fnv1a(codesOf(ids.join(' '))).toString(36), texts, ids, starts, letters }
}

/** The hash in a block's id: the same for all blocks of the same words. */
export function hashIn(blockId: string): string {
  return blockId.slice(0, blockId.indexOf('.'))
}

/** Which of its like the block is, from 0. */
export function numberIn(blockId: string): number {
  return Number(blockId.slice(blockId.indexOf('.') + 1))
}

/** One part's ground and which part of the story it is, from 0. */
export interface PartGround {
  readonly part: number
  readonly ground: Ground
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}

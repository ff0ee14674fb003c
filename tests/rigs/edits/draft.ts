// A story under edit. The reader's place goes through every edit with its paragraph, so that afterwards there is no
// doubt where it ought to be.

import type { Block, Part } from '../../../src/core/story.ts'
import { blockText } from '../../../src/core/story.ts'

/** A paragraph; empty for a scene break. */
export interface DraftBlock {
  readonly text: string
  /** UTF-16 offset of the place, where the place is in this block. */
  readonly mark: number | null
  /** Numbers of the original paragraphs that are in it, in the order of the original; none in what is new. */
  readonly origins: readonly number[]
  /** The paragraph was deleted and the place was in it: what is left is only where it stood. */
  readonly isGone: boolean
}

export type DraftPart = readonly DraftBlock[]
export type Draft = readonly DraftPart[]

export function draftOf(parts: readonly Pick<Part, 'blocks'>[]): Draft {
  return parts.map(({ blocks }) => blocks.map((block) => paragraph(blockText(block))))
}

/** The draft with its paragraphs numbered as they stand: from here on they are the original ones. */
export function asOriginal(draft: Draft): Draft {
  let count = 0
  return draft.map((blocks) => blocks.map((block) => ({ ...block, origins: [count++] })))
}

export function paragraph(text: string): DraftBlock {
  return { text, mark: null, origins: [], isGone: false }
}

/** The draft as the app would be given it, without what is gone. */
export function partsOf(draft: Draft): readonly (readonly Block[])[] {
  return draft.map((part) => part.filter(({ isGone }) => !isGone).map(blockOf))
}

function blockOf({ text }: DraftBlock): Block {
  return text === '' ? { kind: 'scene-break' } : { kind: 'paragraph', spans: [text] }
}

export interface Spot {
  readonly part: number
  readonly block: number
}

/** Where the place is now, among all blocks of the draft, gone or not. */
export function markedSpot(draft: Draft): Spot | null {
  for (const [part, blocks] of draft.entries()) {
    const block = blocks.findIndex(({ mark }) => mark !== null)
    if (block >= 0) return { part, block }
  }
  return null
}

export function withMark(draft: Draft, { part, block }: Spot, mark: number): Draft {
  return withBlocks(draft, { part, block }, 1, ([one]) => (one ? [{ ...one, mark }] : []))
}

/** The draft with `count` blocks of one part replaced, from a spot on. */
export function withBlocks(
  draft: Draft,
  { part, block }: Spot,
  count: number,
  change: (blocks: DraftPart) => DraftPart,
): Draft {
  return draft.map((blocks, index) =>
    index === part
      ? [
          ...blocks.slice(0, block),
          ...change(blocks.slice(block, block + count)),
          ...blocks.slice(block + count),
        ]
      : blocks,
  )
}

/** A block with some of its characters replaced; a place among them goes to where they began. */
export function replaced(one: DraftBlock, from: number, to: number, words: string): DraftBlock {
  const text = one.text.slice(0, from) + words + one.text.slice(to)
  if (one.mark === null || one.mark <= from) return { ...one, text }
  return { ...one, text, mark: one.mark >= to ? one.mark + words.length - (to - from) : from }
}

/** A block with every match of a pattern rewritten. */
export function rewritten(
  one: DraftBlock,
  pattern: RegExp,
  words: (match: string, at: number) => string,
): DraftBlock {
  return [...one.text.matchAll(pattern)]
    .reverse()
    .reduce(
      (block, { index, 0: match }) => replaced(block, index, index + match.length, words(match, index)),
      one,
    )
}

/** Deleted: nothing is left, but for where the place was. */
export function deleted(one: DraftBlock): DraftPart {
  return one.mark === null ? [] : [{ ...one, text: '', mark: 0, isGone: true }]
}

/** The same words once more; the place stays where it is. */
export function copied(one: DraftBlock): DraftBlock {
  return { ...one, mark: null }
}

/** Two blocks out of one. */
export function split(one: DraftBlock, at: number): DraftPart {
  const { mark, text } = one
  const isBefore = mark !== null && mark < at
  // Of the place's own paragraph only the half that it is in is still its own.
  const half = (words: string, own: number | null) => ({
    ...one,
    text: words,
    mark: own,
    origins: mark === null || own !== null ? one.origins : [],
  })
  return [
    half(text.slice(0, at), isBefore ? mark : null),
    half(text.slice(at), isBefore || mark === null ? null : mark - at),
  ]
}

/** One block out of two. */
export function merged(one: DraftBlock, other: DraftBlock): DraftBlock {
  const mark = one.mark ?? (other.mark === null ? null : one.text.length + 1 + other.mark)
  return {
    text: `${one.text} ${other.text}`,
    mark,
    origins: [...one.origins, ...other.origins],
    isGone: false,
  }
}

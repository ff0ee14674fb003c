// The text as it is shown, beside the text as it was written: places count characters of the written one.

import type { Block } from './story.ts'

/** Blocks as they are shown. An offset is a UTF-16 offset in a block's plain text, as shown or as written. */
export interface Typeset {
  readonly blocks: readonly Block[]
  readonly toShown: (block: number, offset: number) => number
  readonly toWritten: (block: number, offset: number) => number
}

/** The blocks as their author wrote them. */
export function asWritten(blocks: readonly Block[]): Typeset {
  return { blocks, toShown: (_block, offset) => offset, toWritten: (_block, offset) => offset }
}

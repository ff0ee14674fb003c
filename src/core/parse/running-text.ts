// The words of a part as one string: what looks over a whole story walks over this, not over paragraph after paragraph.

import { type Block, blockText } from '../story.ts'

export interface RunningText {
  /** Its paragraphs and poems, a blank line between every two. */
  readonly text: string
  /** Where each of them begins: UTF-16 offsets, rising. */
  readonly starts: readonly number[]
}

const BETWEEN = '\n\n'

/** The words of a part's blocks, marks left out. */
export function runningText(blocks: readonly Block[]): RunningText {
  const texts: string[] = []
  const starts: number[] = []
  let length = 0
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'verse') continue
    const text = blockText(block)
    texts.push(text)
    starts.push(length)
    length += text.length + BETWEEN.length
  }
  // Joined, it lies in memory as one piece: its characters are read twice as fast as those of slices.
  return { text: texts.join(BETWEEN), starts }
}

/** The paragraphs of a text, for offsets that rise. */
export function paragraphsOf(running: RunningText): (at: number) => number {
  const { starts } = running
  let paragraph = 0
  return (at) => {
    while ((starts[paragraph + 1] ?? Number.POSITIVE_INFINITY) <= at) paragraph++
    return paragraph
  }
}

/** Where a paragraph ends. */
export function endOf({ text, starts }: RunningText, paragraph: number): number {
  const next = starts[paragraph + 1]
  return next === undefined ? text.length : next - BETWEEN.length
}

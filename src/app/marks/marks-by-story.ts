// Marks in the order of a shelf: stories by their latest mark, and within a story in reading order.

import type { Mark } from '../../core/marks/mark.ts'

export interface StoryMarks {
  readonly story: string
  readonly marks: readonly Mark[]
  /** When the latest of them was made. */
  readonly at: number
}

export function marksByStory(all: readonly Mark[]): readonly StoryMarks[] {
  const stories = new Map<string, Mark[]>()
  for (const mark of all) stories.set(mark.story, [...(stories.get(mark.story) ?? []), mark])
  return [...stories]
    .map(([story, marks]) => ({
      story,
      marks: marks.sort(inReadingOrder),
      at: Math.max(...marks.map((mark) => mark.at)),
    }))
    .sort((a, b) => b.at - a.at)
}

function inReadingOrder({ place: a }: Mark, { place: b }: Mark): number {
  return a.part - b.part || a.block - b.block || a.offset - b.offset
}

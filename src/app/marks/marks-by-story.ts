// Marks in the order of a shelf: stories by their latest mark, and within a story in reading order.

import type { Bookmark } from '../../core/reading.ts'

export interface StoryMarks {
  readonly story: string
  readonly marks: readonly Bookmark[]
  /** When the latest of them was made. */
  readonly at: number
}

export function marksByStory(bookmarks: readonly Bookmark[]): readonly StoryMarks[] {
  const stories = new Map<string, Bookmark[]>()
  for (const mark of bookmarks) stories.set(mark.story, [...(stories.get(mark.story) ?? []), mark])
  return [...stories]
    .map(([story, marks]) => ({
      story,
      marks: marks.sort(inReadingOrder),
      at: Math.max(...marks.map((mark) => mark.at)),
    }))
    .sort((a, b) => b.at - a.at)
}

function inReadingOrder({ place: a }: Bookmark, { place: b }: Bookmark): number {
  return a.part - b.part || a.block - b.block || a.offset - b.offset
}

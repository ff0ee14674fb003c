// The line of a story that is being read, with the corners folded in it.

import type { Entry } from '../../core/catalogue/catalogue.ts'
import { type Reading, readShare, storyShare } from '../../core/reading/reading.ts'
import { useBookmarks } from '../state/marks/bookmarks.ts'
import { ProgressLine } from '../ui/story/progress-line.tsx'

export interface Begun {
  readonly entry: Entry
  readonly reading: Reading
}

export function BegunProgress({ entry, reading }: Begun) {
  const bookmarks = useBookmarks((state) => state.all)
  const corners = bookmarks
    .filter((bookmark) => bookmark.story === entry.id)
    .map((bookmark) => storyShare(bookmark.place, entry.parts))
  return <ProgressLine share={readShare(reading, entry.parts)} parts={entry.parts} corners={corners} />
}

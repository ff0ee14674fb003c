// The library as it may be asked now: the catalogue, what this device knows beside it, and what is not to be met.

import { useDeferredValue, useMemo } from 'react'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import type { Known } from '../../core/library/ask.ts'
import { lengthColumn, markedColumn, readColumn, whereColumn } from '../../core/library/own-columns.ts'
import { meetingColumn } from '../../core/meeting/meeting-column.ts'
import { useMeeting } from './adult.ts'
import { useHere } from './downloads/here.ts'
import { useBookmarks } from './marks/bookmarks.ts'
import { useHighlights } from './marks/highlights.ts'
import { usePace } from './reading/pace.ts'
import { useReadings } from './reading/readings.ts'

/** Everything but the words looked for. `isHiddenShown`: what the reader's own list hides is asked as well. */
export function useKnown(catalogue: Catalogue, isHiddenShown = false): Known {
  const pace = usePace()
  const readings = useReadings((all) => all.byStory)
  const bookmarks = useBookmarks((all) => all.all)
  const highlights = useHighlights((all) => all.all)
  const { ceiling, unratedAs, rules } = useMeeting()
  // While stories are being fetched this changes with every file: the list may lag behind, the reader's finger not.
  const kept = useDeferredValue(useHere((here) => here.files))

  const length = useMemo(() => lengthColumn(catalogue, pace), [catalogue, pace])
  const read = useMemo(() => readColumn(catalogue, readings), [catalogue, readings])
  const where = useMemo(() => whereColumn(catalogue, kept), [catalogue, kept])
  const marked = useMemo(
    () => markedColumn(catalogue, storiesOf(bookmarks), storiesOf(highlights)),
    [catalogue, bookmarks, highlights],
  )
  const meeting = useMemo(
    () => meetingColumn(catalogue, { ceiling, unratedAs }, isHiddenShown ? [] : rules),
    [catalogue, ceiling, unratedAs, rules, isHiddenShown],
  )
  return useMemo(
    () => ({ catalogue, own: { length, read, where, marked }, meeting, found: null }),
    [catalogue, length, read, where, marked, meeting],
  )
}

function storiesOf(marks: readonly { readonly story: string }[]): ReadonlySet<string> {
  return new Set(marks.map(({ story }) => story))
}

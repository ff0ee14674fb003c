// The corner of the page in sight: folded where a bookmark is, and how it is folded and unfolded.

import { useMemo, useState } from 'react'
import { codePoints, flatOffset, partText } from '../../../core/marks/highlight.ts'
import { findPlace } from '../../../core/place/find-place.ts'
import type { Place } from '../../../core/place/place.ts'
import { addBookmark, removeBookmark, useBookmarks } from '../../state/marks/bookmarks.ts'
import type { Reader } from '../reader.ts'
import type { Section } from '../text/sections.ts'

export function useCorner({ story, sections, sight, currentPlace }: Reader) {
  const bookmarks = useBookmarks((state) => state.all)
  const [trouble, setTrouble] = useState('')
  const corners = useMemo(() => bookmarks.filter((one) => one.story === story.id), [bookmarks, story.id])
  // Once for a text: looking for a place in a changed one is no work for every turned page.
  const shares = useMemo(() => corners.map(({ place }) => shareOf(sections, place)), [corners, sections])
  const folded = corners.find(({ place }, index) => {
    const share = shares[index] ?? null
    const seen = sight?.seen.find(({ part }) => part === place.part)
    return share !== null && seen && share >= seen.from && (share < seen.to || seen.to === 1)
  })
  const whereIn = (place: Place) => {
    const section = sections.find(({ part }) => part === place.part)
    const before = section ? partText(section.ground).slice(0, flatOffset(section.ground, place)) : ''
    return { partTitle: story.parts[place.part]?.title ?? null, start: codePoints(before) }
  }
  const fold = async () => {
    const place = currentPlace()
    if (!place) return
    try {
      if (folded) await removeBookmark(folded.id)
      else await addBookmark({ story: story.id, place, ...whereIn(place) })
      setTrouble('')
    } catch {
      setTrouble('This browser would not keep the mark. Its storage is off or full.')
    }
  }
  return { corners, isFolded: folded !== undefined, onFold: () => void fold(), trouble }
}

/** The share of its part before a place; null where the part is not open. */
function shareOf(sections: readonly Section[], place: Place): number | null {
  const section = sections.find(({ part }) => part === place.part)
  if (!section) return null
  const { starts } = section.ground
  const { block, offset } = findPlace(section.ground, place)
  return ((starts[block] ?? 0) + offset) / (starts.at(-1) || 1)
}

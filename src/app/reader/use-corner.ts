// The corner of the page in sight: folded where a bookmark is, and how it is folded and unfolded.

import { useState } from 'react'
import { findPlace, type Place } from '../../core/place.ts'
import { addBookmark, removeBookmark, useBookmarks } from '../state/bookmarks.ts'
import type { Reader } from './reader.ts'

export function useCorner({ story, sections, sight, currentPlace }: Reader) {
  const bookmarks = useBookmarks((state) => state.all)
  const [trouble, setTrouble] = useState('')
  const corners = bookmarks.filter((bookmark) => bookmark.story === story.id)
  const isInSight = (place: Place) => {
    const section = sections.find(({ part }) => part === place.part)
    const seen = sight?.seen.find(({ part }) => part === place.part)
    if (!section || !seen) return false
    const { starts } = section.ground
    const { block, offset } = findPlace(section.ground, place)
    const share = ((starts[block] ?? 0) + offset) / (starts.at(-1) || 1)
    return share >= seen.from && (share < seen.to || seen.to === 1)
  }
  const folded = corners.find(({ place }) => isInSight(place))
  const fold = async () => {
    const place = currentPlace()
    if (!place) return
    try {
      if (folded) await removeBookmark(folded.id)
      else await addBookmark(story.id, place, story.parts[place.part]?.title ?? null)
      setTrouble('')
    } catch {
      setTrouble('This browser would not keep the mark. Its storage is off or full.')
    }
  }
  return { corners, isFolded: folded !== undefined, onFold: () => void fold(), trouble }
}

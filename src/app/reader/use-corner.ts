// The corner of the page in sight: folded where a bookmark is, and how it is folded and unfolded.

import { useState } from 'react'
import type { StoryFile } from '../../core/catalogue.ts'
import { findPlace, type Ground, type Place } from '../../core/place.ts'
import { addBookmark, removeBookmark, useBookmarks } from '../state/bookmarks.ts'
import type { Sight } from './use-place.ts'

interface Options {
  readonly story: StoryFile
  readonly part: number
  readonly ground: Ground
  readonly sight: Sight | null
  /** Reads the page at this very moment: a corner never takes an older place. */
  readonly currentPlace: () => Place | null
}

export function useCorner({ story, part, ground, sight, currentPlace }: Options) {
  const bookmarks = useBookmarks((state) => state.all)
  const [trouble, setTrouble] = useState('')
  const corners = bookmarks.filter((bookmark) => bookmark.story === story.id)
  const folded = corners.find(({ place }) => {
    if (place.part !== part || sight === null) return false
    const { block } = findPlace(ground, place)
    return block >= sight.first && block <= sight.last
  })
  const fold = async () => {
    const place = currentPlace()
    if (!place) return
    try {
      if (folded) await removeBookmark(folded.id)
      else await addBookmark(story.id, place, story.parts[part]?.title ?? null)
      setTrouble('')
    } catch {
      setTrouble('This browser would not keep the mark. Its storage is off or full.')
    }
  }
  return { corners, isFolded: folded !== undefined, onFold: () => void fold(), trouble }
}

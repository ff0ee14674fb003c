// The reader's folded corners. A change is on disk before it is shown as made, here and in every other open tab.

import { create } from 'zustand'
import type { Place } from '../../../core/place/place.ts'
import type { Bookmark } from '../../../core/reading/reading.ts'
import { deleteBookmark, readBookmarks, writeBookmark } from '../../device/storage/bookmarks-store.ts'
import { onBookmarksChanged, tellBookmarksChanged } from '../../device/tabs.ts'
import { type Phase, readInto } from '../storage/read-into.ts'
import { newMarkId } from './mark-id.ts'

interface Bookmarks {
  readonly phase: Phase
  readonly all: readonly Bookmark[]
}

export const useBookmarks = create<Bookmarks>(() => ({ phase: 'loading', all: [] }))

/** Never rejects. */
export async function loadBookmarks(): Promise<void> {
  await readInto(useBookmarks, async () => ({ all: await readBookmarks() }))
}

interface Corner {
  readonly story: string
  readonly place: Place
  readonly partTitle: string | null
  /** Characters of the part's text before it. */
  readonly start: number
}

/** Folds a corner at a place. Rejects where the device will not keep it. */
export async function addBookmark(corner: Corner): Promise<void> {
  await keep({ ...corner, id: newMarkId(), name: '', at: Date.now() })
}

/** Gives a bookmark a name; an empty one takes it away. */
export async function renameBookmark(bookmark: Bookmark, name: string): Promise<void> {
  await keep({ ...bookmark, name })
}

export async function removeBookmark(id: string): Promise<void> {
  await deleteBookmark(id)
  tellBookmarksChanged()
  useBookmarks.setState(({ all }) => ({ all: all.filter((bookmark) => bookmark.id !== id) }))
}

/** Puts a bookmark back that was just removed. */
export async function restoreBookmark(bookmark: Bookmark): Promise<void> {
  await keep(bookmark)
}

async function keep(bookmark: Bookmark): Promise<void> {
  await writeBookmark(bookmark)
  tellBookmarksChanged()
  useBookmarks.setState(({ all }) => ({ all: [...all.filter((one) => one.id !== bookmark.id), bookmark] }))
}

onBookmarksChanged(() => void loadBookmarks())

// What a version that waits brings, and which stories have gone with the last one.

import { useEffect, useState } from 'react'
import type { GoneStory } from '../../core/meeting/meeting.ts'
import type { News } from '../../core/offline/news.ts'
import { forgetGoneStories, goneStories } from '../device/worker/gone-stories.ts'
import { waitingNews } from '../device/worker/worker-registration.ts'
import { isGoneKeptOut, useMeeting } from './adult.ts'
import { useVersion } from './version.ts'

/** Null while no version waits, and where it does not say. */
export function useNews(): News | null {
  const isWaiting = useVersion(({ accept }) => accept !== null)
  const [news, setNews] = useState<News | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (isWaiting) void waitingNews().then((said) => isCurrent && setNews(said))
    return () => {
      isCurrent = false
    }
  }, [isWaiting])
  return isWaiting ? news : null
}

/** Stories that were on this device and are gone from the archive, until the reader has seen it; and the act that says so. */
export function useGoneStories(): readonly [gone: readonly GoneStory[], forget: () => void] {
  const [gone, setGone] = useState<readonly GoneStory[]>([])
  const meeting = useMeeting()
  useEffect(() => {
    void goneStories().then(setGone)
  }, [])
  // Told again at the next start where it is not done yet.
  const forget = () => void forgetGoneStories().then(() => setGone([]))
  // What the reader keeps out is not named, not even when it leaves.
  return [gone.filter((story) => !isGoneKeptOut(story, meeting)), forget]
}

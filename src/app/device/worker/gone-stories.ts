// What the service worker has written down of stories that were on this device and that the archive has let go of.

import type { GoneStory } from '../../../core/meeting/meeting.ts'
import { goneAddress, goneCacheName, goneStoriesFrom } from '../../../core/offline/news.ts'
import { base } from '../base.ts'
import { askCache } from '../files/content.ts'

/** Their names; none where the reader has seen them, or nothing answers. */
export function goneStories(): Promise<readonly GoneStory[]> {
  return askCache<readonly GoneStory[]>(
    async (cache) => goneStoriesFrom(await (await cache.match(goneAddress(base)))?.json()),
    [],
    goneCacheName(base),
  )
}

/** The reader has seen them: they are not told again. */
export function forgetGoneStories(): Promise<boolean> {
  return askCache((cache) => cache.delete(goneAddress(base)), false, goneCacheName(base))
}

// Keeps what the reader wants to have here, in a cache of its own beside that of the stories: whoever can keep stories can
// keep the wish for them, and a write there is on disk when it is answered, which one to localStorage is not.

import { noWish, type Wish, wishFrom } from '../../../core/offline/download-wish.ts'
import { base } from '../base.ts'
import { askCache } from '../files/content.ts'

/** Names begin with the base, since one origin may hold several archives. */
const CACHE = `dogear${base}download`
const ADDRESS = `${base}wish`

export function readWish(): Promise<Wish> {
  return askCache(
    async (cache) => wishFrom(await (await cache.match(ADDRESS))?.json().catch(() => null)),
    noWish,
    CACHE,
  )
}

/** Answers whether it is kept. */
export function writeWish(wish: Wish): Promise<boolean> {
  return askCache(
    async (cache) => {
      await cache.put(ADDRESS, new Response(JSON.stringify(wish)))
      return true
    },
    false,
    CACHE,
  )
}

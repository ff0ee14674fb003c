// Windows that were opened in an older version stay in it until they are left: while one is open, the files of its
// shell that the new version does not name, its extras and its stories, stay where they can be asked for. So no page ever asks
// the server for a file that a deploy has deleted.

import { cacheNames } from 'workbox-core'
import type { PrecacheController } from 'workbox-precaching'
import { extrasCacheName } from '../core/offline/extras.ts'
import { olderShellName } from '../core/offline/older-shell.ts'

/** Milliseconds in which the page that is left, in the same window, has gone. */
const CHANGE_OF_PAGE = 2000

/** Before a version takes over: puts aside what it does not name, where a window is open that may still want it. */
export async function keepOlderShell(base: string, controller: PrecacheController): Promise<void> {
  if ((await windowsOf(base)).length === 0) {
    await caches.delete(olderShellName(base))
    return
  }
  const named = new Set(controller.getURLsToCacheKeys().values())
  const [shell, older] = await Promise.all([
    caches.open(cacheNames.precache),
    caches.open(olderShellName(base)),
  ])
  for (const request of await shell.keys()) {
    // The page itself has a name of each version's own; an open window never asks for it again.
    if (named.has(request.url) || new URL(request.url).search !== '') continue
    const kept = await shell.match(request)
    // Without room for it the old window may have to be loaded anew, and says so: never a reason not to take over.
    if (kept) await older.put(request, kept).catch(() => undefined)
  }
}

/** A file of an older version. Its name holds its hash, so what the network has under it is the same file. */
export async function olderFile(base: string, request: Request): Promise<Response> {
  // In this order: while a version takes over, what it has not put aside yet still stands in the shell.
  for (const cacheName of [cacheNames.precache, olderShellName(base), extrasCacheName(base)]) {
    const kept = await caches.match(request.url, { cacheName })
    if (kept) return kept
  }
  return fetch(request)
}

/** Lets go of all that is older once the window that now opens is the only one. Answers whether it did. */
export async function dropOlderShell(base: string, opening: string): Promise<boolean> {
  if (!(await caches.has(olderShellName(base)))) return false
  await new Promise((resolve) => setTimeout(resolve, CHANGE_OF_PAGE))
  if ((await windowsOf(base)).some(({ id }) => id !== opening)) return false
  return caches.delete(olderShellName(base))
}

async function windowsOf(base: string): Promise<readonly Client[]> {
  const clients = (globalThis as unknown as ServiceWorkerGlobalScope).clients
  const all = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  return all.filter(({ url }) => new URL(url).pathname.startsWith(base))
}

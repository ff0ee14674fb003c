// The service worker: keeps the shell (page, scripts, styles, fonts, catalogue) and answers every view from it, and
// keeps the extras (faces that were chosen, what reads own files) once they were needed, or nothing else is to be done.
// Stories are kept by the page; the worker only sees to it that an update takes none of them away.
// Where the shell has lost its page, the network has a few seconds, and then a page of words says so: a view is never
// left without an answer. What is no view of this archive (another archive below it, a blog beside it) is not touched.

import { cacheNames, clientsClaim } from 'workbox-core'
import { PrecacheController } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { baseIn } from '../core/base.ts'
import { hashInAddress } from '../core/catalogue/published.ts'
import { keepExtrasIn } from '../core/offline/extras.ts'
import { isMendWish } from '../core/offline/mend.ts'
import { newsWantedIn } from '../core/offline/news.ts'
import { olderShellName } from '../core/offline/older-shell.ts'
import { keepBackgroundFetches } from './background-fetch.ts'
import { bringChangedStories, dropOldStories } from './changed-stories.ts'
import { type Extra, Extras } from './extras.ts'
import { lostPage } from './lost-page.ts'
import { dropOlderShell, keepOlderShell, olderFile } from './older-shell.ts'
import { takeShared } from './shared-files.ts'
import { inTime, type ShellFile, ShellFiles } from './shell-files.ts'
import { newsBetween, noteGoneStories } from './versions.ts'

declare const self: ServiceWorkerGlobalScope
/** Written by the build: the shell's files, and the catalogue among them. */
declare const SHELL: ShellFile[]
declare const CATALOGUE: string
/** Written by the build: files that are no part of the shell, and are kept later. */
declare const EXTRAS: Extra[]

const PATIENCE = 4000

const base = new URL(self.registration.scope).pathname
const extras = new Extras(base, EXTRAS)
keepBackgroundFetches(self, base)
const shell = new PrecacheController({
  cacheName: cacheNames.precache,
  // A host may tell browsers to keep `assets` for ever, and one damaged answer would then be final: always ask
  // whether it is still so.
  plugins: [{ requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }) }],
})
const files = new ShellFiles(base, shell, SHELL)

// Before the shell's own routes, which would answer `/` with a failure where its page is lost. The way in for a reader
// whose copy is broken (`?safe=1`) asks the network first.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && baseIn(url.pathname) === base,
  async ({ request, url, event }) => {
    const isSafe = url.searchParams.has('safe')
    // Before any cache is touched: there are browsers in which a damaged one stops the whole worker.
    const asked = isSafe ? await inTime(fetch(request), PATIENCE) : undefined
    if (event instanceof FetchEvent) event.waitUntil(tidyFor(event.resultingClientId))
    if (asked?.ok) return asked
    const kept = await inTime(files.answer(`${base}index.html`), PATIENCE)
    // A host of plain files answers a view with the page as well, and calls it not found.
    return kept ?? (isSafe ? asked : await inTime(fetch(request), PATIENCE)) ?? lostPage(base)
  },
)

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && files.has(url.pathname),
  async ({ request, url }) => {
    try {
      return await files.answer(url.pathname)
    } catch {
      // A newer version that takes over in this moment has put it aside. Else, with no network, better a script or style
      // that is damaged than none; a damaged page would only be white.
      return olderFile(base, request).catch(() => Response.error())
    }
  },
)

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && extras.has(url.pathname),
  ({ url }) => extras.answer(url.pathname).catch(() => Response.error()),
)

// Files shared with the installed app: a static host cannot take them.
registerRoute(
  ({ url }) => url.pathname === `${base}own`,
  ({ request }) => takeShared(base, request),
  'POST',
)

registerRoute(
  ({ sameOrigin, url }) =>
    sameOrigin && (url.pathname.startsWith(`${base}assets/`) || isOurCatalogue(url.pathname)),
  ({ request }) => olderFile(base, request),
)

function isOurCatalogue(pathname: string): boolean {
  return (
    pathname.startsWith(`${base}stories/`) && pathname.endsWith('.bin') && hashInAddress(pathname) !== null
  )
}

// The first worker takes over the page that brought it, so that what is read now is kept now. A later one waits:
// there is no skipWaiting at install, only when the reader accepts the update.
clientsClaim()

self.addEventListener('install', (event) => {
  event.waitUntil(
    Promise.all([shell.install(event), bringChangedStories(base, CATALOGUE), extras.bringChanged()]),
  )
})

self.addEventListener('activate', (event) => {
  const takeOver = async () => {
    await keepOlderShell(base, shell)
    await noteGoneStories(base, CATALOGUE).catch(() => undefined)
    await shell.activate(event)
    await tidy()
  }
  event.waitUntil(takeOver())
})

/** Lets go of what no version that is open names any more. */
async function tidy(): Promise<void> {
  // A still newer version may be bringing its stories, or have brought them: it will tidy up when its turn comes.
  if (self.registration.installing || self.registration.waiting) return
  const areOlderWindows = await caches.has(olderShellName(base))
  await Promise.all([dropOldStories(base, CATALOGUE, shell), areOlderWindows || extras.dropOld()])
}

/** A window opens: if it is the only one, nobody needs the older version any more. */
async function tidyFor(opening: string): Promise<void> {
  if (await dropOlderShell(base, opening)) await tidy()
}

self.addEventListener('message', (event) => {
  const message: unknown = event.data
  if (typeof message === 'object' && message !== null && Reflect.get(message, 'type') === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting())
  }
  const answer = (work: Promise<unknown>) =>
    event.waitUntil(work.catch(() => null).then((said) => event.ports[0]?.postMessage(said)))
  const wish = keepExtrasIn(message)
  if (wish) answer(extras.keep(wish.files))
  if (isMendWish(message)) answer(files.mend())
  const since = newsWantedIn(message)
  if (since !== null) answer(newsBetween(base, since, CATALOGUE))
})

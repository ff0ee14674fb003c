// The service worker: keeps the shell (page, scripts, styles, fonts, catalogue) and answers every view from it, and
// keeps the extras (faces that were chosen, what reads own files) once they were needed.
// Stories are kept by the page; the worker only sees to it that an update takes none of them away.
// Where the shell has lost its page, the network has a few seconds, and then a page of words says so: a view is never
// left without an answer. What is no view of this archive (another archive below it, a blog beside it) is not touched.

import { clientsClaim } from 'workbox-core'
import { addPlugins, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { baseIn } from '../core/base.ts'
import { keepExtrasIn } from '../core/extras.ts'
import { keepBackgroundFetches } from './background-fetch.ts'
import { bringChangedStories, dropOldStories } from './changed-stories.ts'
import { type Extra, Extras } from './extras.ts'
import { takeShared } from './shared-files.ts'

declare const self: ServiceWorkerGlobalScope
/** Written by the build: the shell's files, and the catalogue among them. */
declare const SHELL: { url: string; revision: string | null; integrity: string }[]
declare const CATALOGUE: string
/** Written by the build: files that are kept only once they are needed. */
declare const EXTRAS: Extra[]

const PATIENCE = 4000

const base = new URL(self.registration.scope).pathname
const extras = new Extras(base, EXTRAS)
keepBackgroundFetches(self, base)

// Before the shell's own routes, which would answer `/` with a failure where its page is lost.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && baseIn(url.pathname) === base,
  async ({ request }) =>
    (await inTime(matchPrecache('index.html'))) ?? (await inTime(fetch(request))) ?? lostPage(),
)

// A host may tell browsers to keep `assets` for ever, and one damaged answer would then be final: always ask whether
// it is still so.
addPlugins([{ requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }) }])
precacheAndRoute(SHELL)

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

// The first worker takes over the page that brought it, so that what is read now is kept now. A later one waits:
// there is no skipWaiting at install, only when the reader accepts the update.
clientsClaim()

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([bringChangedStories(base, CATALOGUE), extras.bringChanged()]))
})

self.addEventListener('activate', (event) => {
  // A still newer version may be bringing its stories at this moment; it will tidy up when its turn comes.
  if (self.registration.installing) return
  event.waitUntil(Promise.all([dropOldStories(base, CATALOGUE), extras.dropOld()]))
})

self.addEventListener('message', (event) => {
  const message: unknown = event.data
  if (typeof message === 'object' && message !== null && Reflect.get(message, 'type') === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting())
  }
  const wish = keepExtrasIn(message)
  if (wish) event.waitUntil(extras.keep(wish.files).then((areKept) => event.ports[0]?.postMessage(areKept)))
})

/** What comes of a promise, or undefined where it fails or takes too long. */
function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE)
    promise.then(resolve, () => resolve(undefined))
  })
}

function lostPage(): Response {
  const page =
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dogear</title>' +
    '<p>Dogear’s own files are no longer on this device, and the network does not answer. ' +
    'Open this page again when there is a network.</p>'
  return new Response(page, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

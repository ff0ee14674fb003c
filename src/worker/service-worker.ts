// The service worker: keeps the shell (page, scripts, styles, fonts, catalogue) and answers every view from it.
// Stories are kept by the page; the worker only sees to it that an update takes none of them away.
// No answer ever waits for the network or fails: a view that cannot be had says so in a page of its own.

import { clientsClaim } from 'workbox-core'
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { bringChangedStories } from './changed-stories.ts'

declare const self: ServiceWorkerGlobalScope
/** Written by the build: the shell's files, and the catalogue among them. */
declare const SHELL: { url: string; revision: string | null; integrity: string }[]
declare const CATALOGUE: string

const base = new URL(self.registration.scope).pathname

precacheAndRoute(SHELL)
const shellPage = createHandlerBoundToURL('index.html')

registerRoute(
  new NavigationRoute(async (options) => {
    try {
      return await shellPage(options)
    } catch {
      return lostPage()
    }
  }),
)

// The first worker takes over the page that brought it, so that what is read now is kept now. A later one waits:
// there is no skipWaiting at install, only when the reader accepts the update.
clientsClaim()

self.addEventListener('install', (event) => {
  event.waitUntil(bringChangedStories(base, CATALOGUE))
})

self.addEventListener('message', (event) => {
  const message: unknown = event.data
  if (typeof message === 'object' && message !== null && Reflect.get(message, 'type') === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting())
  }
})

function lostPage(): Response {
  const page =
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dogear</title>' +
    '<p>The browser cleared Dogear’s own files, and there is no network. Your places and marks are safe. ' +
    'Open this page again when there is a network.</p>'
  return new Response(page, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

// Registers the service worker and tells of updates. Nothing here reloads a page by itself.

import { type AskNews, type News, newsFrom } from '../../../core/offline/news.ts'
import { base } from '../base.ts'
import { catalogueHash } from '../files/catalogue-address.ts'
import { trustedScript } from '../trusted-script.ts'
import { askWorker, servingWorker } from './ask-worker.ts'

const HOUR = 3_600_000

/** The worker that this page came from: another may have taken over before the app has started. */
const servedBy = servingWorker()

/**
 * Whether this page came from our own worker, which has kept the shell then. A page below an archive at `/` may have come
 * from that one's.
 */
export function isServed(): boolean {
  return servedBy !== null && servedBy.scriptURL === new URL(`${base}sw.js`, location.href).href
}

/** How long a waiting worker has to say what it brings, in milliseconds. */
const PATIENCE = 10_000

export interface WorkerEvents {
  /** A new version is installed and waits until the reader agrees, or until every page of ours is closed. */
  onWaiting(accept: () => void): void
  /** The new version has taken over, in this page and all others: what is shown is the old one. */
  onReplaced(): void
  /** The shell is kept: every view opens with no network from now on. */
  onReady(): void
}

/** Starts the worker where the browser has such a thing. Updates are looked for at each start, and hourly at most on return. */
export async function registerWorker(events: WorkerEvents): Promise<void> {
  if (!navigator.serviceWorker || import.meta.env.DEV) return
  // Not needed before the first view is there.
  const { Workbox } = await import('workbox-window')
  const worker = new Workbox(trustedScript('dogear-worker', `${base}sw.js`), {
    scope: base,
    updateViaCache: 'none',
  })
  worker.addEventListener('waiting', () => events.onWaiting(() => worker.messageSkipWaiting()))
  const registration = await worker.register({ immediate: true })
  // Asked of our own registration: a page has no controller after a forced reload.
  let serving = isServed() ? servedBy : null
  const look = () => {
    const active = registration?.active
    if (!active) return
    if (serving && serving !== active) events.onReplaced()
    else events.onReady()
    serving = active
  }
  look()
  worker.addEventListener('controlling', look)
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - looked > HOUR) {
      looked = Date.now()
      worker.update().catch(() => undefined)
    }
  })
}

/** What the version that waits brings; null where none waits, or it does not say. */
export async function waitingNews(): Promise<News | null> {
  const registration = await navigator.serviceWorker?.getRegistration(base)
  const waiting = registration?.waiting
  if (!waiting) return null
  const question: AskNews = { type: 'WHAT_IS_NEW', since: catalogueHash() }
  return newsFrom(await askWorker(waiting, question, PATIENCE))
}

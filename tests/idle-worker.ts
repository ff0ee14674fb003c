// A browser ends a worker that has had nothing to do for half a minute, and then at the latest the version that waits takes
// over. One that a test is attached to it never ends, and now and then (Chromium 156, under load) none takes over.

import type { Page } from '@playwright/test'

/** Nearly always the next version has taken over after so many milliseconds. */
const SOON = 1000

/** Ends the old version's worker, as the browser would in time, where the next one waits still. Never rejects. */
export async function endIdleWorker(page: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SOON))
  const isWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
  // The page may be loaded anew meanwhile, and cannot be asked then.
  if (!(await isWaiting().catch(() => false))) return
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers').catch(() => undefined)
  await session.detach().catch(() => undefined)
}

// Bringing stories to the device: paused and taken up again after a restart, asked for by a filter where the browser saves
// data, in two tabs at once, and again where they were lost. The host is slow for stories, and counts.

import { expect, type Page } from '@playwright/test'
import { chance } from '../bench/prose.ts'
import { keptFiles, test, untilAllIsHere } from './archive.ts'
import { LIBRARY_STORIES, libraryArchive } from './archives.ts'
import { focused } from './library-view.ts'
import { wholeChromiumStart } from './phone.ts'
import { truthOf } from './rigs/kept-truth.ts'
import { SlowHost } from './rigs/slow-host.ts'

test.use({ launchOptions: wholeChromiumStart })

async function slowHost(bitsPerSecond: number | null): Promise<SlowHost> {
  return SlowHost.of({
    dir: libraryArchive,
    line: { latency: [20, 60], bitsPerSecond },
    isSlow: (address) => /^\/stories\/.*\.json$/.test(address),
    isCompressed: false,
    chance: chance(1),
  })
}

async function untilAllIsCalledHere(page: Page): Promise<void> {
  await expect(page.locator('#shelf-heading')).toContainText(`${LIBRARY_STORIES} of ${LIBRARY_STORIES}`, {
    timeout: 20_000,
  })
}

test('a download says how far it is, and a pause outlasts a restart', async ({ lastingPhone: phone }) => {
  const host = await slowHost(6_000_000)
  const page = await phone.page(`${host.url}device`)
  await expect(page.locator('.device-state').getByRole('status')).toContainText(
    /\d+ of 400 have come, .* of 2\.\d MB/,
  )
  await expect.poll(async () => (await keptFiles(page)).length).toBeGreaterThan(20)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.locator('.device-state').getByRole('status')).toContainText('Fetching is paused')
  await expect.poll(() => host.isBusy).toBe(false)
  const before = await truthOf(page, libraryArchive)
  expect(before.called).toBe(before.here)
  const asked = host.asked.length
  await phone.close()

  const again = await phone.page(`${host.url}device`)
  await expect(again.locator('.device-state').getByRole('status')).toContainText('still to come')
  expect((await truthOf(again, libraryArchive)).here).toBe(before.here)
  expect(host.asked.length).toBe(asked)
  host.hurry()
  await again.getByRole('button', { name: 'Go on fetching' }).click()
  await untilAllIsCalledHere(again)
  expect((await truthOf(again, libraryArchive)).here).toBe(LIBRARY_STORIES)
  // What was on the line when it was paused may have been sent to its end, and comes once more.
  expect(host.sent.length - new Set(host.sent).size).toBeLessThanOrEqual(3)
  await host.stop()
})

test('where the browser saves data nothing comes unasked, and a filter’s result comes when it is asked for', async ({
  phone,
}) => {
  const host = await slowHost(null)
  const page = await phone.page()
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  await page.goto(`${host.url}device`)
  await expect(page.locator('.device-state').getByRole('status')).toContainText('Your browser saves data')
  await page.goto(`${host.url}?rating=PG`)
  const act = page.getByRole('button', { name: /^Fetch \d+ stories to this/ })
  const wanted = Number(/\d+/.exec((await act.getAttribute('aria-label')) ?? '')?.[0])
  expect(wanted).toBeLessThan(LIBRARY_STORIES)
  // That it is offered takes no focus; that it is asked for by keys leaves it at the list.
  await page.waitForTimeout(300)
  expect(await focused(page)).toBe('BODY')
  await act.press('Enter')
  await expect(act).toHaveCount(0)
  await expect.poll(() => focused(page)).toBe('result-heading')
  const told = page.locator('.fetching')
  await expect(told).toContainText('Fetching')
  await expect.poll(async () => (await keptFiles(page)).length).toBe(wanted)
  await expect(told).toContainText(/All of them are on this (phone|computer) now\./)
  expect(await focused(page)).toBe('result-heading')
  await host.stop()
})

declare global {
  interface Window {
    /** What was offered to be fetched, in its order. */
    offered: string[]
  }
}

test('what is coming by itself is offered at no moment, not in the one in which the last of it has come either', async ({
  phone,
}) => {
  const host = await slowHost(8_000_000)
  const page = await phone.page()
  await page.addInitScript(() => {
    window.offered = []
    new MutationObserver(() => {
      const act = document.querySelector('.result-acts [aria-label^="Fetch "]')
      if (act) window.offered.push(act.textContent)
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(host.url)
  await expect(page.getByRole('combobox', { name: 'Order', exact: true })).toBeVisible()
  await untilAllIsHere(page)
  // Longer than the list takes to hear of it.
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => window.offered)).toEqual([])
  await host.stop()
})

test('two tabs fetch nothing twice, and both say what has come', async ({ phone }) => {
  const host = await slowHost(8_000_000)
  const one = await phone.page(`${host.url}device`)
  const other = await phone.page(`${host.url}device`)
  await expect(other.locator('.device-state').getByRole('status')).toContainText('on their way')
  await untilAllIsCalledHere(other)
  await untilAllIsCalledHere(one)
  expect(host.asked.length).toBe(new Set(host.asked).size)
  await host.stop()
})

test('stories that have gone are named at the start, and come again', async ({ phone }) => {
  const host = await slowHost(null)
  const page = await phone.page(`${host.url}device`)
  await untilAllIsCalledHere(page)
  await expect(page.locator('.device-state').getByRole('status')).not.toContainText('on their way')
  // The stories may be here before what opens the app without a host.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await host.stop()
  await page.evaluate(async () => {
    const cache = await caches.open('dogear/stories')
    for (const request of (await cache.keys()).slice(0, 3)) await cache.delete(request)
  })
  await page.reload()
  await expect(page.locator('.device-state').getByRole('status')).toContainText('3 stories had been on this')
  await expect(page.locator('.story-names a')).toHaveCount(3)
  await expect(page.locator('.device-state').getByRole('status')).toContainText('No network just now')
  await host.start()
  await page.getByRole('button', { name: 'Try now' }).click()
  await untilAllIsCalledHere(page)
  await expect(page.locator('.device-state').getByRole('status')).not.toContainText('had been on this')
  await host.stop()
})

test('put away, a phone leaves the download to the browser, and what comes is proved', async ({ phone }) => {
  const host = await slowHost(4_000_000)
  const page = await phone.page()
  const session = await page.context().newCDPSession(page)
  await session.send('Browser.grantPermissions', { permissions: ['backgroundFetch'], origin: host.url })
  await page.goto(`${host.url}device`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect(page.locator('.device-state').getByRole('status')).toContainText('on their way')
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page.locator('.device-state').getByRole('status')).toContainText('Your browser fetches them')
  // No page is open while it comes.
  const other = await phone.page('about:blank')
  await page.close()
  host.hurry()
  await expect.poll(() => host.isBusy, { timeout: 20_000 }).toBe(false)
  await other.goto(`${host.url}device`)
  await untilAllIsCalledHere(other)
  expect((await truthOf(other, libraryArchive)).here).toBe(LIBRARY_STORIES)
  await host.stop()
})

// Type and paper: faces that come when they are chosen and stay, the reader's own colours from the first paint on,
// printer's signs over an unchanged text, and a place that none of it moves.

import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test, untilAllIsHere } from './archive.ts'
import { changedArchive, sampleArchive } from './archives.ts'
import { blockAtLine, pageOfText, readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

/** Chooses as a reader of another tab would: the open page follows. */
async function choose(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate((chosen) => {
    const stored = JSON.parse(localStorage.getItem('dogear/settings') ?? '{}')
    const newValue = JSON.stringify({ ...stored, ...chosen })
    localStorage.setItem('dogear/settings', newValue)
    window.dispatchEvent(new StorageEvent('storage', { key: 'dogear/settings', newValue }))
  }, settings)
}

/** Whether the browser sets text in a face's own letters. */
const isSetIn = (page: Page, family: string) =>
  page.evaluate(
    (name) => [...document.fonts].some((face) => face.family.includes(name) && face.status === 'loaded'),
    family,
  )

const keptExtras = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('dogear/extras')).keys()).map(({ url }) => url))

test('a face comes when it is chosen, and is here with the server stopped', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings`)
  await untilAllIsHere(page)
  expect(phone.requests.filter((url) => /opendyslexic|source-sans/.test(url))).toEqual([])
  await page.getByRole('radio', { name: 'OpenDyslexic' }).check()
  await expect.poll(() => isSetIn(page, 'OpenDyslexic')).toBe(true)
  await expect
    .poll(async () => (await keptExtras(page)).filter((url) => url.includes('opendyslexic')).length)
    .toBe(4)
  await phone.close()
  await host.stop()

  const again = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(again)
  await expect.poll(() => isSetIn(again, 'OpenDyslexic')).toBe(true)
  const family = await again.locator('.page-of-text').evaluate((text) => getComputedStyle(text).fontFamily)
  expect(family).toContain('OpenDyslexic')

  // One that was never chosen cannot come: the text is there in another, and Settings say so.
  await again.goto(`${host.url}settings`)
  await again.getByRole('radio', { name: 'Source Sans' }).check()
  await expect(again.getByText(/Source Sans is not on this phone/)).toBeVisible()
  await host.start()
  await again.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => isSetIn(again, 'Source Sans 3')).toBe(true)
  await expect(again.getByText(/is not on this phone/)).toHaveCount(0)
})

test('letters beyond Latin-1 come when nothing else is to be done, and a damaged file is never kept', async ({
  phone,
  hostOf,
  folderOf,
}) => {
  const folder = folderOf({ '': sampleArchive })
  const host = await hostOf(folder)
  const file = readdirSync(path.join(folder, 'assets')).find((name) =>
    /^source-sans-3-latin-wght-n/.test(name),
  )
  writeFileSync(path.join(folder, 'assets', file ?? ''), 'no font')
  const page = await phone.page(`${host.url}settings`)
  await untilAllIsHere(page)
  const extended = async () => (await keptExtras(page)).filter((url) => url.includes('latin-ext'))
  await expect.poll(async () => (await extended()).length).toBe(4)
  await page.getByRole('radio', { name: 'Source Sans' }).check()
  await expect(page.getByText(/Source Sans is not on this phone/)).toBeVisible()
  expect((await keptExtras(page)).filter((url) => url.includes('source-sans'))).toEqual([])

  // What was damaged where it is kept is fetched anew.
  const [address = ''] = await extended()
  const answer = await page.evaluate(async (url) => {
    await (await caches.open('dogear/extras')).put(url, new Response('no font'))
    return (await fetch(url)).text()
  }, address)
  expect(answer.length).toBeGreaterThan(1000)
})

test('a new version keeps the faces that were here, and lets go of what it does not name', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings`)
  await untilAllIsHere(page)
  await page.getByRole('radio', { name: 'OpenDyslexic' }).check()
  const dyslexic = async (from: Page) =>
    (await keptExtras(from)).filter((url) => url.includes('opendyslexic')).length
  await expect.poll(() => dyslexic(page)).toBe(4)
  await page.evaluate(async () =>
    (await caches.open('dogear/extras')).put('/assets/old-12345678.woff2', new Response('old')),
  )
  await host.stop()
  await host.start(changedArchive)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const isWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
  await expect.poll(isWaiting).toBe(true)
  await phone.close()
  const again = await phone.page(`${host.url}settings`)
  await expect.poll(async () => (await keptExtras(again)).filter((url) => url.includes('old-'))).toEqual([])
  expect(await dyslexic(again)).toBe(4)
})

test('own colours and dimming stand before the first paint, and a hard one is named', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings`)
  await page.getByRole('radio', { name: 'Own', exact: true }).check()
  await page.locator('.colour-pick input').first().fill('#203040')
  await page.locator('.colour-pick input').last().fill('#506070')
  await expect(page.getByText(/The text would be hard to read: 2\.\d to 1/)).toBeVisible()
  await page.locator('.colour-pick input').last().fill('#f0f0e0')
  await expect(page.getByText(/The text is easy to read: 1\d\.\d to 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Dimmed, in percent: more' }).click()

  // The page before its style file and its script: only what stands in it by itself.
  const bare = await phone.page()
  const session = await bare.context().newCDPSession(bare)
  await session.send('Network.enable')
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  await bare.route(/\/assets\//, () => undefined)
  await bare.goto(host.url, { waitUntil: 'commit' })
  await bare.waitForFunction(() => document.documentElement.dataset.theme === 'own')
  const painted = await bare.evaluate(() => {
    const layer = getComputedStyle(document.documentElement, '::after')
    return {
      styles: [...document.styleSheets].filter(({ href }) => href !== null).length,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      dimmed: layer.opacity,
      pointer: layer.pointerEvents,
    }
  })
  expect(painted).toEqual({ styles: 0, paper: 'rgb(32, 48, 64)', dimmed: '0.1', pointer: 'none' })
})

test('printer’s signs are switched on the spot, and the text that is kept is the written one', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/eleven-jars-owl-on-a-stick/1`)
  await untilText(page)
  const text = () => page.locator('.story-text').first().textContent()
  expect(await text()).not.toContain('"')
  expect(await text()).toContain('“')
  await choose(page, { typography: false })
  await expect.poll(text).toContain('"')
})

test('what is chosen while the page still comes to rest is chosen', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await page.keyboard.press('t')
  const other = page.getByRole('radio', { name: 'Source Sans' })
  await other.focus()
  await page.evaluate(() => {
    const until = performance.now() + 1000
    requestAnimationFrame(function move() {
      window.scrollBy(0, 7)
      if (performance.now() < until) requestAnimationFrame(move)
    })
  })
  await page.waitForTimeout(100)
  await page.keyboard.press('Space')
  await expect(other).toBeChecked()
})

test('a preset is one tap, and so is the way back', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings`)
  const sample = page.locator('.type-sample')
  const before = await sample.evaluate((element) => getComputedStyle(element).font)
  await page.getByRole('button', { name: 'Low vision' }).click()
  await expect(page.getByRole('button', { name: 'Low vision' })).toHaveAttribute('aria-pressed', 'true')
  expect(await sample.evaluate((element) => getComputedStyle(element).font)).not.toBe(before)
  await page.getByRole('button', { name: 'Put back as it was' }).click()
  await expect.poll(() => sample.evaluate((element) => getComputedStyle(element).font)).toBe(before)
})

test('the sheet leaves the text in sight, on a phone and on a desk', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await readTo(page, 6)
  const left = await blockAtLine(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Type and paper' }).click()
  const sheet = page.getByRole('dialog', { name: 'Type and paper' })
  await expect(sheet.getByText('Scroll', { exact: true })).toBeAttached()
  await expect(sheet.getByText('Printer’s signs')).toBeHidden()
  const box = await sheet.boundingBox()
  expect(box?.height).toBeLessThanOrEqual(915 * 0.55)
  await sheet.getByText('More', { exact: true }).click()
  await expect(sheet.getByText('Printer’s signs')).toBeVisible()
  expect((await sheet.boundingBox())?.height).toBeLessThanOrEqual(915 * 0.55)
  expect(await blockAtLine(page)).toEqual(left)

  await page.setViewportSize({ width: 1280, height: 800 })
  const text = () => page.locator('.page-window').boundingBox()
  await expect
    .poll(async () => {
      const [words, over] = [await text(), await sheet.boundingBox()]
      return words && over ? words.x + words.width <= over.x : null
    })
    .toBe(true)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
})

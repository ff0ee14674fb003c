// An update waits for the reader, keeps the place, and takes nothing away that was readable offline.

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { keptFiles, storiesOf, test, untilAllIsHere } from './archive.ts'
import { addedLine, changedArchive, goneStory, sampleArchive } from './archives.ts'
import { endIdleWorker } from './idle-worker.ts'
import { blockAtLine, pageOfText, readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

interface RunningHost {
  stop(): Promise<void>
  start(dir?: string): Promise<void>
}

/** The keeper puts a new version on the server, and the browser notices. */
async function publishUpdate(host: RunningHost, page: Page): Promise<void> {
  await host.stop()
  await host.start(changedArchive)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await expect.poll(() => isUpdateWaiting(page)).toBe(true)
}

const isUpdateWaiting = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)

const isTakenOver = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')

/** Answers whether the page is still the one that was marked. */
const mark = (page: Page) => page.evaluate(() => Reflect.set(window, '__marked', true))
const isMarked = (page: Page) => page.evaluate(() => Reflect.has(window, '__marked'))

const catalogueOf = (page: Page) =>
  page.evaluate(
    () => document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content ?? 'none',
  )

async function acceptUpdate(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^This/ }).click()
  await page.getByRole('button', { name: 'Start it now' }).click()
  await endIdleWorker(page)
}

test('an update waits until it is accepted, then keeps the place; what was here is here', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await readTo(page, 6)
  const left = await blockAtLine(page)

  await publishUpdate(host, page)
  // It waits: the page that reads is left alone, and a reload still shows the old version.
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  await page.goto(`${host.url}read/${STORY}/12`)
  await untilText(page)
  await expect(page.locator('.story-text')).not.toContainText(addedLine)
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 6)

  await page.goto(`${host.url}device`)
  await page.getByRole('button', { name: 'Start it now' }).click()
  await endIdleWorker(page)
  // The page is loaded anew meanwhile, and cannot be asked then.
  await expect.poll(() => isUpdateWaiting(page).catch(() => true)).toBe(false)
  await host.stop()
  const after = await phone.page(`${host.url}read/${STORY}/12`)
  await untilText(after)
  await expect(after.locator('.story-text')).toContainText(addedLine)
  await after.goto(`${host.url}read/${STORY}/2`)
  await untilText(after)
  await expect.poll(() => blockAtLine(after)).toEqual(left)
})

test('an update is accepted in the very page of the first visit, and only then old files go', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  const before = await storiesOf(page)
  const first = await catalogueOf(page)
  await publishUpdate(host, page)
  const old = before.flatMap(({ files }) => files.map(({ hash }) => hash))
  const brought = (await keptFiles(page)).filter((hash) => !old.includes(hash))
  expect(brought.length).toBeGreaterThan(0)

  // The old version, while it serves, takes away nothing of what the new one has brought.
  await page.evaluate(
    async (hash) => {
      await (await caches.open('dogear/stories')).delete(`/stories/${hash}.json`)
    },
    before.find(({ id, title }) => id !== STORY && title.value !== goneStory.title)?.files[0]?.hash,
  )
  const second = await phone.page(host.url)
  await expect.poll(async () => (await keptFiles(second)).length).toBe(old.length + brought.length)
  await second.close()

  await acceptUpdate(page)
  await expect.poll(() => catalogueOf(page).catch(() => first)).not.toBe(first)
  await expect(page.getByRole('button', { name: 'Start it now' })).toBeHidden()
  const named = (await storiesOf(page)).flatMap(({ files }) => files.map(({ hash }) => hash))
  await expect.poll(async () => (await keptFiles(page)).toSorted()).toEqual(named.toSorted())
})

test('an update accepted in one window leaves what is read in another, until it is left', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  const other = await phone.page(`${host.url}settings`)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  const library = await phone.page(host.url)
  const first = await catalogueOf(page)
  await publishUpdate(host, page)
  await mark(page)
  await acceptUpdate(other)
  await expect.poll(() => catalogueOf(other).catch(() => first)).not.toBe(first)
  await expect.poll(() => isUpdateWaiting(page)).toBe(false)
  await host.stop()
  await readTo(page, 6)
  expect(await isMarked(page)).toBe(true)

  // A page that goes out of sight starts anew.
  expect(await catalogueOf(library)).toBe(first)
  await library.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(() => catalogueOf(library).catch(() => first)).not.toBe(first)

  const left = await blockAtLine(page)
  await page.keyboard.press('Tab')
  await page.locator('.reader-bars a').first().click()
  await expect.poll(() => isMarked(page).catch(() => true)).toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await catalogueOf(page)).not.toBe(first)
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
})

test('an update that lacks a story which is here does not install', async ({ phone, hostOf, folderOf }) => {
  const broken = folderOf({ '': changedArchive })
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  const before = readdirSync(path.join(sampleArchive, 'stories'))
  const html = readFileSync(path.join(broken, 'index.html'), 'utf8')
  for (const file of readdirSync(path.join(broken, 'stories'))) {
    const isCatalogue = html.includes(path.parse(file).name)
    if (!before.includes(file) && !isCatalogue) rmSync(path.join(broken, 'stories', file))
  }
  await host.stop()
  await host.start(broken)
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    const installing = registration.installing
    if (!installing) return 'none'
    return new Promise((resolve) =>
      installing.addEventListener('statechange', () => {
        if (installing.state !== 'installing') resolve(installing.state)
      }),
    )
  })
  expect(state).toBe('redundant')
  await host.stop()
  await page.goto(`${host.url}read/${STORY}/12`)
  await untilText(page)
})

test('an update takes over when the reader leaves the text, and says what it brought and took', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  const first = await catalogueOf(page)
  const other = await phone.page(`${host.url}device`)
  await publishUpdate(host, page)
  await expect(other.getByRole('main')).toContainText('It brings 1 story more and 1 story with changes.')
  await other.close()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(new RegExp(`${STORY}/3`))
  // The address is another before the text is, and a text that comes takes the bars away.
  await expect(page.locator('h1')).toHaveText('Neither Cries')
  expect(await catalogueOf(page)).toBe(first)
  await page.keyboard.press('Tab')
  await page.locator('.reader-bars a').first().click()
  const laterCatalogue = async () => {
    await endIdleWorker(page)
    return catalogueOf(page).catch(() => first)
  }
  await expect.poll(laterCatalogue, { intervals: [3000] }).not.toBe(first)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.goto(`${host.url}device`)
  await expect(page.getByRole('heading', { name: '1 story left the archive' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(goneStory.title)
  await page.getByRole('button', { name: 'I have seen it' }).click()
  await expect(page.getByRole('heading', { name: /left the archive/ })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Dogear itself is here' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /left the archive/ })).toHaveCount(0)
})

test('a window of the old version has all its files, though the server has deleted them', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  const other = await phone.page(`${host.url}device`)
  await expect(other.getByText('Every screen opens with no network')).toBeVisible({ timeout: 20_000 })
  await publishUpdate(host, page)
  await other.getByRole('button', { name: 'Start it now' }).click()
  await endIdleWorker(other)
  await expect.poll(() => isUpdateWaiting(page)).toBe(false)
  const scripts = readdirSync(path.join(sampleArchive, 'assets')).filter((file) => file.endsWith('.js'))
  const [views = '', ...rest] = scripts.filter((file) => /^(other-views|searcher|soon)/.test(file))
  expect(rest.length).toBeGreaterThan(0)
  const has = (file: string) =>
    page.evaluate(async (name) => (await fetch(`/assets/${name}`)).ok, file).catch(() => false)
  for (const file of scripts) expect(await has(file), file).toBe(true)
  // The text goes on in the version that it was opened in.
  await mark(page)
  for (const part of [3, 4]) {
    const before = await firstWords(page)
    await page.keyboard.press('n')
    await expect(page).toHaveURL(new RegExp(`${STORY}/${part}`))
    await expect.poll(() => firstWords(page)).not.toBe(before)
  }
  expect(await isMarked(page)).toBe(true)

  // Control: once the new version has put the shell of the old one aside, without that the file is gone.
  await expect.poll(() => isTakenOver(page)).toBe(true)
  await page.evaluate(() => caches.delete('dogear/older'))
  expect(await has(views)).toBe(false)

  // Once the new version is alone, nothing of the old one is kept.
  await other.close()
  await page.goto(host.url)
  await expect.poll(() => page.evaluate(() => caches.has('dogear/older'))).toBe(false)
})

test('what a newer version has written is read by this one', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 6)
  const left = await blockAtLine(page)
  await page.goto(`${host.url}icons/icon.svg`)
  await page.evaluate(
    (story) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('dogear/reader', 99)
        opening.onerror = reject
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('what-comes-later', { keyPath: 'id' }).put({ id: 1 })
          const readings = opening.transaction?.objectStore('readings')
          readings?.createIndex('later', 'later')
          const request = readings?.get(story)
          if (request)
            request.onsuccess = () =>
              readings?.put({
                ...request.result,
                later: { words: 'not known yet' },
                place: { ...request.result.place, later: 1 },
              })
        }
        opening.onsuccess = () => {
          opening.result.close()
          resolve(null)
        }
      }),
    STORY,
  )
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  await readTo(page, 12)
})

function firstWords(page: Page): Promise<string | null> {
  return page.locator('[data-block]').first().textContent()
}

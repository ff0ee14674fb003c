// Ways back for an app that is broken on somebody's device: the keeper's kill switch, and the reader's safe way in.
// Neither touches what is the reader's own.

import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { keptFiles, root, test, untilAllIsHere } from './archive.ts'
import { changedArchive, sampleArchive } from './archives.ts'
import { blockAtLine, pageOfText, readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

/** All records of the reader's database, asked of the browser. */
const ownRecords = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('dogear/reader')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const all: Record<string, unknown> = {}
    for (const store of database.objectStoreNames) {
      if (store === 'visits') continue
      all[store] = await new Promise((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll()
        request.onsuccess = () => resolve(request.result)
      })
    }
    database.close()
    return all
  })

const shells = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('precache')).length)

test('the kill switch takes the app back, and the reader keeps place, marks and stories', async ({
  phone,
  hostOf,
  folderOf,
}) => {
  const killed = folderOf({ '': changedArchive })
  execFileSync(process.execPath, [path.join(root, 'src/build/commands/kill-switch.mjs'), killed])
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await readTo(page, 6)
  await page.keyboard.press('b')
  await expect.poll(async () => Object.values(await ownRecords(page)).flat().length).toBeGreaterThan(1)
  const left = await blockAtLine(page)
  const { journal: _, days: __, ...own } = await ownRecords(page)
  const stories = await keptFiles(page)

  await host.stop()
  await host.start(killed)
  await page.evaluate(async () => {
    Reflect.set(window, '__old', true)
    await (await navigator.serviceWorker.ready).update()
  })
  await expect.poll(() => page.evaluate(() => !Reflect.has(window, '__old')).catch(() => false)).toBe(true)
  await untilText(page)
  await expect.poll(() => shells(page)).toBe(0)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  // It is not loaded again and again.
  await page.evaluate(() => Reflect.set(window, '__stays', true))
  await page.evaluate(() => navigator.serviceWorker.getRegistrations())
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  expect(await page.evaluate(() => Reflect.has(window, '__stays'))).toBe(true)
  const { journal: ___, days: ____, ...kept } = await ownRecords(page)
  expect(kept.bookmarks).toEqual(own.bookmarks)
  expect(kept.readings).toMatchObject([{ story: STORY }])
  expect(await keptFiles(page)).toEqual(expect.arrayContaining([...stories]))

  // The next ordinary build keeps the app again.
  await host.stop()
  await host.start(changedArchive)
  await page.goto(host.url)
  await untilAllIsHere(page)
  await expect.poll(() => shells(page)).toBe(1)
})

test('the safe way in opens where the app does not, and mends it without touching what is the reader’s', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await readTo(page, 6)
  const left = await blockAtLine(page)
  const stories = await keptFiles(page)
  const breakShell = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.includes('precache'))
      const cache = await caches.open(name ?? '')
      for (const request of await cache.keys()) {
        const type = { headers: { 'content-type': 'text/javascript' } }
        if (request.url.includes('/assets/') && request.url.endsWith('.js'))
          await cache.put(request, new Response('nothing that is;', type))
      }
    })
  await breakShell()
  // With a network it would mend itself; without one nothing is thrown away.
  await host.stop()
  await page.goto(host.url)
  await expect(page.locator('#lost')).toContainText('could not be loaded')
  await page.goto(`${host.url}?safe=1`)
  await expect(page.getByRole('heading', { name: 'The safe way in' })).toBeVisible()
  await page.getByRole('button', { name: 'Load Dogear anew', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('nothing was changed')
  expect(await shells(page)).toBe(1)

  await host.start()
  await page.getByRole('button', { name: 'Load Dogear anew', exact: true }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(new Set(await keptFiles(page))).toEqual(new Set(stories))
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  await untilAllIsHere(page)
  expect(await shells(page)).toBe(1)
})

// What the system is told of the app, the offer to install it, and where its shortcuts lead.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { readTo, untilText } from './reading.ts'
import { records } from './records.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

interface Manifest {
  readonly id?: string
  readonly shortcuts: readonly { readonly url: string }[]
  readonly icons: readonly { readonly src: string; readonly purpose?: string }[]
  readonly screenshots: readonly { readonly src: string; readonly sizes: string }[]
}

test('the manifest names only files that are there, small ones, and no archive takes another’s place', () => {
  const manifest: Manifest = JSON.parse(
    readFileSync(path.join(sampleArchive, 'manifest.webmanifest'), 'utf8'),
  )
  for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
    expect(existsSync(path.join(sampleArchive, src)), src).toBe(true)
    expect(readFileSync(path.join(sampleArchive, src)).length, src).toBeLessThan(100_000)
  }
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./continue', './', './search'])
  // An id is read from the origin's root, whatever folder an archive stands in: without one it is the start address.
  expect(manifest.id).toBeUndefined()
})

test('“Go on reading” leads to the text that was read last, and else to the library', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}continue`)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 4)
  await page.goto(`${host.url}continue`)
  await untilText(page)
  expect(new URL(page.url()).pathname).toBe(`/read/${STORY}/2`)
})

test('installing is offered after real use, in one place, and never again once it is waved away', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.addInitScript(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => Reflect.set(window, '__asked', true),
    })
    // The browser may make an offer of its own; its question cannot be answered here.
    Object.defineProperty(window, 'dogearInstall', { get: () => offer, set: () => undefined })
  })
  await page.goto(`${host.url}device`)
  await expect(page.getByRole('heading', { name: 'Dogear itself is here' })).toBeVisible()
  const heading = page.getByRole('heading', { name: 'Keep Dogear with your apps' })
  await expect(heading).toHaveCount(0)

  await finishAPart(page, host.url)
  await page.goto(`${host.url}device`)
  await expect(heading).toBeVisible()
  await page.getByRole('button', { name: 'Install it' }).click()
  await expect(heading).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(window, '__asked'))).toBe(true)

  await page.reload()
  await page.getByRole('button', { name: 'Do not offer this again' }).click()
  await expect(heading).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Dogear itself is here' })).toBeVisible()
  await expect(heading).toHaveCount(0)
})

/** A reading with a part that is read, as the app writes it. */
async function finishAPart(page: Page, url: string): Promise<void> {
  await page.goto(`${url}read/${STORY}/1`)
  await untilText(page)
  await readTo(page, 3)
  await page.goto(`${url}icons/icon.svg`)
  await page.evaluate(
    (story) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('dogear/reader')
        opening.onsuccess = () => {
          const database = opening.result
          const store = database.transaction('readings', 'readwrite').objectStore('readings')
          const request = store.get(story)
          request.onsuccess = () => {
            const put = store.put({ ...request.result, read: [0], sequence: request.result.sequence + 1 })
            put.onsuccess = () => {
              database.close()
              resolve(null)
            }
          }
        }
        opening.onerror = reject
      }),
    STORY,
  )
}

test('the icon’s number counts stories that came since the last visit, until they are opened; discreet has none', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.addInitScript(() => {
    Object.assign(navigator, {
      setAppBadge: async (count: number) => Reflect.set(window, '__badge', count),
      clearAppBadge: async () => Reflect.set(window, '__badge', 0),
    })
  })
  const badge = () => page.evaluate(() => Reflect.get(window, '__badge'))
  await page.goto(host.url)
  await expect.poll(badge).toBe(0)
  await expect.poll(async () => (await records(page, 'visits')).length).toBe(1)
  // The last visit was five hours ago, and the archive had one story less.
  await page.goto(`${host.url}icons/icon.svg`)
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('dogear/reader')
        opening.onerror = reject
        opening.onsuccess = () => {
          const visits = opening.result.transaction('visits', 'readwrite').objectStore('visits')
          const request = visits.get('latest')
          request.onsuccess = () => {
            const { known, began, seen } = request.result
            const earlier = { began: began - 18_000_000, seen: seen - 18_000_000 }
            const less = { archive: 'another', ids: known.ids.slice(1), words: known.words.slice(1) }
            visits.put({ ...request.result, ...earlier, known: less }, 'latest').onsuccess = () => {
              opening.result.close()
              resolve(null)
            }
          }
        }
      }),
  )
  await page.goto(host.url)
  await expect.poll(badge).toBe(1)
  await page.getByRole('button', { name: 'Discreet' }).click()
  await page.reload()
  await expect.poll(badge).toBe(0)
})

// What is remembered of reading: parts read by reading and not by leafing, marks by hand, the journal of places, the
// second copies of a lost or damaged record, the days.

import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import type { LastingPhone } from './phone.ts'
import { blockAtLine, readTo, untilText, unwrapIfAsked } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'
/** A minute and a half: time to read whatever a window holds. */
const A_WHILE = 90_000

test('leafing to the end marks nothing; reading on does, over two visits, and the day is kept', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.clock.install()
  await page.goto(`${host.url}read/${STORY}/1`)
  await untilText(page)
  await scroll(page, 1e6)
  await page.clock.fastForward(A_WHILE)
  await page.goto(`${host.url}story/${STORY}`)
  await expect(page.locator('.story-parts-head')).toContainText('1 begun')

  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  expect(await readScreens(page, 3)).toBe(false)
  await page.goto(`${host.url}story/${STORY}`)
  await page.getByRole('link', { name: 'Go on from Part 2' }).click()
  await untilText(page)
  expect(await readScreens(page, 20)).toBe(true)
  await expect.poll(async () => (await readingOf(page))?.read).toEqual([1])
  await page.goto(`${host.url}story/${STORY}`)
  await expect(page.locator('.story-parts-head')).toContainText('1 read')
  await expect(page.getByRole('link', { name: 'Read. 2' })).toBeVisible()

  await page.goto(`${host.url}settings`)
  await page.getByRole('link', { name: 'Open the history' }).click()
  await expect(page.locator('.day')).toHaveCount(1)
  await expect(page.locator('.day-head')).toContainText('1 part to its end')
  await expect(page.locator('.day-head')).toContainText(/[6-9]\d0 words/)
  await expect(page.getByRole('link', { name: 'The Lighthouse at Wrack Ness' })).toBeVisible()
  await page.getByRole('link', { name: 'in Settings' }).click()
  await page.getByRole('button', { name: 'Delete what was kept' }).click()
  await page.getByRole('button', { name: 'Delete them' }).click()
  await expect(page.getByText('What was kept is deleted.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Keep days of reading and my pace' }).uncheck()
  await page.goto(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readScreens(page, 3)
  await page.goto(`${host.url}history`)
  await expect(page.getByText('No days yet.')).toBeVisible()
})

test('adult stories that are kept out are not told of in the days', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.clock.install()
  await page.goto(`${host.url}read/a-yard-of-red-silk-vesperbell13/1`)
  await unwrapIfAsked(page)
  await readScreens(page, 3)
  await page.goto(`${host.url}history`)
  await expect(page.getByRole('link', { name: 'A Yard of Red Silk' })).toBeVisible()
  await page.evaluate(() => {
    const settings = JSON.parse(localStorage.getItem('dogear/settings') ?? '{}')
    localStorage.setItem('dogear/settings', JSON.stringify({ ...settings, ceiling: 'PG-13' }))
  })
  await page.reload()
  await expect(page.getByText('No days yet.')).toBeVisible()
})

test('marks by hand are made and taken back: parts, the whole, set aside', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}story/${STORY}`)
  const head = page.locator('.story-parts-head')
  await page.getByRole('button', { name: 'Mark parts' }).click()
  await page.getByRole('checkbox').nth(2).check()
  await page.getByRole('checkbox').nth(4).check()
  await page.getByRole('checkbox').nth(4).uncheck()
  await expect.poll(async () => (await readingOf(page))?.read).toEqual([2])
  await page.reload()
  await expect(head).toContainText('1 read')

  await act(page, 'Mark all of it as read')
  await expect(head).toContainText('all read')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(head).toContainText('1 read')

  await act(page, 'Put on a shelf')
  await page.getByRole('textbox', { name: 'A new shelf' }).fill('Winter')
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('On “Winter”, a new shelf.')).toBeVisible()

  await refuseDeleting(page)
  await act(page, 'Forget my place in this story')
  await expect(page.getByText('The storage of this browser did not answer')).toBeVisible()
  await page.reload()

  await act(page, 'Set this story aside')
  await page.goto(`${host.url}?read=set-aside`)
  await expect(page.getByText('Set aside at Part 1 of 12')).toBeVisible()
  await expect(page.getByText('Where you stopped')).toHaveCount(0)
  await page.goto(`${host.url}read/${STORY}/1`)
  await untilText(page)
  await readTo(page, 6)
  await page.goto(`${host.url}story/${STORY}`)
  await expect(page.getByText('You have set this story aside')).toHaveCount(0)
  await act(page, 'Mark all of it as not read')
  await expect(page.getByRole('link', { name: 'Read from Part 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Go on from Part 1' })).toBeVisible()
  await page.getByRole('link', { name: 'Go on from Part 1' }).click()
  await untilText(page)
  await expect.poll(async () => (await blockAtLine(page)).block).toBe(6)
})

test('parts that joined are new until one of them is reached', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/9`)
  await untilText(page)
  await readTo(page, 5)
  await changeReading(page, { parts: 9, read: [0, 1, 2, 3, 4, 5, 6, 7, 8] })
  await page.goto(host.url)
  await expect(page.getByText('3 new parts since you read').first()).toBeVisible()
  await page.goto(`${host.url}read/${STORY}/9`)
  await untilText(page)
  await readTo(page, 8)
  await expect(page.locator('.next-part')).toContainText('3 new parts since you read')
  await page.goto(`${host.url}story/${STORY}`)
  await page.getByRole('link', { name: 'Go on from Part 10' }).click()
  await untilText(page)
  await readTo(page, 4)
  await page.goto(`${host.url}story/${STORY}`)
  await expect(page.getByRole('link', { name: 'Go on from Part 10' })).toBeVisible()
  await expect(page.getByText('since you read')).toHaveCount(0)
})

test('where one has been opens there and leaves the way back; a damaged record comes back from it', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.clock.install()
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 7)
  const first = await blockAtLine(page)
  await page.clock.fastForward(45 * 60_000)
  await page.goto(`${host.url}read/${STORY}/6`)
  await untilText(page)
  await readTo(page, 5)
  const second = await blockAtLine(page)
  await page.goto(`${host.url}story/${STORY}`)
  await act(page, 'Where you have been')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Part 2/ })
    .click()
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(first)
  await page.getByRole('button', { name: /Back to where you were, Part 6/ }).click()
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(second)
  await readTo(page, 9)
  const last = await blockAtLine(page)

  await page.goto(`${host.url}icons/icon.svg`)
  await page.evaluate(() => localStorage.removeItem('dogear/places'))
  await changeReading(page, { place: 'harmed' })
  await page.goto(`${host.url}read/${STORY}`)
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(last)
})

test('a lost database costs no place; without the second copy it would', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const left = await readAndClose(phone, host.url)
  loseFiles(phone, 'IndexedDB')
  const again = await phone.page(`${host.url}read/${STORY}`)
  await untilText(again)
  await expect.poll(() => blockAtLine(again)).toEqual(left)
  // It is back in the database, too.
  await expect.poll(async () => (await readingOf(again))?.sequence ?? 0).toBeGreaterThan(0)
  await phone.close()

  loseFiles(phone, 'IndexedDB')
  loseFiles(phone, 'Local Storage')
  const control = await phone.page(`${host.url}story/${STORY}`)
  await expect(control.getByRole('link', { name: 'Read from Part 1' })).toBeVisible()
})

test('a story that the archive let go of stays listed until the reader lets it go', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 6)
  await changeReading(page, { story: 'gone-from-here' })
  await foldCornerIn(page, 'gone-from-here')
  await page.goto(host.url)
  // The foot of the list moves until all rows above it are there.
  await expect(page.locator('.story-list-row')).toHaveCount(12)
  await page.locator('.removed-list').getByRole('link', { name: 'The Lighthouse at Wrack Ness' }).click()
  await expect(
    page.getByText('This story is no longer in the archive. Your place and marks are kept.'),
  ).toBeVisible()
  const address = page.url()
  // The corner goes, and the place will not.
  await refuseDeleting(page, 'readings')
  await page.getByRole('button', { name: 'Forget my place' }).click()
  await expect(page.getByText('The storage of this browser did not answer. A mark may be gone')).toBeVisible()
  await page.getByRole('button', { name: 'Put them back' }).click()
  await expect(page.locator('.removed-place')).toContainText('made a mark in it')
  await page.goto(address)
  await expect(page.locator('.removed-place')).toContainText('made a mark in it')
  await page.getByRole('button', { name: 'Forget my place' }).click()
  await page.getByRole('button', { name: 'Put them back' }).click()
  await expect(page.locator('.removed-place')).toContainText('made a mark in it')
  await page.getByRole('button', { name: 'Forget my place' }).click()
  await expect(page.getByRole('status')).toContainText('forgotten')
  await page.goto(host.url)
  await page.getByRole('link', { name: 'Go on reading' }).waitFor()
  await expect(page.locator('.removed-list')).toHaveCount(0)
})

/** The browser will delete nothing more, or nothing in one store. */
function refuseDeleting(page: Page, store?: string): Promise<void> {
  return page.evaluate((only) => {
    const { delete: remove } = IDBObjectStore.prototype
    IDBObjectStore.prototype.delete = function (key) {
      if (only !== undefined && this.name !== only) return remove.call(this, key)
      throw new DOMException('Refused.', 'InvalidStateError')
    }
  }, store)
}

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name }).click()
}

/** Scrolls, and waits until the place is on disk. */
async function scroll(page: Page, top: number): Promise<void> {
  const before = (await readingOf(page))?.sequence ?? 0
  await page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), top)
  await expect
    .poll(async () => (await readingOf(page))?.sequence ?? 0, { intervals: [50] })
    .toBeGreaterThan(before)
}

/** Reads so many screens, each for a while; answers whether the end of the text was reached. */
async function readScreens(page: Page, screens: number): Promise<boolean> {
  for (let screen = 0; screen < screens; screen++) {
    await page.clock.fastForward(A_WHILE)
    const isEnd = await page.evaluate(
      () => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 4,
    )
    if (isEnd) return true
    await scroll(page, 500)
  }
  return false
}

interface Stored {
  readonly sequence: number
  readonly read: readonly number[]
}

/** The stored reading of the story of this address, asked of the database. */
async function readingOf(page: Page): Promise<Stored | undefined> {
  const story = /\/(?:read|story)\/([^/]+)/.exec(page.url())?.[1] ?? STORY
  return page.evaluate(async (id) => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'dogear/reader')) return undefined
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('dogear/reader')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const reading = await new Promise<Stored | undefined>((resolve) => {
      const request = database.transaction('readings').objectStore('readings').get(id)
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return reading
  }, story)
}

/** Changes fields of the stored reading from outside; as another story's, where its name is among them. */
async function changeReading(page: Page, fields: object): Promise<void> {
  await page.evaluate(
    async ([story, changed]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('dogear/reader')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const readings = database.transaction('readings', 'readwrite').objectStore('readings')
      await new Promise((resolve) => {
        const request = readings.get(story)
        request.onsuccess = () => {
          readings.put({ ...request.result, ...changed }).onsuccess = resolve
        }
      })
      database.close()
    },
    [STORY, fields] as const,
  )
}

/** A corner folded in a story from outside, where its stored reading is. */
async function foldCornerIn(page: Page, story: string): Promise<void> {
  await page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('dogear/reader')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const stores = database.transaction(['readings', 'bookmarks'], 'readwrite')
    await new Promise((resolve) => {
      const request = stores.objectStore('readings').get(id)
      request.onsuccess = () => {
        const { place } = request.result
        const corner = { id: 'corner', story: id, place, name: '', partTitle: null, at: 1 }
        stores.objectStore('bookmarks').put(corner).onsuccess = resolve
      }
    })
    database.close()
  }, story)
}

async function readAndClose(phone: LastingPhone, url: string) {
  const page = await phone.page(`${url}read/${STORY}/4`)
  await untilText(page)
  await readTo(page, 8)
  const left = await blockAtLine(page)
  // As a phone that is laid away: the page is out of sight, then the browser ends.
  await page.goto('about:blank')
  await phone.close()
  return left
}

/** What a browser loses: the files themselves, while it is closed. */
function loseFiles(phone: LastingPhone, kind: 'IndexedDB' | 'Local Storage'): void {
  rmSync(path.join(phone.profile, 'Default', kind), { recursive: true })
}

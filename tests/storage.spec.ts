// Storage as a reader meets it: what is asked of the browser and when, what goes when the disk is full, and what is said.

import { expect, type Page } from '@playwright/test'
import { storiesOf, test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { select } from './marking.ts'
import { blockAtLine, pageOfText, readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

declare global {
  interface Window {
    asked: number
    isFull: boolean
    areMarksSilent: boolean
  }
}

/** Counts how often the browser is asked to keep everything for good, over all pages; it says no. */
function refuseToPersist(): void {
  const count = () => Number(sessionStorage.getItem('asked') ?? 0)
  Object.defineProperty(window, 'asked', { get: count })
  StorageManager.prototype.persisted = async () => false
  StorageManager.prototype.persist = async () => {
    sessionStorage.setItem('asked', String(count() + 1))
    return false
  }
}

test('the browser is asked to keep everything after a first mark, not at the start, and its answer is shown', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.addInitScript(refuseToPersist)
  await page.goto(`${host.url}device`)
  await expect(page.getByRole('main')).toContainText('It will be asked to keep everything for good once')
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 5)
  expect(await page.evaluate(() => window.asked)).toBe(0)
  await page.getByRole('button', { name: 'Fold the corner' }).click()
  await expect.poll(() => page.evaluate(() => window.asked)).toBe(1)
  // Not again for a month, whatever is marked.
  await readTo(page, 12)
  await page.getByRole('button', { name: 'Fold the corner' }).click()
  await page.goto(`${host.url}device`)
  await expect(page.getByRole('main')).toContainText('has not agreed')
  expect(await page.evaluate(() => window.asked)).toBe(1)
})

test('a tab of Safari on a phone is told of the seven days and of the way out; others are not', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}device`)
  await expect(page.getByRole('heading', { name: 'Places, marks and settings' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('seven days')
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }))
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Safari clears this after seven days')
  await expect(page.getByRole('main')).toContainText('save a backup here first')
})

/** The disk is full until a story of the archive is given up: whatever is written fails. */
function fillDisk(): void {
  const full = () => new DOMException('No room.', 'QuotaExceededError')
  const isFull = () => window.isFull === true
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
    if (isFull()) throw full()
    return put.apply(this, given)
  }
  const { put: keep, delete: drop } = Cache.prototype
  Cache.prototype.put = function (this: Cache, ...given: [RequestInfo | URL, Response]) {
    return isFull() ? Promise.reject(full()) : keep.apply(this, given)
  }
  Cache.prototype.delete = async function (this: Cache, ...given: [RequestInfo | URL]) {
    const isGone = await drop.apply(this, given)
    if (String(given[0]).includes('/stories/')) window.isFull = false
    return isGone
  }
}

test('a full disk: stories that nobody asked for are given up for the place, told, and fetched again when asked', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.addInitScript(fillDisk)
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await untilAllIsHere(page)
  const all = (await storiesOf(page)).length
  await page.evaluate(() => {
    window.isFull = true
  })
  await readTo(page, 7)
  const left = await blockAtLine(page)
  await expect(notice(page)).toContainText('There was no room to save your place, so')
  await page.reload()
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)

  await page.getByRole('link', { name: 'What this means' }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText('given up to save your place')
  // What is being read is here still, and nothing has come back by itself.
  await expect(main).not.toContainText(`${all} of ${all} stories are here`)
  await expect(page.locator('.given-up')).not.toContainText('Wrack Ness')
  await page.getByRole('button', { name: 'Fetch them again' }).click()
  await expect(main).toContainText(`${all} of ${all} stories are here`)
  await expect(main).not.toContainText('given up')
})

test('what the reader asked for is never given up: then the loss is told', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.addInitScript(fillDisk)
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await untilAllIsHere(page)
  const ids = (await storiesOf(page)).map(({ id }) => id)
  await page.evaluate((asked) => {
    localStorage.setItem('dogear/asked', JSON.stringify(asked))
    window.isFull = true
  }, ids)
  await page.evaluate(() => window.scrollBy({ top: 900, behavior: 'instant' }))
  await expect(notice(page)).toContainText('may be lost when this browser is closed')
  expect(await page.evaluate(() => window.isFull)).toBe(true)
  // There is room again: it is tried by itself, and nothing is said any more.
  await page.evaluate(() => {
    window.isFull = false
  })
  await expect(notice(page)).toHaveCount(0, { timeout: 15_000 })
})

/** Records of marks cannot be had while the page says so. */
function silenceMarks(): void {
  window.areMarksSilent = true
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (names, ...rest) {
    const isOfMarks = ['bookmarks', 'highlights'].some((name) => [names].flat().includes(name))
    if (window.areMarksSilent && isOfMarks) throw new DOMException('Silent', 'UnknownError')
    return transaction.call(this, names, ...rest)
  }
}

test('marks that could not be read are shown once they can be, without a touch', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await select(page, [4, 0], [4, 60])
  await page.getByRole('button', { name: 'Sky' }).tap()
  await expect(page.locator('mark').first()).toBeVisible()
  await page.addInitScript(silenceMarks)
  await page.goto(`${host.url}marks`)
  await expect(page.getByText('The marks could not be read')).toBeVisible()
  await page.evaluate(() => {
    window.areMarksSilent = false
  })
  await expect(page.getByRole('button', { name: 'Highlights 1' })).toBeVisible()
  await expect(page.locator('mark')).toHaveCount(1)
})

test('settings that cannot be read begin anew, and that is said', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}icons/icon.svg`)
  await page.evaluate(() => {
    localStorage.setItem('dogear/settings', '{"theme":"dark",')
    localStorage.setItem('dogear/places', '[[[')
    localStorage.setItem('dogear/hiding', '\u0000')
  })
  await page.goto(host.url)
  await expect(notice(page)).toContainText('Your settings could not be read, and begin anew.')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByRole('article').first()).toBeVisible()
})

function notice(page: Page) {
  return page.locator('.storage-notice:not([hidden]) p')
}

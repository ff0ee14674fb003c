// Shelves: filled by themselves and by hand, taken back, ordered; what is new since the last visit; what a story's end
// offers; the filter that a visit begins with.

import { expect, type Page } from '@playwright/test'
import { choose, LONG, SHORT, untilNoSheet } from './accessible.ts'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { readTo, untilText } from './reading.ts'
import { records } from './records.ts'

const shelf = (page: Page, name: string) => page.getByRole('region', { name })

async function putOn(page: Page, url: string, story: string, shelves: readonly string[]): Promise<void> {
  await page.goto(`${url}story/${story}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Put on a shelf' }).click()
  for (const name of shelves) await page.getByRole('checkbox', { name }).click()
  for (const name of shelves) await expect(page.getByRole('checkbox', { name })).toBeChecked()
}

test('stories stand on shelves by hand, on several at once, and each act is taken back', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}shelves`)
  await page.getByRole('button', { name: 'New shelf' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Rainy days')
  await page.keyboard.press('Enter')
  await expect(shelf(page, 'Rainy days')).toBeVisible()
  await untilNoSheet(page)
  await putOn(page, host.url, LONG, ['Want to read', 'Rainy days'])
  await putOn(page, host.url, SHORT, ['Rainy days'])

  await page.goto(`${host.url}shelves`)
  const titles = shelf(page, 'Rainy days').getByRole('heading', { level: 3 })
  await expect(titles).toHaveText(['A Good Likeness', 'The Lighthouse at Wrack Ness'])
  await expect(shelf(page, 'Want to read').getByRole('article')).toHaveCount(1)
  await page.getByRole('radio', { name: 'By title' }).check({ force: true })
  await expect(titles).toHaveText(['A Good Likeness', 'The Lighthouse at Wrack Ness'])

  const before = { shelves: await records(page, 'shelves'), items: await records(page, 'shelved') }
  await shelf(page, 'Rainy days').getByRole('button', { name: 'Take off A Good Likeness' }).click()
  await expect(titles).toHaveText(['The Lighthouse at Wrack Ness'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(titles).toHaveCount(2)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await shelf(page, 'Rainy days').getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Rename this shelf' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Storms')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'More for Storms' }).click()
  await page.getByRole('button', { name: 'Remove this shelf' }).click()
  await expect(shelf(page, 'Storms')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(shelf(page, 'Storms').getByRole('article')).toHaveCount(2)
  expect(await records(page, 'shelved')).toEqual(before.items)
  expect(await records(page, 'shelves')).toEqual(before.shelves.map((one) => ({ ...one, name: 'Storms' })))
})

test('what is begun and what is finished stand on shelves of their own', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${LONG}/2`)
  await untilText(page)
  await readTo(page, 6)
  await page.goto(`${host.url}story/${SHORT}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Mark all of it as read' }).click()
  await expect(page.getByText('All of it is marked as read.')).toBeVisible()
  await page.getByRole('link', { name: 'Shelves' }).click()
  await expect(shelf(page, 'Finished').getByRole('heading', { level: 3 })).toHaveText(['A Good Likeness'])
  await shelf(page, 'Continue').getByRole('link', { name: 'Go on reading from Part 2' }).click()
  await untilText(page)
  expect(page.url()).toContain(`/read/${LONG}/2`)
})

test('new since the last visit: a story, and parts of a story', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  // Until the app has opened its database there is nothing to ask.
  await expect.poll(async () => (await records(page, 'visits').catch(() => [])).length).toBe(1)
  await page.goto(`${host.url}shelves`)
  await expect(shelf(page, 'New and changed')).toContainText('between your visits')
  // As if the last visit had been a day ago, to an archive with one story less, and one that was shorter.
  await page.goto(`${host.url}icons/icon.svg`)
  const words = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('dogear/reader')
      opening.onsuccess = () => resolve(opening.result)
    })
    const store = () => database.transaction('visits', 'readwrite').objectStore('visits')
    const visit = await new Promise<{ seen: number; known: { ids: Uint32Array; words: Uint32Array } }>(
      (resolve) => {
        const request = store().get('latest')
        request.onsuccess = () => resolve(request.result)
      },
    )
    const longest = visit.known.words.indexOf(Math.max(...visit.known.words))
    const lost = longest === 0 ? 1 : 0
    const before = visit.known.words.map((count, at) => (at === longest ? count - 100 : count))
    const rest = (_: number, at: number) => at !== lost
    const known = {
      archive: 'another',
      ids: visit.known.ids.filter(rest),
      words: before.filter(rest),
    }
    await new Promise((resolve) => {
      const request = store().put({ ...visit, seen: visit.seen - 86_400_000, known }, 'latest')
      request.onsuccess = resolve
    })
    database.close()
    return visit.known.words.length
  })
  expect(words).toBeGreaterThan(2)
  await page.goto(`${host.url}shelves`)
  const fresh = shelf(page, 'New and changed')
  await expect(fresh.getByRole('article')).toHaveCount(2)
  await expect(fresh).toContainText('100 words longer')
  await expect(fresh.locator('.new-parts').getByText('New', { exact: true })).toHaveCount(1)
  // It stays new for the whole of the visit.
  await page.reload()
  await expect(fresh.getByRole('article')).toHaveCount(2)
})

test('the end of a story offers stories like it, and none that are hidden', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await choose(page, { adult: 'unwrapped' })
  await page.goto(`${host.url}read/small-print-hansom-no-2704/1`)
  await untilText(page)
  const like = page.getByRole('region', { name: 'More like this' })
  await expect(like.getByRole('heading', { level: 3 })).toContainText(['The Lighthouse at Wrack Ness'])
  await page.goto(`${host.url}story/${LONG}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Do not show me this' }).click()
  await page.getByRole('button', { name: /Only this story/ }).click()
  await expect.poll(async () => (await records(page, 'hiding')).length).toBe(1)
  await page.goto(`${host.url}read/small-print-hansom-no-2704/1`)
  await untilText(page)
  await expect(like.getByRole('article').first()).toBeAttached()
  await expect(like.getByText('The Lighthouse at Wrack Ness')).toHaveCount(0)
})

test('a visit begins with the chosen filter; “Library” shows all stories', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  const count = page.locator('.result-count')
  await expect(count).toHaveText(/\d/)
  const all = (await count.textContent()) ?? ''
  await choose(page, { startFilter: 'gentle' })
  const visit = await phone.page(host.url)
  await expect(visit).toHaveURL(/rating=PG-13&-warning=violence/)
  await expect(visit.getByRole('button', { name: 'Gentle' })).toHaveAttribute('aria-pressed', 'true')
  await expect(visit.getByRole('article').first()).toBeVisible()
  await visit.getByRole('link', { name: 'Library' }).click()
  await expect(visit.locator('.result-count')).toHaveText(all)
  await visit.reload()
  await expect(visit.locator('.result-count')).toHaveText(all)
  const link = await phone.page(`${host.url}?rating=G`)
  await expect(link).toHaveURL(`${host.url}?rating=G`)
})

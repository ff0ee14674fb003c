// A story changes between two visits: the place is looked for through all of it, and doubt is said.

import { expect } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { storePlace } from './other-edition.ts'
import { blockAtLine, readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'
const OTHER_WORDS = 'Nothing of this stands anywhere in the story that is opened now.'

test('a place is found in another part, and nothing has to be said', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 8)
  const left = await blockAtLine(page)
  await storePlace(page, STORY, { partsEarlier: 1 })
  await page.goto(`${host.url}read/${STORY}`)
  await expect(page).toHaveURL(/\/3$/)
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  await expect(page.getByText('This story has changed.')).toBeHidden()
})

test('where the words are gone the reader is told, and can stay', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 8)
  const left = await blockAtLine(page)
  await storePlace(page, STORY, { words: OTHER_WORDS })
  await page.goto(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await expect(page.getByText('This story has changed. We put you near where you were.')).toBeVisible()
  expect(Math.abs((await blockAtLine(page)).block - left.block)).toBeLessThanOrEqual(2)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('This story has changed.')).toBeHidden()
  await page.emulateMedia({ media: null })
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByText('This story has changed.')).toBeHidden()
})

test('where the words have moved away from what stood around them, both places are offered', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 8)
  const left = await blockAtLine(page)
  const words = (await page.locator('[data-block="20"]').textContent())?.slice(0, 100) ?? ''
  await storePlace(page, STORY, { words, areSurroundingsKept: true })
  await page.goto(`${host.url}read/${STORY}/3`)
  await untilText(page)
  const offered = page.getByRole('complementary', { name: 'This story has changed' }).getByRole('button')
  await offered.filter({ hasText: words.slice(0, 20) }).click()
  await expect.poll(async () => (await blockAtLine(page)).block).toBe(20)
  await offered.filter({ hasText: left.words.slice(0, 20) }).click()
  await expect.poll(async () => (await blockAtLine(page)).block).toBe(left.block)
})

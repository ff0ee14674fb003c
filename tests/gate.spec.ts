// Adult stories (R, NC-17, and no stated rating) ask once before their text is shown. No way in gets around it.

import { expect } from '@playwright/test'
import { storiesOf, test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'

const adult = [
  ['an R story', 'R'],
  ['an NC-17 story', 'NC-17'],
  ['a story without a stated rating', null],
] as const

for (const [name, rating] of adult) {
  test(`${name} asks on a deep link, and on a cold start offline, and its text is not in the page`, async ({
    lastingPhone: phone,
    hostOf,
  }) => {
    const host = await hostOf(sampleArchive)
    const page = await phone.page(host.url)
    await untilAllIsHere(page)
    const story = (await storiesOf(page)).find((one) => one.rating.value === rating)
    expect(story).toBeDefined()
    const address = `${host.url}read/${story?.id}/1`
    await page.goto(address)
    await expect(page.getByRole('button', { name: 'No, keep them wrapped' })).toBeVisible()
    await expect(page.locator('[data-block]')).toHaveCount(0)
    await phone.close()
    await host.stop()
    const cold = await phone.page(address)
    await expect(cold.getByRole('button', { name: 'Yes, unwrap them all' })).toBeVisible()
    await expect(cold.locator('[data-block]')).toHaveCount(0)
  })
}

test('a yes is remembered on this device; a no keeps the text away', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  const stories = await storiesOf(page)
  const wrapped = stories.filter((story) => ['R', 'NC-17', null].includes(story.rating.value))
  expect(wrapped.length).toBeGreaterThanOrEqual(3)
  await page.goto(`${host.url}read/${wrapped[0]?.id}/1`)
  await page.getByRole('button', { name: 'No, keep them wrapped' }).click()
  await expect(page.locator('[data-block]')).toHaveCount(0)
  await page.goto(`${host.url}read/${wrapped[0]?.id}/1`)
  await page.getByRole('button', { name: 'Ask me again' }).click()
  await page.getByRole('button', { name: 'Yes, but only this one' }).click()
  await expect(page.locator('[data-block]').first()).toBeVisible()
  await page.goto(`${host.url}read/${wrapped[1]?.id}/1`)
  await expect(page.locator('[data-block]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Yes, unwrap them all' }).click()
  await expect(page.locator('[data-block]').first()).toBeVisible()
  await phone.close()
  const again = await phone.page(`${host.url}read/${wrapped[2]?.id}/1`)
  await expect(again.locator('[data-block]').first()).toBeVisible()
})

test('kept out of the library, adult stories are in no list and behind no link', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  const stories = await storiesOf(page)
  const wrapped = stories.filter((story) => ['R', 'NC-17', null].includes(story.rating.value))
  await expect(page.locator('.result-count')).toHaveText(String(stories.length))
  await page.goto(`${host.url}settings`)
  await page.getByRole('radio', { name: 'Up to PG-13' }).check({ force: true })
  await page.goto(host.url)
  await expect(page.locator('.result-count')).toHaveText(String(stories.length - wrapped.length))
  await page.goto(`${host.url}read/${wrapped[0]?.id}/1`)
  await expect(page.getByRole('heading', { name: 'You keep adult stories out' })).toBeVisible()
  await expect(page.locator('[data-block]')).toHaveCount(0)
})

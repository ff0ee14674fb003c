// What is asked of the library and let go again: chips, the help where nothing fits, choosing; and where the focus is
// after each, for each takes its own button away.

import { expect } from '@playwright/test'
import { LONG } from './accessible.ts'
import { test } from './archive.ts'
import { libraryArchive, sampleArchive } from './archives.ts'
import { focused, openLibrary } from './library-view.ts'

test('what is let go by keys leaves the focus at the list, never at the page', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?rating=PG&rating=R&words=1..`)
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }
  await press(/^or R ?, let go/)
  await expect.poll(() => focused(page)).toBe('result-heading')
  await press('Choose stories')
  await expect.poll(() => focused(page)).toBe('result-heading')
  await press('Done')
  await expect.poll(() => focused(page)).toBe('choose-stories')
  await press('Clear all')
  await expect.poll(() => focused(page)).toBe('result-heading')
  await page.goto(`${host.url}?rating=PG&year=1901&words=1..`)
  await expect(page.locator('#nothing-heading')).toBeVisible()
  await press(/^Let go of 1901/)
  await expect.poll(() => focused(page)).toBe('result-heading')
  await press(/^Filter/)
  await press('Clear')
  await expect(page.getByRole('button', { name: /^Show/ })).toBeFocused()
})

test('where nothing fits, values that must all be there are eased, and the texts can be asked', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?rating=G&rating=R`)
  await expect(page.locator('.chosen-conditions')).toContainText('orR')
  await page.goto(`${host.url}?pairing=willow/spike&pairing=nobody/noone&all=pairing`)
  const eased = page.getByRole('button', { name: /^Ask for .* or .* gives/ })
  await eased.click()
  await expect(page).toHaveURL(/pairing=[^&]*&pairing=[^&]*$/)
  await expect(page.locator('.chosen-conditions')).toContainText('or')
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goto(`${host.url}?q=xyzzyplugh`)
  await page.getByRole('link', { name: 'Search inside the stories for “xyzzyplugh”' }).click()
  await expect(page).toHaveURL(/\/search\?q=xyzzyplugh/)
})

test('where nothing fits, the ceiling is named, and nothing is counted by it', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?rating=NC-17`, { ceiling: 'PG-13' })
  const note = page
    .locator('.nothing-fits')
    .getByText(/^Stories above PG-13 or without a rating are kept out\./)
  await expect(note).toBeVisible()
  await note.getByRole('link', { name: 'Settings' }).click()
  await expect(page).toHaveURL(/\/settings$/)
})

test('in discreet mode conditions say what they are about and can be let go', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?author=marram+grey&year=1901`, { discreet: true })
  const releases = page.locator('.releases button')
  await expect(releases).toHaveText([/^Let go of 1901gives 1 story/, /^Let go of Authorstill gives none/])
  await page.goto(`${host.url}?author=marram+grey&rating=PG-13`)
  await expect(page.locator('.chosen-conditions button')).toHaveText(['Author, let go', 'Rating, let go'])
  await expect(page.getByText(/marram/i).filter({ visible: true })).toHaveCount(0)
  await page.getByRole('button', { name: /^Rating ?, let go/ }).click()
  await expect(page).toHaveURL(/\?author=marram\+grey$/)
})

test('from a story’s page its pairing, characters and author lead to the stories that share them', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  for (const [name, address] of [
    ['Holmes / Watson', /\?pairing=holmes\/watson$/],
    ['Marram Grey', /\?author=marram\+grey$/],
  ] as const) {
    await openLibrary(page, `${host.url}story/${LONG}`)
    await page.getByRole('article').getByRole('link', { name, exact: true }).first().click()
    await expect(page).toHaveURL(address)
    await expect(page.locator('.value-head h2')).toHaveText(name)
    await expect(page.getByRole('article').first()).toBeVisible()
  }
})

test('with type twice as large the bar of what is chosen ends where the places begin', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await page.setViewportSize({ width: 320, height: 640 })
  await openLibrary(page, host.url)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await page.locator('#choose-stories').click()
  const edges = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      return [box('.choosing-bar')?.bottom ?? 0, box('.places')?.top ?? 0].map(Math.round)
    })
  await expect.poll(async () => (await edges())[1]).toBeLessThan(page.viewportSize()?.height ?? 0)
  await expect
    .poll(async () => Math.abs(((await edges())[0] ?? 0) - ((await edges())[1] ?? 9)))
    .toBeLessThan(2)
})

// How the reader is moved: in pages, over part ends, by finding words, by the line of progress, by itself.

import { expect, type Page } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { blockAtLine, readTo, storedPlace, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

async function choose(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate((chosen) => {
    const before: unknown = JSON.parse(localStorage.getItem('dogear/settings') ?? '{}')
    localStorage.setItem('dogear/settings', JSON.stringify(Object.assign({}, before, chosen)))
    window.dispatchEvent(new StorageEvent('storage', { key: 'dogear/settings' }))
  }, settings)
}

/** Words of the first block that is in sight on a page of columns. */
async function firstWordsOnPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const edges = document.querySelector('.page-window')?.getBoundingClientRect()
    const isOnPage = (box: DOMRect) => edges && box.right > edges.left + 1 && box.left < edges.right
    const block = [...document.querySelectorAll('p[data-block]')].find((one) =>
      [...one.getClientRects()].some(isOnPage),
    )
    return block?.textContent?.slice(0, 40) ?? ''
  })
}

test('a switch to pages and back shows the same paragraph', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 9)
  const before = await blockAtLine(page)
  await choose(page, { flow: 'pages' })
  await expect(page.locator('.reading[data-flow="pages"]')).toBeVisible()
  await expect(page.locator(`[data-block="${before.block}"]`)).toBeInViewport()
  await choose(page, { flow: 'scroll' })
  await expect.poll(() => blockAtLine(page)).toEqual(before)
})

test('pages turn by key and by tap, over part ends, and a reload opens on the same page', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await choose(page, { flow: 'pages' })
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  const first = await firstWordsOnPage(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => firstWordsOnPage(page)).not.toBe(first)
  const second = await firstWordsOnPage(page)
  await page.touchscreen.tap(400, 500)
  await expect.poll(() => firstWordsOnPage(page)).not.toBe(second)
  await page.touchscreen.tap(10, 500)
  await expect.poll(() => firstWordsOnPage(page)).toBe(second)
  await expect.poll(() => savedBlock(page)).toBeGreaterThan(0)
  await page.reload()
  await untilText(page)
  await expect.poll(() => firstWordsOnPage(page)).toBe(second)
  for (let turns = 0; turns < 30 && page.url().endsWith('/2'); turns++) {
    await page.keyboard.press('Space')
    await page.waitForTimeout(60)
  }
  await expect(page).toHaveURL(/\/3$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await page.keyboard.press('PageUp')
  await expect(page).toHaveURL(/\/2$/)
  await expect(page.getByRole('link', { name: /^Part 3/ }).first()).toBeInViewport()
})

test('in a whole story the next part arrives without a jump, and the address follows', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await choose(page, { parts: 'whole' })
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  const part = page.locator('[data-part="2"]')
  await page.evaluate(() => window.scrollBy({ top: document.body.scrollHeight / 2, behavior: 'instant' }))
  const before = await blockAtLine(page)
  await expect(part).toBeAttached()
  expect(await blockAtLine(page)).toEqual(before)
  await part.evaluate((element) =>
    window.scrollBy({ top: element.getBoundingClientRect().top, behavior: 'instant' }),
  )
  await expect(page).toHaveURL(/\/3$/)
  await page.reload()
  await untilText(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neither Cries')
})

test('words are found through all parts, and a jump to them leaves a way back', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 6)
  const before = await blockAtLine(page)
  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Words to find' }).fill('LAMP')
  await expect(page.getByText(/^\d+ places? in \d+ parts\.$/)).toBeVisible()
  const found = page.locator('.found-words').last()
  await found.click()
  await expect(page).not.toHaveURL(/\/2$/)
  await untilText(page)
  // On the very words, which are painted and nothing else is.
  await expect.poll(async () => (await paintedWords(page)).words).toMatch(/^lamp$/i)
  const { top, height, line } = await paintedWords(page)
  expect(line).toBe('underline')
  expect(Math.abs(top - 72)).toBeLessThan(height)
  // The way back is there unasked, told, and the first that Tab leads to.
  await expect(page.getByRole('status').filter({ hasText: 'way back to Part 2' })).toBeAttached()
  const back = page.getByRole('button', { name: /^Back to where you were, Part 2/ })
  await expect(page.locator('.reader-bars')).toHaveClass(/shown/)
  await page.keyboard.press('Tab')
  await expect(back).toBeFocused()
  await page.keyboard.press('Enter')
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(before)
})

test('words found in another part open in the text’s own step: Back leads to where the text was opened', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}story/${STORY}`)
  await page.locator('a[href$="/2"]').first().click()
  await untilText(page)
  await readTo(page, 6)
  await page.keyboard.press('/')
  await page.getByRole('searchbox', { name: 'Words to find' }).fill('LAMP')
  await expect(page.getByText(/^\d+ places? in \d+ parts\.$/)).toBeVisible()
  await page.locator('.found-words').last().click()
  await expect(page).not.toHaveURL(/\/2$/)
  await untilText(page)
  await page.goBack()
  await expect(page.locator('.story-head')).toBeVisible()
})

test('the line of progress leads by keys to another part, as a jump', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 6)
  await page.keyboard.press('Escape')
  const line = page.getByRole('slider', { name: 'Place in the story' })
  await line.focus()
  await line.press('PageUp')
  await expect(line).toHaveAttribute('aria-valuetext', /^Part 3/)
  await line.press('Enter')
  await expect(page).toHaveURL(/\/3$/)
  // The address is there before the text: its heading says that part 3 stands, and at its beginning.
  await page.getByRole('heading', { name: 'Neither Cries' }).waitFor()
  await expect(page.getByRole('button', { name: /^Back to where you were, Part 2/ })).toBeVisible()
  await expect(page.locator('.reader-bars')).toHaveClass(/shown/)
  // Reading on takes it from the page; it stays in the bars.
  await readTo(page, 6)
  await expect(page.locator('.reader-bars')).not.toHaveClass(/shown/)
})

test('a page that moves by itself keeps the place as it goes', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await choose(page, { scrollPace: 600 })
  // Paragraphs are short there: the page soon passes two.
  await page.goto(`${host.url}read/${STORY}/4`)
  await untilText(page)
  await readTo(page, 4)
  const before = await savedBlock(page)
  await page.keyboard.press('a')
  await expect.poll(() => savedBlock(page), { timeout: 30_000 }).toBeGreaterThan(before + 1)
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  // Who leaves the text has ended it.
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: 'Back to the story’s page' }).press('Enter')
  await page.locator('.story-way-in').getByRole('link').click()
  await untilText(page)
  await expect(page.getByRole('region', { name: 'Moving by itself' })).toHaveCount(0)
  await page.keyboard.press('a')
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  const paused = await blockAtLine(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.reload()
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(paused)
})

test('keys of a single letter can be switched off', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toBeVisible()
  await keys.getByRole('checkbox', { name: /single letter/ }).uncheck()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(page).toHaveURL(/\/2$/)
  await expect(keys).toBeHidden()
})

/** The words that are painted as found, and where they stand. */
async function paintedWords(
  page: Page,
): Promise<{ words: string; top: number; height: number; line: string }> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('found-words') ?? [])] as Range[]
    const { top = -1, height = 0 } = ranges[0]?.getBoundingClientRect() ?? {}
    const text = document.querySelector('p[data-block]')
    const line = text ? getComputedStyle(text, '::highlight(found-words)').textDecorationLine : ''
    return { words: ranges.map(String).join('|'), top, height, line }
  })
}

async function savedBlock(page: Page): Promise<number> {
  return (await storedPlace(page))?.block ?? -1
}

// What every view must hold, looked for in one walk at each size: axe finds nothing, the order of the source stands on
// the screen, targets are large enough, nothing is cut. The same of axe for every sheet, and keys alone lead to the text.
// axe sees about half of what can be wrong: the other specs of this name look for the rest.

import { expect, type Page } from '@playwright/test'
import {
  choose,
  closeSheet,
  deskSize,
  LONG,
  openMarkedText,
  openMovingPage,
  openView,
  papers,
  phoneSize,
  readerSheets,
  smallTargets,
  views,
} from './accessible.ts'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { examine } from './examine.ts'
import { cutWords, excess, forceSpacing, outOfOrder, smallest } from './layout-faults.ts'
import { untilText } from './reading.ts'

// Colours are the same at every width: all papers are looked at on a desk.
for (const [name, size, most] of [
  ['a phone', phoneSize, 1],
  ['a desk', deskSize, papers.length],
] as const) {
  test(`nothing is wrong with any view of ${name}`, async ({ phone, hostOf }) => {
    test.setTimeout(240_000)
    const host = await hostOf(sampleArchive)
    const page = await phone.page(host.url)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    for (const view of views) {
      const what = view || 'library'
      await openView(page, host.url + view)
      expect.soft(await outOfOrder(page), `${what} at ${size.width}, out of order`).toEqual([])
      expect.soft(await smallTargets(page, 24), `${what} at ${size.width}, small targets`).toEqual([])
      await examine(page, what, most)
      // As it was: the papers would go along to the next view.
      await choose(page, { theme: 'system' })
      // It changes the page's size and style, so it comes last.
      if (size === phoneSize) await lookWithLittleRoom(page, what)
    }
  })
}

/** No wider than a small phone, nor at twice the text size, nor with spacing forced. */
async function lookWithLittleRoom(page: Page, what: string): Promise<void> {
  for (const size of smallest) {
    await page.setViewportSize(size)
    for (const fontSize of ['100%', '200%']) {
      await page.evaluate((value) => {
        document.documentElement.style.fontSize = value
      }, fontSize)
      expect.soft(await excess(page), `${what} at ${size.height}, ${fontSize}`).toBeLessThanOrEqual(0)
    }
  }
  await page.setViewportSize(phoneSize)
  expect.soft(await cutWords(page), `${what} at 200 %`).toEqual([])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await forceSpacing(page)
  expect.soft(await excess(page), `${what}, spacing forced`).toBeLessThanOrEqual(0)
  expect.soft(await cutWords(page), `${what}, spacing forced`).toEqual([])
}

test('axe finds nothing on any sheet', async ({ phone, hostOf }) => {
  test.setTimeout(240_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  await examine(page, 'the text with a note and its bars')
  for (const { name, open } of readerSheets) {
    await open(page)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await examine(page, name)
    await closeSheet(page)
  }
  await openMovingPage(page)
  await examine(page, 'the bar of a page that moves by itself')
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  await openView(page, `${host.url}marks`)
  await examine(page, 'marks with one in them')
  await page.getByRole('button', { name: 'Export all marks' }).click()
  await examine(page, 'Export')
  await closeSheet(page)
  await openView(page, host.url)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
  await examine(page, 'Filter')
})

test('from the library to the text and back with keys alone', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await expect(page.getByRole('article').first()).toBeVisible()
  const link = page.getByRole('link', { name: 'The Lighthouse at Wrack Ness' }).first()
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab')
    if (await link.evaluate((element) => element === document.activeElement)) break
  }
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Lighthouse at Wrack Ness' })).toBeFocused()
  const read = page.getByRole('link', { name: /^Read/ }).first()
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab')
    if (await read.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await untilText(page)
  await page.keyboard.press('Tab')
  await expect(page.locator('.reader-bars')).toHaveClass(/shown/)
  await expect(page.locator('.reader-bars a').first()).toBeVisible()
})

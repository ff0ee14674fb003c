// axe finds nothing on any view and any sheet on any paper, and keys alone lead to the text. axe sees about half of what
// can be wrong: the other specs of this name look for the rest.

import { expect } from '@playwright/test'
import {
  closeSheet,
  deskSize,
  LONG,
  openMarkedText,
  openMovingPage,
  openView,
  papers,
  phoneSize,
  readerSheets,
  views,
} from './accessible.ts'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { examine } from './examine.ts'
import { untilText } from './reading.ts'

// Colours are the same at every width: all papers are looked at on a desk.
for (const [name, size, most] of [
  ['a phone', phoneSize, 1],
  ['a desk', deskSize, papers.length],
] as const) {
  test(`axe finds nothing on any view of ${name}`, async ({ phone, hostOf }) => {
    test.setTimeout(240_000)
    const host = await hostOf(sampleArchive)
    const page = await phone.page(host.url)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    for (const view of views) {
      await openView(page, host.url + view)
      await examine(page, view || 'library', most)
    }
  })
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

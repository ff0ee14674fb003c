// axe finds nothing on any view and any sheet on any paper, and keys alone lead to the text. axe sees about half of what
// can be wrong: the other specs of this name look for the rest.

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import {
  choose,
  closeSheet,
  deskSize,
  LONG,
  openMarkedText,
  openView,
  papers,
  phoneSize,
  readerSheets,
  views,
} from './accessible.ts'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { untilText } from './reading.ts'

/** Off in axe of itself: 7 to 1 for all text, and targets of 24 px. */
const strict = { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }
/** The rules that see colours: all others find on one paper what they find on any. */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']

/** axe on every paper, one after the other over the same page. */
async function examine(page: Page, what: string): Promise<void> {
  for (const [index, paper] of papers.entries()) {
    await choose(page, paper)
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper.theme)
    // There are no frames, which is what the newer way of running is for.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const rules = index === 0 ? axe.options(strict) : axe.withRules(colourRules)
    const { violations } = await rules.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect.soft(found, `${what} on ${paper.theme}`).toEqual([])
  }
}

for (const [name, size] of [
  ['a phone', phoneSize],
  ['a desk', deskSize],
] as const) {
  test(`axe finds nothing on any view of ${name}`, async ({ phone, hostOf }) => {
    test.setTimeout(240_000)
    const host = await hostOf(sampleArchive)
    const page = await phone.page(host.url)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    for (const view of views) {
      await openView(page, host.url + view)
      await examine(page, view || 'library')
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
  await openView(page, `${host.url}marks`)
  await examine(page, 'marks with one in them')
  await page.getByRole('button', { name: 'Export all marks' }).click()
  await examine(page, 'Export')
  await closeSheet(page)
  await openView(page, host.url)
  await page.getByRole('button', { name: 'Filter' }).click()
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

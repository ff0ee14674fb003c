// axe finds nothing on any view in any theme, and every view can be worked with keys alone.

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'
const views = [
  '',
  '?rating=PG-13',
  '?q=nothing-like-this',
  'marks',
  'device',
  'settings',
  `story/${STORY}`,
  `read/${STORY}/2`,
  'read/sulphur-mentes-the-taphian/1',
  'nowhere',
]
const themes = ['light', 'sepia', 'dark', 'black'] as const

async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(
    (name) => localStorage.setItem('dogear/settings', JSON.stringify({ theme: name })),
    theme,
  )
}

for (const theme of themes) {
  test(`axe finds nothing on any view in ${theme}`, async ({ phone, hostOf }) => {
    test.setTimeout(240_000)
    const host = await hostOf(sampleArchive)
    const page = await phone.page(host.url)
    await chooseTheme(page, theme)
    for (const size of [
      { width: 412, height: 915 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(size)
      for (const view of views) {
        await page.goto(host.url + view)
        await expect(page.getByRole('heading').first()).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
        )
        expect(found, `${view || 'library'} at ${size.width} in ${theme}`).toEqual([])
      }
    }
  })
}

test('no view is wider than a small phone, nor at twice the text size', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await page.setViewportSize({ width: 320, height: 640 })
  for (const view of views) {
    await page.goto(host.url + view)
    await expect(page.getByRole('heading').first()).toBeVisible()
    for (const size of ['100%', '200%']) {
      await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), size)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${view || 'library'} at ${size}`).toBeLessThanOrEqual(0)
    }
  }
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

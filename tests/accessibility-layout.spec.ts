// No sheet is cut on a small phone, at 400 %, with twice the text size, with spacing forced; lines stay short; targets
// over the text are large enough. What every view must hold is looked for in accessibility.spec.ts.

import { expect, type Page } from '@playwright/test'
import {
  choose,
  closeSheet,
  deskSize,
  LONG,
  openMarkedText,
  openView,
  phoneSize,
  readerSheets,
  smallTargets,
} from './accessible.ts'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { cutWords, excess, forceSpacing, smallest } from './layout-faults.ts'
import { untilText } from './reading.ts'

test('sheets fit a small phone, at twice the text size and with spacing forced; their controls are 44 px', async ({
  phone,
  hostOf,
}) => {
  test.setTimeout(120_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  for (const { name, open } of readerSheets) {
    await page.setViewportSize(phoneSize)
    await open(page)
    const sheet = page.getByRole('dialog', { name })
    await expect(sheet).toBeVisible()
    expect.soft(await smallTargets(page, 44), name).toEqual([])
    for (const size of smallest) {
      await page.setViewportSize(size)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      const wide = await sheet.evaluate((element) => {
        const body = element.querySelector('.sheet-body')
        return Math.max(
          element.scrollWidth - element.clientWidth,
          (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0),
        )
      })
      expect.soft(wide, `${name} at ${size.height}`).toBeLessThanOrEqual(0)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = ''
      })
    }
    await page.setViewportSize(phoneSize)
    await forceSpacing(page)
    expect.soft(await cutWords(page), `${name}, spacing forced`).toEqual([])
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
    await closeSheet(page)
  }
})

test('targets over the text are 44 px, and 24 px where a mark brings new ones', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  await page.keyboard.press('a')
  await expect(page.getByRole('region', { name: 'Moving by itself' })).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  for (const size of [phoneSize, deskSize]) {
    await page.setViewportSize(size)
    expect.soft(await smallTargets(page, 44), `the text at ${size.width}`).toEqual([])
  }
  for (const view of ['?rating=PG-13', 'marks', `story/${LONG}`]) {
    await openView(page, host.url + view)
    expect.soft(await smallTargets(page, 24), view).toEqual([])
  }
})

test('lines are at most 80 characters long, ragged, and follow the reader’s own spacing', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto(`${host.url}read/${LONG}/2`)
  await untilText(page)
  for (const face of ['literata', 'sans', 'hyperlegible', 'dyslexic']) {
    await choose(page, { face })
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    expect.soft(await longestLine(page), face).toBeLessThanOrEqual(80)
  }
  const text = page.locator('[data-block="5"]')
  const style = (name: string) =>
    text.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name)
  expect(await style('text-align')).toBe('start')
  const size = Number.parseFloat(await style('font-size'))
  await choose(page, {
    lineHeight: 2,
    paragraphs: 'spaced',
    paragraphSpace: 2,
    letterSpacing: 12,
    wordSpacing: 16,
  })
  await expect.poll(() => style('line-height')).toBe(`${2 * size}px`)
  expect(Number.parseFloat(await style('letter-spacing'))).toBeCloseTo(0.12 * size, 1)
  expect(Number.parseFloat(await style('word-spacing'))).toBeCloseTo(0.16 * size, 1)
  expect(Number.parseFloat(await style('margin-block-end'))).toBeCloseTo(2 * size, 1)
})

/** Characters of the longest line of story text. */
function longestLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const range = document.createRange()
    let longest = 0
    for (const block of document.querySelectorAll('p[data-block]:not(.verse)')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const { top } = block.getBoundingClientRect()
      const height = Number.parseFloat(getComputedStyle(block).lineHeight)
      const byLine = new Map<number, number>()
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        for (let at = 0; at < node.length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { bottom } = range.getBoundingClientRect()
          const line = Math.round((bottom - top) / height)
          byLine.set(line, (byLine.get(line) ?? 0) + 1)
        }
      }
      longest = Math.max(longest, ...byLine.values())
    }
    return longest
  })
}

test('neither zoom nor orientation is locked', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${LONG}/2`)
  await untilText(page)
  const viewport = await page.locator('meta[name="viewport"]').getAttribute('content')
  expect(viewport).not.toMatch(/user-scalable|maximum-scale|minimum-scale/)
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
    return link ? (await fetch(link.href)).json() : null
  })
  expect(manifest?.name).toBe('Dogear')
  expect(manifest).not.toHaveProperty('orientation')
  const barred = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (element) => getComputedStyle(element).touchAction === 'none',
        ).length,
    )
  expect(await barred()).toBe(0)
  await page.setViewportSize({ width: 915, height: 412 })
  await expect(page.locator('[data-block]').first()).toBeVisible()
  expect(await excess(page)).toBeLessThanOrEqual(0)
})

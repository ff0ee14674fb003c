// Nothing is lost or cut on a small phone, at 400 %, with twice the text size, with spacing forced; lines stay short;
// targets are large enough; and what comes first in the source stands first on the screen.

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
  views,
} from './accessible.ts'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { untilText } from './reading.ts'

/** 320 by 256 is a window of 1280 by 1024 at 400 %. */
const smallest = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
]

/** By how much the page is wider than its window, in CSS pixels. */
const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Words that are cut off: boxes with words in them that are larger than what shows, and neither scroll nor say so. */
function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    return (
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        // A sample shows as much of itself as there is room for, and is read out to nobody.
        .filter((element) => isOwnText(element) && !element.closest('[aria-hidden="true"]'))
        .flatMap((element) => {
          for (let box: HTMLElement | null = element; box; box = box.parentElement) {
            const { overflowX, overflowY, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(box)
            if (clipPath !== 'none' || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return []
            const isCut =
              (/hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
              (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1)
            if (isCut && box.matches(':not(html, body, .page-window)'))
              return [`${box.outerHTML.slice(0, 120)}`]
          }
          return []
        })
    )
  })
}

test('no view is wider than a small phone, nor at twice the text size, nor with spacing forced', async ({
  phone,
  hostOf,
}) => {
  test.setTimeout(120_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  for (const view of views) {
    await openView(page, host.url + view)
    for (const size of smallest) {
      await page.setViewportSize(size)
      for (const fontSize of ['100%', '200%']) {
        await page.evaluate((value) => {
          document.documentElement.style.fontSize = value
        }, fontSize)
        expect
          .soft(await excess(page), `${view || 'library'} at ${size.height}, ${fontSize}`)
          .toBeLessThanOrEqual(0)
      }
    }
    await page.setViewportSize(phoneSize)
    expect.soft(await cutWords(page), `${view || 'library'} at 200 %`).toEqual([])
    await page.evaluate(() => {
      document.documentElement.style.fontSize = ''
    })
    await forceSpacing(page)
    expect.soft(await excess(page), `${view || 'library'}, spacing forced`).toBeLessThanOrEqual(0)
    expect.soft(await cutWords(page), `${view || 'library'}, spacing forced`).toEqual([])
  }
})

/** As WCAG 1.4.12 names it, and as a reader's own style sheet would. */
async function forceSpacing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
}

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

test('targets are 44 px over the text and 24 px everywhere', async ({ phone, hostOf }) => {
  test.setTimeout(90_000)
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
  for (const view of views) {
    await openView(page, host.url + view)
    expect.soft(await smallTargets(page, 24), view || 'library').toEqual([])
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

test('what comes first in the source stands first on the screen', async ({ phone, hostOf }) => {
  test.setTimeout(90_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  for (const size of [phoneSize, deskSize]) {
    await page.setViewportSize(size)
    for (const view of views) {
      await openView(page, host.url + view)
      expect.soft(await outOfOrder(page), `${view || 'library'} at ${size.width}`).toEqual([])
    }
  }
})

/** Neighbours in the flow of main that stand before what comes before them: neither below it nor beside it. */
function outOfOrder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const leaves = [
      ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, a, button, dt, dd, label, summary)'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => {
        const { position, clipPath } = getComputedStyle(element)
        return position !== 'fixed' && position !== 'absolute' && position !== 'sticky' && clipPath === 'none'
      })
      .filter((element) => !element.querySelector('h1, h2, h3, p, a, button, dt, dd, label, summary'))
    const faults: string[] = []
    for (const [index, element] of leaves.entries()) {
      const before = leaves[index - 1]
      if (!before || element.closest('[class*="visually-hidden"]')) continue
      const here = element.getBoundingClientRect()
      const there = before.getBoundingClientRect()
      const isAbove = here.bottom <= there.top + 1
      const region = 'section, nav, header, footer, dl, ul, ol, fieldset'
      const isLeftOnLine =
        here.top < there.bottom - 1 &&
        here.right <= there.left + 1 &&
        element.closest(region) === before.closest(region)
      // Another column begins at its own head.
      const isBeside = here.left >= there.right - 1 || here.right <= there.left + 1
      if ((isAbove && !isBeside) || isLeftOnLine) {
        faults.push(`${before.textContent?.slice(0, 40)} > ${element.textContent?.slice(0, 40)}`)
      }
    }
    return faults
  })
}

// The place is the reader's: a touch, another flow, close lines and a turn in haste leave it where it was.

import { expect, type Page } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { blockAtLine, pageOfText, readTo, storedPlace, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

/** Changes settings as another tab does. */
async function choose(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate((chosen) => {
    const key = 'dogear/settings'
    const before: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    localStorage.setItem(key, JSON.stringify(Object.assign({}, before, JSON.parse(chosen))))
    window.dispatchEvent(new StorageEvent('storage', { key }))
  }, JSON.stringify(settings))
}

test('pages and back again show the paragraph that was read, not the one that was opened', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 12)
  const left = await blockAtLine(page)
  await choose(page, { flow: 'pages' })
  await expect(page.locator('.reading')).toHaveAttribute('data-flow', 'pages')
  await expect.poll(() => isInSight(page, 1, left.block)).toBe(true)
  await choose(page, { flow: 'scroll' })
  await expect.poll(() => blockAtLine(page)).toEqual(left)
})

test('a touch where the end has come into sight does not move the place', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await choose(page, { size: 40 })
  const last = await page.locator('p[data-block]').count()
  await readTo(page, last - 3)
  const left = await blockAtLine(page)
  await page.setViewportSize({ width: 1280, height: 1400 })
  await choose(page, { size: 14 })
  await expect.poll(async () => (await blockAtLine(page)).block).toBeLessThan(left.block)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() =>
    document.querySelector('.left-words')?.textContent?.startsWith('At the end'),
  )
  await choose(page, { size: 40 })
  await page.setViewportSize({ width: 412, height: 915 })
  await expect.poll(() => blockAtLine(page)).toEqual(left)
})

test('close lines do not carry the place a line up with every jump and return', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await choose(page, { lineHeight: 1.2, size: 40 })
  await readTo(page, 9)
  await page.evaluate(() => {
    const block = document.querySelector('[data-block="9"]')
    window.scrollBy({ top: (block?.getBoundingClientRect().top ?? 0) - 71, behavior: 'instant' })
  })
  await expect.poll(() => topOf(page, 9)).toBe(71)
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Part 3', exact: true }).click()
    await expect(page).toHaveURL(/\/3$/)
    await untilText(page)
    await page.getByRole('button', { name: /Back to where you were/ }).click()
    await expect(page).toHaveURL(/\/2$/)
    await expect.poll(() => topOf(page, 9)).toBe(71)
  }
})

async function topOf(page: Page, block: number): Promise<number> {
  return page.evaluate(
    (index) =>
      Math.round(document.querySelector(`[data-block="${index}"]`)?.getBoundingClientRect().top ?? -1),
    block,
  )
}

test('turning to the next part in the very moment of scrolling stays in the next part', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  for (const part of [3, 4]) {
    // The address is another before the text is.
    await page.locator(`.next-part a[href$="/${part}"]`).waitFor()
    await page.evaluate(() => {
      window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })
      const next = document.querySelector<HTMLElement>('.next-part a')
      for (const touch of ['pointerdown', 'pointerup']) {
        next?.dispatchEvent(new PointerEvent(touch, { bubbles: true }))
      }
      next?.click()
      next?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    })
    await expect(page).toHaveURL(new RegExp(`/${part}$`))
    await untilText(page)
  }
  const storedPart = async () => (await storedPlace(page))?.part
  await expect.poll(storedPart).toBe(3)
  // Twice as long as a movement in the part before could still be settled: LONGEST and SETTLE of reader/place/watch-reader.
  await page.waitForTimeout(1500)
  expect(await storedPart()).toBe(3)
  await phone.close()
  const again = await phone.page(`${host.url}read/${STORY}`)
  await untilText(again)
  await expect(again).toHaveURL(/\/4$/)
})

test('whoever has read on into the next part of a whole story stays there in pages and part by part', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await choose(page, { parts: 'whole' })
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  const next = page.locator('[data-part="2"] p[data-block]').nth(6)
  await next.waitFor()
  const block = Number(await next.getAttribute('data-block'))
  await next.evaluate((paragraph) =>
    window.scrollBy({ top: paragraph.getBoundingClientRect().top - 60, behavior: 'instant' }),
  )
  await expect(page).toHaveURL(/\/3$/)
  for (const settings of [{ parts: 'one' }, { flow: 'pages' }, { flow: 'scroll', parts: 'whole' }]) {
    await choose(page, settings)
    await expect.poll(() => isInSight(page, 2, block)).toBe(true)
    await expect(page).toHaveURL(/\/3$/)
  }
})

async function isInSight(page: Page, part: number, block: number): Promise<boolean> {
  return page.evaluate(
    ([inPart, index]) => {
      const paragraph = document.querySelector(`[data-part="${inPart}"] [data-block="${index}"]`)
      const boxes = [...(paragraph?.getClientRects() ?? [])]
      return boxes.some(
        ({ left, right, top, bottom }) =>
          right > 0 && left < window.innerWidth && bottom > 60 && top < window.innerHeight,
      )
    },
    [part, block] as const,
  )
}

// The place: saved soon, found again after reload, restart and a change of type; nothing but the reader moves it.

import { expect } from '@playwright/test'
import { storiesOf, test, untilAllIsHere } from './archive.ts'
import { sampleArchive, seedsArchive, seedsFolder } from './archives.ts'
import { blockAtLine, pageOfText, readTo, untilText, unwrapIfAsked } from './reading.ts'
import { records } from './records.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

test('the same paragraph after a reload, a restart of the browser, and with the server stopped', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  await readTo(page, 7)
  const left = await blockAtLine(page)

  await page.reload()
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)

  await phone.close()
  await host.stop()
  const again = await phone.page(`${host.url}read/${STORY}`)
  await untilText(again)
  expect(again.url()).toContain('/2')
  await expect.poll(() => blockAtLine(again)).toEqual(left)
})

test('a text stands on its lines from its first frame on: its letters are there before it', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  // In every frame: where the first block in sight stands.
  await page.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'seen', seen)
    const look = () => {
      const blocks = [...document.querySelectorAll<HTMLElement>('p[data-block]')]
      const first = blocks.find((block) => block.getBoundingClientRect().bottom > 75)
      if (first) seen.push(`${first.dataset.block} at ${Math.round(first.getBoundingClientRect().top)}`)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  for (const block of [9, 14]) {
    await readTo(page, block)
    await page.reload()
    await untilText(page)
    await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)))
    })
    const seen = await page.evaluate((): string[] => Reflect.get(window, 'seen'))
    expect([...new Set(seen)]).toEqual([seen.at(-1)])
  }
})

test('a reload in the very moment of scrolling keeps the place', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  for (const block of [4, 9, 6]) {
    await page.evaluate((index) => {
      const element = document.querySelector(`[data-block="${index}"]`)
      window.scrollBy({ top: (element?.getBoundingClientRect().top ?? 0) - 60, behavior: 'instant' })
    }, block)
    const left = await blockAtLine(page)
    await page.reload()
    await untilText(page)
    await expect.poll(() => blockAtLine(page)).toEqual(left)
  }
})

test('layout never moves the place, and restoring writes nothing', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 9)
  const left = await blockAtLine(page)
  const stored = async () => JSON.stringify(await records(page, 'readings'))
  const before = await stored()
  for (const size of [
    { width: 915, height: 412 },
    { width: 360, height: 640 },
    { width: 1280, height: 800 },
    { width: 412, height: 915 },
  ]) {
    await page.setViewportSize(size)
    await expect.poll(() => blockAtLine(page)).toEqual(left)
  }
  for (const size of [30, 15, 24]) {
    await page.evaluate(
      (pixels) =>
        document.querySelector<HTMLElement>('.reading')?.style.setProperty('--text-size', `${pixels}px`),
      size,
    )
    await expect.poll(() => blockAtLine(page)).toEqual(left)
  }
  // Chosen in another tab, so that nothing on this page is touched. The words stay as written: signs may change shape.
  for (const chosen of [
    { weight: 700 },
    { letterSpacing: 12, wordSpacing: 30 },
    { paragraphs: 'spaced', paragraphSpace: 2 },
    { alignment: 'justified' },
    { typography: false },
    { typography: true },
    { face: 'sans' },
    { face: 'dyslexic' },
    { face: 'phone' },
    { measure: 24, margin: 60 },
    { theme: 'own', ownPaper: '#102030', ownInk: '#f0f0f0' },
    { dim: 60 },
    { parts: 'whole' },
    { flow: 'pages' },
    { flow: 'scroll', face: 'literata' },
  ]) {
    await page.evaluate((more) => {
      const settings = JSON.parse(localStorage.getItem('dogear/settings') ?? '{}')
      const newValue = JSON.stringify({ ...settings, ...more })
      localStorage.setItem('dogear/settings', newValue)
      window.dispatchEvent(new StorageEvent('storage', { key: 'dogear/settings', newValue }))
    }, chosen)
    // In pages the block at the page's top may have begun on the page before.
    if (chosen.flow !== 'pages') {
      await expect.poll(async () => (await blockAtLine(page)).block, JSON.stringify(chosen)).toBe(left.block)
    }
  }
  await page.reload()
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  expect(await stored()).toBe(before)

  // Control: the reader's own scrolling is written.
  await readTo(page, 14)
  expect(await stored()).not.toBe(before)
})

test('a folded corner is kept and opens on its paragraph', async ({ lastingPhone: phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/4`)
  await untilText(page)
  await readTo(page, 6)
  const folded = await blockAtLine(page)
  await page.getByRole('button', { name: 'Fold the corner' }).click()
  await expect(page.getByRole('button', { name: 'Fold the corner' })).toHaveAttribute('aria-pressed', 'true')
  await phone.close()

  const marks = await phone.page(`${host.url}marks`)
  await marks.getByRole('link', { name: folded.words.slice(0, 20) }).click()
  await untilText(marks)
  await expect.poll(async () => (await blockAtLine(marks)).block).toBe(folded.block)
})

test('a jump leaves a way back to where the reader was', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 5)
  const left = await blockAtLine(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Parts' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Two Hands/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Two Hands' })).toBeVisible()
  await page.getByRole('button', { name: /Back to where you were/ }).click()
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
})

test('passing through other parts, or an old link, keeps the way back to where one read', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/5`)
  await untilText(page)
  await readTo(page, 6)
  const left = await blockAtLine(page)
  await page.goto(`${host.url}read/${STORY}/1`)
  await untilText(page)
  // An old link is a jump, as soon as one reads there: its way back comes unasked.
  await readTo(page, 3)
  for (const part of [2, 3]) {
    await page.getByRole('link', { name: `Part ${part}`, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${part}$`))
    await untilText(page)
  }
  await page.getByRole('button', { name: /Back to where you were, Part 1/ }).click()
  await untilText(page)
  await expect.poll(async () => (await blockAtLine(page)).block).toBe(3)
  expect(left.block).toBe(6)
})

test('of two tabs the one that was read last wins, and the other’s place is left, not lost', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const one = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(one)
  await readTo(one, 4)
  const other = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(other)
  await readTo(other, 12)
  await one.bringToFront()
  await readTo(one, 8)
  await phone.close()
  const again = await phone.page(`${host.url}read/${STORY}`)
  await untilText(again)
  await expect.poll(async () => (await blockAtLine(again)).block).toBe(8)
  await again.keyboard.press('Escape')
  await again.getByRole('button', { name: /Back to where you were/ }).click()
  await expect.poll(async () => (await blockAtLine(again)).block).toBe(12)
})

test('Tab brings the bars and moves nothing', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 7)
  const left = await blockAtLine(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Back to the story’s page' })).toBeFocused()
  expect(await blockAtLine(page)).toEqual(left)
})

test('the end of a part is its end in words too', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/small-print-hansom-no-2704/1`)
  await untilText(page)
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await page.waitForFunction(() =>
    document.querySelector('.left-words')?.textContent?.startsWith('At the end'),
  )
  await expect(page.locator('.left-words')).toContainText('100 %')
})

test('a forgotten place stays forgotten, whatever other tabs remember', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const other = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(other)
  await readTo(other, 6)
  const page = await phone.page(`${host.url}story/${STORY}`)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Forget my place' }).click()
  await expect(page.getByText('Your place is forgotten.')).toBeVisible()
  await other.close({ runBeforeUnload: false })
  await phone.close()
  const again = await phone.page(`${host.url}story/${STORY}`)
  await expect(again.getByRole('link', { name: 'Read from Part 1' })).toBeVisible()
})

test.describe('the seed stories', () => {
  test.skip(!seedsFolder, 'SEEDS_DIR names no folder of real stories')

  test('each opens cold by its own address, offline, on the last-read paragraph', async ({
    lastingPhone: phone,
    hostOf,
  }) => {
    const host = await hostOf(seedsArchive)
    const page = await phone.page(host.url)
    await untilAllIsHere(page)
    const ids = (await storiesOf(page)).map(({ id }) => id)
    expect(ids).toHaveLength(5)
    const places = new Map<string, { block: number; words: string }>()
    for (const id of ids) {
      await page.goto(`${host.url}read/${id}/1`)
      await unwrapIfAsked(page)
      await readTo(page, 4)
      places.set(id, await blockAtLine(page))
    }
    await phone.close()
    await host.stop()
    for (const [id, place] of places) {
      const cold = await phone.page(`${host.url}read/${id}/1`)
      await untilText(cold)
      await expect.poll(() => blockAtLine(cold)).toEqual(place)
      await phone.close()
    }
  })
})

// The focus: seen, never covered, given back, and brought along to every view, whose name the tab says. What is only
// told never takes it, and nothing runs out.

import { expect, type Page } from '@playwright/test'
import {
  closeSheet,
  deskSize,
  LONG,
  openMarkedText,
  openMovingPage,
  openView,
  phoneSize,
  readerSheets,
  untilNoSheet,
} from './accessible.ts'
import { test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { untilText } from './reading.ts'
import { stepBack } from './steps.ts'

interface Stop {
  readonly name: string
  /** Why it cannot be seen, or how its ring falls short. */
  readonly fault: string | null
}

declare global {
  interface Window {
    /** Where a walk of the focus has been. */
    stopsSeen?: WeakSet<Element>
  }
}

/** What has the focus, and whether all of it and its ring can be seen; or that it is nowhere, or where it has been. */
function stopAt(page: Page): Promise<Stop | 'nowhere' | 'seen'> {
  return page.evaluate(async () => {
    // Scrolling to what has the focus, and bars that come and go, take a frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return 'nowhere'
    window.stopsSeen ??= new WeakSet()
    if (window.stopsSeen.has(element)) return 'seen'
    window.stopsSeen.add(element)
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`
    // A check or a radio is drawn, and ringed, by its label; the button of a highlight by its words. The box of a card is
    // ringed itself: its label is the card.
    const drawn =
      element.closest<HTMLElement>('label:has(> input):not(.story-box)') ??
      element.closest<HTMLElement>('mark') ??
      element
    const [box = drawn.getBoundingClientRect()] = drawn.getClientRects()
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
    const host = drawn.parentElement
    const framed = host?.matches(':focus-within') ? getComputedStyle(host) : null
    const isRinged =
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      (framed !== null && framed.outlineStyle !== 'none' && Number.parseFloat(framed.outlineWidth) >= 2) ||
      getComputedStyle(drawn, '::after').outlineStyle !== 'none' ||
      getComputedStyle(element).outlineStyle !== 'none'
    if (!isRinged) return { name, fault: `no ring: ${drawn.outerHTML.slice(0, 100)}` }
    const inset = 3
    // What is larger than the window is seen where it lies in it.
    const edges = {
      left: Math.max(box.left + inset, 1),
      right: Math.min(box.right - inset, innerWidth - 1),
      top: Math.max(box.top + inset, 1),
      bottom: Math.min(box.bottom - inset, innerHeight - 1),
    }
    const isOut = box.height < innerHeight * 0.6 && (box.top < -1 || box.bottom > innerHeight + 1)
    if (isOut) return { name, fault: `out of sight: ${Math.round(box.top)} to ${Math.round(box.bottom)}` }
    const middle = { x: (edges.left + edges.right) / 2, y: (edges.top + edges.bottom) / 2 }
    const points: readonly (readonly [number, number])[] = [
      [middle.x, middle.y],
      [middle.x, edges.top],
      [middle.x, edges.bottom],
      [edges.left, middle.y],
      [edges.right, middle.y],
    ]
    for (const [x, y] of points) {
      const there = document.elementFromPoint(x, y)
      const isItself = there && (drawn.contains(there) || there.contains(drawn))
      const isItsOwn = there && element.closest('article, li, label, mark, .progress-slider')?.contains(there)
      if (!isItself && !isItsOwn)
        return { name, fault: `covered at ${Math.round(y)} by ${there?.outerHTML.slice(0, 90)}` }
    }
    return { name, fault: null }
  })
}

/** Presses Tab through what is open; answers every stop once, in order, until the round is done. */
async function tabThrough(page: Page, most: number, key = 'Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  let rounds = 0
  await page.evaluate(() => {
    window.stopsSeen = new WeakSet()
  })
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key)
    const stop = await stopAt(page)
    if (stop === 'seen') break
    // Between two rounds the focus is nowhere for one step.
    if (stop === 'nowhere' && rounds++ > 0) break
    if (stop !== 'nowhere') stops.push(stop)
  }
  return stops
}

for (const [name, size] of [
  ['a phone', phoneSize],
  ['a desk', deskSize],
] as const) {
  test(`what has the focus is ringed and never covered, on ${name}`, async ({ phone, hostOf }) => {
    test.setTimeout(150_000)
    const host = await hostOf(sampleArchive)
    const page = await phone.page()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    await openMarkedText(page, `${host.url}read/${LONG}/2`)
    for (const key of ['Tab', 'Shift+Tab']) {
      const stops = await tabThrough(page, 24, key)
      expect(stops.length, 'the text').toBeGreaterThan(8)
      expect
        .soft(
          stops.filter(({ fault }) => fault),
          `the text, ${key}`,
        )
        .toEqual([])
    }
    for (const sheet of readerSheets) {
      await sheet.open(page)
      await expect(page.getByRole('dialog', { name: sheet.name })).toBeVisible()
      const stops = await tabThrough(page, 30)
      expect(stops.length, sheet.name).toBeGreaterThan(0)
      expect
        .soft(
          stops.filter(({ fault }) => fault),
          sheet.name,
        )
        .toEqual([])
      await closeSheet(page)
    }
    await openMovingPage(page)
    const moving = await tabThrough(page, 40)
    expect(moving.map((stop) => stop.name)).toContain('BUTTON Stop')
    expect
      .soft(
        moving.filter(({ fault }) => fault),
        'a page that moves by itself',
      )
      .toEqual([])
    for (const view of ['', 'marks', 'device', 'settings', 'history', `story/${LONG}`]) {
      await openView(page, host.url + view)
      const stops = await tabThrough(page, 45)
      expect(stops.length, view).toBeGreaterThan(3)
      expect
        .soft(
          stops.filter(({ fault }) => fault),
          view || 'library',
        )
        .toEqual([])
    }
    // With the bar of acts above the places.
    await openView(page, `${host.url}?status=complete`)
    await page.getByRole('button', { name: 'Choose stories' }).press('Enter')
    await expect(page.getByRole('region', { name: 'Chosen stories' })).toBeVisible()
    const choosing = await tabThrough(page, 45)
    expect(choosing.map((stop) => stop.name)).toContain('BUTTON Done')
    expect
      .soft(
        choosing.filter(({ fault }) => fault),
        'stories being chosen',
      )
      .toEqual([])
  })
}

test('a sheet keeps the focus inside, and gives it back to what opened it', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  for (const label of ['Find in this story', 'Type and paper', 'More']) {
    const opener = page.getByRole('button', { name: label, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: label })).toBeVisible()
    for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+Tab')
    // The browser's own frame may have its turn; nothing of the page under the sheet has.
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    )
    expect(isOutside, label).toBe(false)
    await closeSheet(page)
    await expect(opener).toBeFocused()
  }

  // The contents begin at the part that is read; words that were found take the focus to their paragraph.
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog').locator('[aria-current="page"]')).toBeFocused()
  await closeSheet(page)
  await page.keyboard.press('/')
  await page.keyboard.type('schooner')
  await page
    .locator('.found-part', { hasText: 'you are here' })
    .locator('.found-words')
    .first()
    .press('Enter')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expect(page.locator('[data-block]:focus')).toContainText(/schooner/i)
})

test('a filter is saved by keys: a name that is missing is asked for, and the focus comes back', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}?status=complete`)
  const opener = page.getByRole('button', { name: 'Save this filter' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const name = page.getByLabel('Name')
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  const missing = page.getByText('Give it a name.')
  await expect(missing).toBeVisible()
  await page.keyboard.type('By the water')
  await expect(missing).toBeHidden()
  await page.keyboard.press('Enter')
  await untilNoSheet(page)
  await expect(page.getByRole('button', { name: 'By the water' })).toBeVisible()
  await expect(opener).toBeFocused()
})

test('a key in the very moment in which a sheet closes opens the next one, and leaves no view', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}story/${LONG}`)
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  await page.keyboard.press('/')
  const sheet = page.locator('dialog[open]')
  await expect(sheet).toHaveAccessibleName('Find in this story')
  await sheet.evaluate((dialog) => {
    dialog.addEventListener('close', () =>
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', cancelable: true })),
    )
  })
  const isBack = stepBack(page)
  await page.keyboard.press('Escape')
  await expect(sheet.locator('[aria-current="page"]')).toBeFocused()
  // The first sheet's step is gone a moment after the second sheet is there: nobody goes back in between.
  await isBack
  await page.goBack()
  await expect(sheet).toHaveCount(0)
  await expect(page).toHaveURL(`${host.url}read/${LONG}/2`)
  await expect(page.locator('[data-block]').first()).toBeVisible()
})

/** Every view that a link leads to, by what the tab says there. */
const places = {
  library: { path: '', title: /^Library|stories/i },
  story: { path: `story/${LONG}`, title: /The Lighthouse at Wrack Ness/ },
  text: { path: `read/${LONG}/2`, title: / · The Lighthouse at Wrack Ness/ },
  marks: { path: 'marks', title: /^Marks/ },
  device: { path: 'device', title: /^This / },
  settings: { path: 'settings', title: /^Settings/ },
  history: { path: 'history', title: /^History/ },
  nowhere: { path: 'nowhere', title: /./ },
} as const

test('from every view to every other, the focus and the title come along', async ({ phone, hostOf }) => {
  test.setTimeout(120_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await openView(page, host.url)
  /** Comes to an address as Back and Forward do; accessibility-reading.spec.ts follows links. */
  const go = async (path: string) => {
    await page.evaluate((to) => {
      history.pushState({ idx: history.length, key: Math.random().toString(36) }, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    }, `/${path}`)
  }
  const all = Object.entries(places)
  const [first] = all
  const titles = new Map<string, string>()
  const gone = new Set<string>()
  // Each before all that come after it, and home again: so every way is gone, and none twice.
  const round = all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => [one, other]))
  let [from] = first ?? []
  for (const [to, { path, title }] of [...round, ...(first ? [first] : [])].slice(1)) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await go(path)
    await expect(page, `${from} to ${to}`).toHaveTitle(title)
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const { activeElement } = document
            return activeElement?.matches('h1, [data-block]') ?? false
          }),
        { message: `${from} to ${to}: the focus` },
      )
      .toBe(true)
    titles.set(to, await page.title())
    gone.add(`${from} to ${to}`)
    from = to
  }
  const ways = all.flatMap(([one]) => all.flatMap(([other]) => (one === other ? [] : [`${one} to ${other}`])))
  expect([...gone].sort()).toEqual(ways.sort())
  expect(new Set(titles.values()).size).toBe(all.length)
})

test('what is only told is a status, and takes no focus', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  const status = (words: RegExp) =>
    page.locator('[role="status"], output[aria-live]').filter({ hasText: words })

  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Words to find' })
  await field.fill('lamp')
  await expect(status(/places? in|place$|places$/)).toBeVisible()
  await expect(field).toBeFocused()
  await closeSheet(page)

  await page.keyboard.press('t')
  const larger = page.getByRole('button', { name: /^Size: more/ })
  await larger.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('output[aria-live="polite"]').first()).toHaveText(/^\d+$/)
  await expect(larger).toBeFocused()
  await closeSheet(page)

  await openView(page, `${host.url}device`)
  await untilAllIsHere(page)
  await expect(page.locator('main [role="status"]').first()).toBeAttached()
  await expect(page.locator('[role="alert"], [aria-live="assertive"]')).toHaveCount(0)

  // Storage that fails while a place is kept.
  await page.goto(`${host.url}read/${LONG}/2`)
  await untilText(page)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError')
    }
  })
  const before = await page.evaluate(() => document.activeElement?.tagName)
  await page.evaluate(() => window.scrollBy({ top: 900, behavior: 'instant' }))
  await expect(status(/may be lost when this browser is closed/)).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(before)
})

test('nothing runs out: a day away changes nothing that is open', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await page.clock.install()
  await page.goto(`${host.url}read/${LONG}/2`)
  await untilText(page)
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('lighthouse')
  await page.clock.fastForward('25:00:00')
  await expect(page.getByRole('searchbox')).toHaveValue('lighthouse')
  await expect(page.getByRole('dialog', { name: 'Find in this story' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.clock.fastForward(1000)
  await expect(page).toHaveURL(new RegExp(`read/${LONG}/2`))
  await expect(page.locator('[data-block="5"]')).toBeAttached()
})

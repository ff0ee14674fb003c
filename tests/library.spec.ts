// The library in the browser: what its controls say they show, the orders, the menus of its cards, many stories at once,
// the pages of authors and series, and the way back.

import { expect, type Page } from '@playwright/test'
import { phoneSize } from './accessible.ts'
import { test } from './archive.ts'
import { LIBRARY_STORIES, libraryArchive } from './archives.ts'
import { examine } from './examine.ts'
import { showKeyboard } from './keyboard.ts'
import { libraryStories } from './library-stories.ts'
import { focused, openLibrary } from './library-view.ts'

declare global {
  interface Window {
    /** Where the acts of the list stood, frame by frame, in CSS pixels. */
    tops: Set<number>
  }
}

const stories = libraryStories(LIBRARY_STORIES)
const titles = (page: Page) => page.getByRole('article').getByRole('heading')
const heading = (page: Page) => page.locator('#result-heading')

test('every control of the filter shows as many stories as it says', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?words=100..&year=1997..2008`)
  await page.getByRole('button', { name: /^Filter/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Filter' })
  for (const name of ['Character', 'Year', 'Genre']) await sheet.getByRole('button', { name }).click()
  await sheet.getByRole('button', { name: 'Rating' }).waitFor()
  const chips = sheet.getByRole('button', { name: /, [\d,]+ stor(y|ies)$/ })
  const names = await chips.evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-label') ?? ''))
  expect(names.length).toBeGreaterThan(30)
  const show = sheet.getByRole('button', { name: /^(Show [\d,]+ stor|No story fits)/ })
  for (const name of names) {
    const said = /, ([\d,]+) stor/.exec(name)?.[1] ?? ''
    const chip = sheet.getByRole('button', { name, exact: true })
    await chip.first().click()
    await expect(show, name).toHaveText(said === '0' ? 'No story fits' : new RegExp(`^Show ${said} `))
    await chip.first().click()
  }
})

test('a range may be typed as people type, and any or all of two values', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  await page.getByRole('button', { name: /^Filter/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Filter' })
  await sheet.getByRole('textbox', { name: 'Words from' }).fill('1.5k')
  await sheet.getByRole('textbox', { name: 'Words to' }).fill('many')
  await expect(sheet.getByText('Write a number, such as 1000 or 15k.')).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Words to' }).fill('500')
  await sheet.getByRole('button', { name: 'Genre' }).click()
  const genres = sheet.getByRole('region', { name: 'Genre' }).getByRole('button', { name: /, \d+ stor/ })
  for (const at of [0, 1]) await genres.nth(at).click()
  const any = await sheet.getByRole('button', { name: /^Show/ }).textContent()
  await sheet.getByRole('radio', { name: 'Both of these' }).check({ force: true })
  await expect(sheet.getByRole('button', { name: /^(Show|No story)/ })).not.toHaveText(any ?? '')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/all=genre&words=500\.\.1500/)
  await expect(page.getByText('500 to 1,500 words')).toBeVisible()
})

test('a long facet is looked through by words in any order, values that no story has among them', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?any=pairing&pairing=spikenard/nobody&pairing=willow/spike`)
  await page.getByRole('button', { name: /^Filter/ }).click()
  const group = page.getByRole('dialog', { name: 'Filter' }).getByRole('region', { name: 'Pairing' })
  await group.getByRole('button', { name: /^Search all \d+ pairings/ }).click()
  const field = group.getByRole('searchbox', { name: 'Search pairings' })
  await expect(field).toBeFocused()
  const chips = group.locator('.chip-label')
  const all = await chips.count()
  for (const [typed, meant] of [
    ['spi wil', /^(Willow \/ Spike|Spike \/ Willow)$/],
    ['nob', /nobody/],
  ] as const) {
    await field.fill(typed)
    await expect(chips).toHaveText([meant])
  }
  await field.fill('zzz')
  await expect(group.getByRole('status')).toHaveText('No pairing has these letters.')
  await field.fill('')
  await expect(chips).toHaveCount(all)
})

test('names are offered while one types, taken with keys, and leave no letters behind', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const field = page.getByRole('combobox', { name: 'Search stories' })
  await field.click()
  await page.keyboard.type('s/w')
  const offered = page.getByRole('listbox', { name: 'Names' }).getByRole('option')
  await expect(offered.first()).toHaveAccessibleName(/^(Willow \/ Spike|Spike \/ Willow), pairing, \d+ stor/)
  const count = /(\d+) stor/.exec((await offered.first().getAttribute('aria-label')) ?? '')?.[1]
  await page.keyboard.press('Escape')
  await expect(offered).toHaveCount(0)
  await page.keyboard.type('p')
  await page.keyboard.press('Backspace')
  await expect(offered.first()).toBeVisible()
  // What was typed last may still be looked up: then the first name is gone to again.
  const toFirst = async () => {
    if ((await field.getAttribute('aria-activedescendant')) === null) await page.keyboard.press('ArrowDown')
    return (await field.getAttribute('aria-activedescendant')) === (await offered.first().getAttribute('id'))
  }
  await expect.poll(toFirst).toBe(true)
  await examine(page, 'names under the search')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(`${count} stories`)
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await page.goBack()
  await expect(heading(page)).toHaveText('All stories')
  await expect(field).toHaveValue('')
})

/** Types into the field; whether the heading is another one before any task but this one, as when the answer was at hand. */
function isAnsweredAtOnce(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (text) => {
    const words = () => document.querySelector('#result-heading')?.textContent
    const field = document.querySelector<HTMLInputElement>('.search-box input')
    const before = words()
    if (field) field.value = text
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    for (let turn = 0; turn < 20; turn++) await null
    return words() !== before
  }, text)
}

test('a letter is answered in its own frame after a rest, and so is one that is taken back', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  await page.getByRole('combobox', { name: 'Search stories' }).click()
  const afterRest = async (before: string, text: string) => {
    await isAnsweredAtOnce(page, before)
    await page.waitForTimeout(500)
    return isAnsweredAtOnce(page, text)
  }
  const counts: (string | null)[] = []
  for (const [before, text] of [
    ['', 'w'],
    ['w', 'wi'],
  ] as const) {
    await expect.poll(() => afterRest(before, text)).toBe(true)
    counts.push(await heading(page).textContent())
  }
  expect(await isAnsweredAtOnce(page, 'w')).toBe(true)
  expect(await heading(page).textContent()).toBe(counts[0])

  // The same as who comes by its address is told.
  for (const [at, text] of ['w', 'wi'].entries()) {
    await page.goto(`${host.url}?q=${text}`)
    await expect(heading(page)).toHaveText(counts[at] ?? '')
  }
})

for (const width of [360, 412, 820]) {
  test(`a first letter and its end move nothing that stands below the count, ${width} wide`, async ({
    phoneOf,
    hostOf,
  }) => {
    const host = await hostOf(libraryArchive)
    const page = await phoneOf({ width, height: 915 }).page()
    await openLibrary(page, host.url)
    await expect(page.getByRole('combobox', { name: 'Order', exact: true })).toBeVisible()
    await page.evaluate(() => {
      window.tops = new Set()
      const look = () => {
        window.tops.add(document.getElementById('choose-stories')?.getBoundingClientRect().top ?? 0)
        requestAnimationFrame(look)
      }
      look()
    })
    const field = page.getByRole('combobox', { name: 'Search stories' })
    await field.fill('w')
    await expect(page.getByRole('button', { name: 'Clear all' })).toBeVisible()
    await field.fill('')
    await expect(page.getByRole('button', { name: 'Clear all' })).toHaveCount(0)
    const tops = await page.evaluate(() => [...window.tops])
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(1)
  })
}

test('a list of which nothing fits is out of sight and reach, and only as long as words alone are others', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const field = page.getByRole('combobox', { name: 'Search stories' })
  const first = page.locator('article').first()
  const name = String(await titles(page).first().textContent())
  await field.fill('winter')
  await expect(heading(page)).toHaveText(/^\d+ stories$/)
  await field.fill('')
  await expect(heading(page)).toHaveText('All stories')
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  // Rows out of sight come later, and say how high they are.
  let before = 0
  await expect
    .poll(
      async () => {
        const last = before
        before = await height()
        return before - last
      },
      { intervals: [1000] },
    )
    .toBe(0)
  await first.evaluate((card) => card.setAttribute('data-made', 'once'))

  await field.fill('zzyxqj')
  await expect(page.getByText('No story here fits this.')).toBeVisible()
  await expect(first).toBeHidden()
  await expect(page.getByRole('article')).toHaveCount(0)
  expect(await page.getByRole('main').ariaSnapshot()).not.toContain(name)
  expect(await height()).toBeLessThan(1000)
  await expect(page.locator('.out-of-sight')).toHaveCount(1)
  const reached: (string | null | undefined)[] = []
  for (let tab = 0; tab < 20; tab++) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(
        () => document.activeElement?.closest('.out-of-sight, .nothing-fits')?.className ?? null,
      ),
    )
  }
  expect(reached).toContain('nothing-fits')
  expect(reached).not.toContain('out-of-sight')

  // Written anew, not made anew, and as high as it was.
  await field.fill('')
  await expect(first).toBeVisible()
  await expect(first).toHaveAttribute('data-made', 'once')
  await expect(titles(page).first()).toHaveText(name)
  await expect.poll(height).toBe(before)

  // Whatever else is asked for, or may be met, is another list.
  await field.fill('zzyxqj')
  await expect(first).toBeHidden()
  await expect(page.locator('article').first()).toBeAttached()
  const other = await phone.page(`${host.url}settings`)
  await other.evaluate(() => {
    const settings = JSON.parse(localStorage.getItem('dogear/settings') ?? '{}')
    localStorage.setItem('dogear/settings', JSON.stringify({ ...settings, ceiling: 'PG-13' }))
  })
  await expect(page.locator('article')).toHaveCount(0)
  await field.fill('')
  await expect(first).toBeVisible()
  await field.fill('zzyxqj')
  await expect(first).toBeHidden()
  await page.getByRole('list', { name: 'Saved filters' }).getByRole('button').first().click()
  await expect(page.getByText('No story here fits')).toBeVisible()
  await expect(page.locator('article')).toHaveCount(0)
})

test('a tap in the moment in which the list changes builds on what it shows', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const chips = page.getByRole('list', { name: 'Saved filters' }).getByRole('button')
  await expect(chips).toHaveCount(3)
  await chips.first().evaluate((chip: HTMLElement) => {
    const heading = document.getElementById('result-heading')
    const second = chip.closest('ul')?.querySelectorAll('button')[1]
    const changes = new MutationObserver(() => {
      changes.disconnect()
      second?.click()
    })
    if (heading) changes.observe(heading, { childList: true, subtree: true, characterData: true })
    chip.click()
  })
  await expect(chips.nth(0)).toHaveAttribute('aria-pressed', 'true')
  await expect(chips.nth(1)).toHaveAttribute('aria-pressed', 'true')
})

test('the order is said, changed, shared by its address, and drawn again', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const order = page.getByRole('combobox', { name: 'Order', exact: true })
  await order.selectOption('Longest first')
  const longest = Math.max(...stories.map(({ paragraphs }) => paragraphs))
  const ofThese = stories.filter(({ paragraphs }) => paragraphs === longest).map(({ title }) => title)
  await expect.poll(() => titles(page).first().textContent()).toMatch(new RegExp(`^(${ofThese.join('|')})$`))
  await expect(page).toHaveURL(/\?sort=length$/)
  await page.getByRole('combobox', { name: 'Where several stand alike' }).selectOption('then latest first')
  await expect(page).toHaveURL(/\?sort=length,date$/)
  await order.selectOption('By chance')
  await expect(page).toHaveURL(/sort=random&seed=\d+/)
  // How many are in the document depends on the window; the first ones are the order.
  const firstFive = async () => (await titles(page).allTextContents()).slice(0, 5)
  await expect.poll(firstFive).toHaveLength(5)
  const drawn = await firstFive()
  await page.reload()
  await expect.poll(firstFive).toEqual(drawn)
  await page.getByRole('button', { name: 'Draw again' }).click()
  await expect(titles(page).first()).not.toHaveText(drawn[0] ?? '')
  await page.goBack()
  await expect(titles(page).first()).toHaveText(drawn[0] ?? '')
})

test('a menu that is asked for before it has come opens when it comes', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  let isHeld = true
  await page.route(/library-sheets/, async (route) => {
    await expect.poll(() => isHeld, { timeout: 10_000 }).toBe(false)
    await route.continue()
  })
  await openLibrary(page, host.url)
  const name = (await titles(page).nth(1).textContent()) ?? ''
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  isHeld = false
  await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
})

test('a card’s menu opens by its button, by the menu key and by a long press', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const name = (await titles(page).nth(1).textContent()) ?? ''
  const menu = page.getByRole('dialog', { name, exact: true })
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await expect(menu).toBeVisible()
  await examine(page, 'menu of a card')
  await menu.getByRole('button', { name: 'Want to read' }).click()
  await expect(menu.getByRole('button', { name: 'Want to read' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect.poll(() => focused(page)).toMatch(/^more-/)
  await titles(page).nth(1).getByRole('link').focus()
  await page.keyboard.press('ContextMenu')
  await expect(menu).toBeVisible()
  await menu.getByRole('button', { name: 'Put on a shelf' }).click()
  const shelves = page.getByRole('dialog', { name: 'Put on a shelf' })
  await expect(shelves.getByRole('checkbox', { name: 'Want to read' })).toBeChecked()
  await shelves.getByRole('textbox', { name: 'A new shelf' }).fill('Winter')
  await shelves.getByRole('button', { name: 'Make it' }).click()
  await expect(shelves.getByRole('checkbox', { name: 'Winter' })).toBeChecked()
  await shelves.getByRole('button', { name: 'Close' }).click()
  await expect(shelves).toBeHidden()
  await longPress(page, name)
  await expect(menu).toBeVisible()
  // After an act that closes it, the focus is on the card, not on the note of what was done.
  await menu.getByRole('button', { name: 'Set it aside' }).click()
  await expect(menu).toBeHidden()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect.poll(() => focused(page)).toMatch(/^more-/)
})

/** A finger that is put on a card and lifted once something has opened. */
async function longPress(page: Page, name: string): Promise<void> {
  const box = await page.getByRole('link', { name, exact: true }).boundingBox()
  const touches = await page.context().newCDPSession(page)
  const at = [{ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 }]
  await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at })
  await expect(page.getByRole('dialog')).toBeVisible()
  await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('what is hidden from its card is gone at once, counted, and comes back', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const name = (await titles(page).nth(2).textContent()) ?? ''
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await page.getByRole('button', { name: 'Do not show me this' }).click()
  await page.getByRole('button', { name: /^Only this story/ }).click()
  await expect(page.getByText(`Hidden: ${name}.`)).toBeVisible()
  await expect(titles(page).filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(0)
  await expect(page.getByText('1 hidden by your list.')).toBeVisible()
  await expect.poll(() => focused(page)).toBe('BUTTON')
  await page.keyboard.press('Enter')
  await expect(titles(page).filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(1)
  await expect(heading(page)).toBeFocused()
})

test('where the last story has left the list nothing of it stays, and the focus has somewhere to go', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const say = async (page: Page, act: string) => {
    await page
      .getByRole('button', { name: /^More for / })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: act }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await say(page, 'Set it aside')
  await page.getByRole('combobox', { name: 'Search stories' }).fill('zzyxqj')
  await expect(page.locator('.out-of-sight')).toHaveCount(1)
  await page.getByRole('button', { name: 'Close this note' }).press('Enter')
  await expect.poll(() => focused(page)).toBe('nothing-heading')

  await page.goto(`${host.url}?read=set-aside`)
  await expect(titles(page)).toHaveCount(1)
  const other = await phone.page(page.url())
  await expect(titles(other)).toHaveCount(1)
  await say(other, 'Take it up again')
  await expect(other.getByText('No story here fits this.')).toBeVisible()
  // Coming back to a tab, it looks what was read in others.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('No story here fits this.')).toBeVisible()
  await expect(page.locator('article')).toHaveCount(0)
})

test('many stories are chosen, put on a shelf and hidden at once', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?series=hedge+letters+1`)
  const count = stories.filter(({ series }) => series === 'Hedge Letters 1').length
  await page.getByRole('button', { name: 'Choose stories' }).click()
  const bar = page.getByRole('region', { name: 'Chosen stories' })
  // A tap anywhere on a card chooses it.
  await titles(page).first().click({ force: true })
  await expect(bar.getByRole('status')).toHaveText('1 chosen')
  await bar.getByRole('button', { name: `All ${count}` }).click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(count)
  await examine(page, 'many chosen')
  await bar.getByRole('button', { name: 'Shelf' }).click()
  // The tick comes once the shelf is on disk.
  await page.getByRole('checkbox', { name: 'Want to read' }).click()
  await expect(page.getByRole('checkbox', { name: 'Want to read' })).toBeChecked()
  await expect(page.getByText(`${count} stories on “Want to read”.`)).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(bar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page.getByRole('button', { name: 'Choose stories' })).toBeFocused()
  await page.getByRole('button', { name: 'Choose stories' }).click()
  await bar.getByRole('button', { name: `All ${count}` }).click()
  await titles(page).first().click({ force: true })
  await bar.getByRole('button', { name: 'Hide' }).press('Enter')
  await expect(page.getByText(`${count - 1} stories will not be shown.`)).toBeVisible()
  // By keys the way back is the next thing, and stays it.
  await page.waitForTimeout(300)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(titles(page)).toHaveCount(count)
  await page.getByRole('button', { name: 'Choose stories' }).click()
  await bar.getByRole('button', { name: `All ${count}` }).click()
  await bar.getByRole('button', { name: 'Hide' }).click()
  await expect(page.getByText(`${count} stories fit, but they are hidden by your list.`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(titles(page)).toHaveCount(count)
  await expect(heading(page)).toBeFocused()
})

test('an author’s page and a series’ say what they are together', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?author=Marram+Grey`)
  const count = stories.filter(({ author }) => author === 'Marram Grey').length
  await expect(page.getByRole('heading', { level: 2, name: 'Marram Grey' })).toBeVisible()
  await expect(page.locator('.value-facts')).toContainText(`${count} stories`)
  await examine(page, 'an author’s page')
  await page
    .getByRole('link', { name: /^Hedge Letters/ })
    .first()
    .click()
  await expect(page.locator('.value-kind')).toHaveText('Series')
  const name = (await page.locator('.value-head h2').textContent()) ?? ''
  const years = stories
    .filter(({ series }) => series === name)
    .map(({ year, title }) => ({ year, title }))
    .sort((a, b) => a.year - b.year)
  // Without numbers a series goes by its dates.
  await expect(titles(page).first()).toHaveText(years[0]?.title ?? '')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Marram Grey' })).toBeVisible()
})

for (const size of [phoneSize, { width: 1280, height: 800 }]) {
  test(`Back brings the place in the list and the focus back, ${size.width} wide`, async ({
    phoneOf,
    hostOf,
  }) => {
    const host = await hostOf(libraryArchive)
    const page = await phoneOf(size).page()
    await openLibrary(page, `${host.url}?-rating=G`)
    const before = await farInTheList(page)
    const link = page.locator(`[id="${before?.id}"]`)
    await link.focus()
    const top = await topOf(page, before?.id)
    await page.keyboard.press('Enter')
    await expect(page.locator('.story-head')).toBeVisible()
    await page.goBack()
    await expect(link).toBeFocused()
    await expect.poll(() => topOf(page, before?.id)).toBeCloseTo(top ?? 0, -1)
  })
}

test('Back from another order of the same stories brings the place in the list', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, `${host.url}?-rating=G`)
  // Rows that are far higher than is thought of them.
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await farInTheList(page)
  // Rows about it are measured a moment later, and may change what is in sight.
  await page.waitForTimeout(1000)
  const seen = await inSight(page)
  const top = () => topOf(page, seen?.id)
  const before = await top()
  expect(before).toBeDefined()
  await page.getByLabel('Order', { exact: true }).evaluate((order) => {
    const select = order as HTMLSelectElement
    select.selectedIndex = select.options.length - 2
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(page).toHaveURL(/sort=/)
  await expect.poll(top).not.toBe(before)
  await page.waitForTimeout(1000)
  await page.goBack()
  await expect.poll(top).toBeCloseTo(before ?? 0, -1)
})

for (const place of ['.library-stories', '.results'])
  test(`what comes above a list leaves it where it is seen, first in ${place}`, async ({ phone, hostOf }) => {
    const host = await hostOf(libraryArchive)
    const page = await phone.page()
    await openLibrary(page, `${host.url}?-rating=G`)
    const seen = await farInTheList(page)
    const top = () => topOf(page, seen?.id)
    const before = (await top()) ?? 0
    await page.evaluate((place) => {
      const notice = document.createElement('p')
      notice.id = 'comes-late'
      notice.style.height = '60px'
      document.querySelector(place)?.prepend(notice)
    }, place)
    // Rows above that are measured meanwhile are made up for in whole pixels.
    const moved = async () => Math.abs(((await top()) ?? Number.NaN) - before)
    await expect.poll(moved).toBeLessThan(1.5)
    await page.evaluate(() => document.getElementById('comes-late')?.remove())
    await expect.poll(moved).toBeLessThan(1.5)
  })

test('while a keyboard or large places lie over the list, what is above comes first and the rest a moment later', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  await page.locator('[data-row]').nth(5).waitFor()
  const field = page.getByLabel('Search stories')
  /** How many rows a list of other stories begins with. */
  const firstRows = async (words: string) => {
    const rows = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const said = () => document.querySelector('[data-row] h3')?.textContent
          const before = said()
          const watch = new MutationObserver(() => {
            if (said() === before) return
            watch.disconnect()
            resolve(document.querySelectorAll('[data-row]').length)
          })
          watch.observe(document.body, { childList: true, subtree: true, characterData: true })
        }),
    )
    await field.fill(words)
    return rows
  }
  const untilWhole = (rows: number) =>
    expect.poll(() => page.locator('[data-row]').count()).toBeGreaterThan(rows + 2)
  await firstRows('quiet')
  await untilWhole(5)
  // As many stories as before, and others.
  const open = await firstRows('salt')
  expect(open).toBeLessThan(8)
  await untilWhole(open)
  await showKeyboard(page)
  const covered = await firstRows('quiet')
  expect(covered).toBeGreaterThan(0)
  expect(covered).toBeLessThan(open)
  await untilWhole(open)
  await showKeyboard(page, 0)
  await page.locator('.places').evaluate(async (places: HTMLElement) => {
    places.style.minHeight = '340px'
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    // As when a phone's own type size makes them higher.
    window.dispatchEvent(new Event('resize'))
  })
  const behindPlaces = await firstRows('salt')
  expect(behindPlaces).toBeGreaterThan(0)
  expect(behindPlaces).toBeLessThan(open)
  await untilWhole(open)
})

test('while words are typed, rows out of sight wait for the last letter, or for who scrolls or leaves the field', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  const field = page.getByRole('combobox', { name: 'Search stories' })
  const waited = async (words: string, then: 'rest' | 'scroll' | 'leave') => {
    await field.fill(words)
    return page.evaluate(async (then) => {
      const began = performance.now()
      const rows = () => document.querySelectorAll('[data-row]').length
      const few = rows()
      if (then === 'scroll') window.scrollBy(0, 4)
      if (then === 'leave' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      while (rows() < few + 3 && performance.now() - began < 9000) await new Promise(requestAnimationFrame)
      return performance.now() - began
    }, then)
  }
  await waited('quiet', 'rest')
  expect(await waited('salt', 'rest')).toBeGreaterThan(2500)
  expect(await waited('quiet', 'scroll')).toBeLessThan(2000)
  expect(await waited('salt', 'leave')).toBeLessThan(2000)
})

test('a list is left alone while nothing in it changes', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page()
  await openLibrary(page, host.url)
  await page.locator('[data-row]').nth(8).waitFor()
  const gone = await page.evaluate(async () => {
    let gone = 0
    const watch = new MutationObserver((changes) => {
      for (const { removedNodes } of changes)
        for (const node of removedNodes) if (node instanceof Element && node.matches('[data-row]')) gone++
    })
    watch.observe(document.body, { childList: true, subtree: true })
    // Back from another app, all that the reader has is read anew.
    for (let times = 0; times < 3; times++) {
      document.dispatchEvent(new Event('visibilitychange'))
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    return gone
  })
  expect(gone).toBe(0)
})

test('the page under a sheet stays where it is, and moves again after it', async ({ phone, hostOf }) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page(`${host.url}settings`)
  await openLibrary(page, host.url)
  const at = () => page.evaluate(() => window.scrollY)
  const turnWheel = async () => {
    await page.mouse.move(200, 40)
    await page.mouse.wheel(0, 300)
  }
  const expectMoves = async () => {
    const before = await at()
    await expect
      .poll(async () => {
        await turnWheel()
        return at()
      })
      .not.toBe(before)
  }
  const openSheet = async () => {
    await page.getByRole('button', { name: /^Filter/ }).tap()
    await expect(page.getByRole('dialog', { name: /^Filter/ })).toBeVisible()
  }
  await expectMoves()
  await openSheet()
  const before = await at()
  await turnWheel()
  await page.waitForTimeout(300)
  expect(await at()).toBe(before)
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expectMoves()
  // With a sheet open the view itself is left: the next one is not held.
  await openSheet()
  await page.evaluate(() => history.go(-2))
  await expect(page).toHaveURL(/settings/)
  await expectMoves()
})

/** Scrolls far into the list; the first story's link that is in sight there. */
async function farInTheList(page: Page): Promise<{ readonly id: string } | null> {
  // The list is as long as all its stories once its window has come.
  await page.waitForFunction(() => {
    window.scrollTo(0, 6000)
    return window.scrollY > 5000
  })
  let seen: { readonly id: string } | null = null
  await expect
    .poll(async () => {
      seen = await inSight(page)
      return seen
    })
    .not.toBeNull()
  return seen
}

/**
 * Where an element stands in the window, in CSS pixels, as it was painted: what comes or goes above a list (the offer to
 * fetch it, while it is being fetched) is made up for in its own frame, and any other reading may see it before that.
 */
function topOf(page: Page, id: string | undefined): Promise<number | undefined> {
  return page.evaluate(
    (id) =>
      new Promise<number | undefined>((resolve) => {
        const element = document.getElementById(id)
        if (!element) return resolve(undefined)
        const watch = new IntersectionObserver(([painted]) => {
          watch.disconnect()
          resolve(painted?.boundingClientRect.top)
        })
        watch.observe(element)
      }),
    id ?? '',
  )
}

/** The first story's link that stands wholly in the window. */
function inSight(page: Page): Promise<{ readonly id: string } | null> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('.story-link')]
    const one = links.find((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top > 100 && bottom < window.innerHeight - 100
    })
    return one ? { id: one.id } : null
  })
}

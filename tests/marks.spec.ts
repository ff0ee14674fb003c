// Highlights and what becomes of them: made by touch and by keys, moving nothing, found again, listed, taken away.

import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { bare, lettersOf, markedWords, movedBy, select, writeHighlights } from './marking.ts'
import { blockAtLine, pageOfText, readTo, untilText } from './reading.ts'
import { records } from './records.ts'
import { stepBack } from './steps.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'
/** One part, with verse in its first blocks and emphasis after them. */
const VERSES = 'much-is-not-in-it-barley-break'

test('a highlight over verse and emphasis moves no letter and no place, and opens from the list with no network', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${VERSES}/1`)
  await readTo(page, 3)
  const [letters, places] = [await lettersOf(page), await records(page, 'readings')]

  await select(page, [4, 2], [6, 9_999])
  await page.getByRole('button', { name: 'Rose' }).tap()
  await expect(page.locator('mark[data-colour="3"]').first()).toBeVisible()
  await expect(page.getByRole('group', { name: 'The selected words' })).toBeHidden()
  expect(movedBy(letters, await lettersOf(page))).toBeLessThan(0.5)
  expect(await records(page, 'readings')).toEqual(places)
  const [kept] = await records(page, 'highlights')
  expect(bare(await markedWords(page))).toBe(bare(kept?.words))
  expect(await page.locator('[data-block="6"] em mark, [data-block="6"] i mark').count()).toBeGreaterThan(0)

  await phone.close()
  await host.stop()
  const list = await phone.page(`${host.url}marks`)
  await list.getByRole('link', { name: String(kept?.words).slice(0, 12) }).click()
  await untilText(list)
  await expect.poll(async () => (await blockAtLine(list)).block).toBe(4)
  expect(bare(await markedWords(list))).toBe(bare(kept?.words))
  expect(
    phone.errors.filter((error) => !/ERR_CONNECTION_REFUSED|Failed to load resource/.test(error)),
  ).toEqual([])
})

test('by keys alone: words are picked, marked and given a note, and removed ones are put back', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 6)
  await page.keyboard.press('h')
  for (let letter = 0; letter < 12; letter++) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Straw' })).toBeFocused()
  for (let act = 0; act < 4; act++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const note = page.getByRole('dialog').getByLabel('Note')
  await expect(note).toBeFocused()
  await page.keyboard.type('Ask Ana about this.')
  await page.keyboard.press('Escape')
  // Whoever goes on by keys is at the highlight, and has heard of it.
  await expect(page.getByRole('button', { name: 'Note: Ask Ana about this.' })).toBeFocused()
  await expect(page.getByText('Highlighted, Straw')).toBeAttached()
  const [highlight] = await records(page, 'highlights')
  expect(highlight?.note).toBe('Ask Ana about this.')
  expect(bare(await markedWords(page))).toBe(bare(highlight?.words))
  const paragraph = await page.locator('[data-block]', { has: page.locator('mark') }).textContent()
  expect(bare(paragraph).startsWith(bare(highlight?.words))).toBe(true)
  expect(bare(highlight?.words).length).toBeLessThan(bare(paragraph).length)

  await page.getByRole('button', { name: 'Note: Ask' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove' }).press('Enter')
  await expect(page.getByText('The highlight is removed.')).toBeVisible()
  expect(await records(page, 'highlights')).toEqual([])
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(note).toHaveValue('Ask Ana about this.')
  expect(await records(page, 'highlights')).toEqual([highlight])
})

test('an older highlight that a newer one covers is reached from that one', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  for (const [colour, from, to] of [
    ['Rose', 20, 40],
    ['Sage', 0, 80],
  ] as const) {
    await select(page, [9, from], [9, to])
    await page.getByRole('button', { name: colour }).tap()
    await expect(page.getByRole('group', { name: 'The selected words' })).toBeHidden()
  }
  await expect(page.locator('mark[data-colour="3"]')).toHaveCount(0)
  const [older] = (await records(page, 'highlights')).filter(({ colour }) => colour === 3)
  await page.locator('.highlight-act').press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Highlight' })
  await sheet.getByRole('button', { name: /^Rose:/ }).click()
  await expect(sheet.locator('.highlight-words')).toHaveText(String(older?.words))
  await sheet.getByRole('button', { name: 'Remove' }).click()
  await expect.poll(async () => (await records(page, 'highlights')).length).toBe(1)
})

test('words are copied with their source, and a link opens on its paragraph though its number is wrong', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await untilText(page)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await select(page, [9, 0], [9, 24])
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied, with its source.')).toBeVisible()
  expect(await copied()).toMatch(
    /^“.+” — The Lighthouse at Wrack Ness by Marram Grey, Part 2, .+, http.+\/2#b9:/,
  )
  await page.getByRole('button', { name: 'Link' }).click()
  await expect(page.getByText('The link to this paragraph is copied.')).toBeVisible()
  const link = await copied()
  await phone.close()
  const other = await phone.page(link.replace('#b9:', '#b2:'))
  await untilText(other)
  await expect.poll(async () => (await blockAtLine(other)).block).toBe(9)
})

test('in a text that has changed, highlights follow their words, and those without words are listed as such', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  for (const [index, colour] of ['Straw', 'Sage', 'Rose'].entries()) {
    await select(page, [4 + index, 0], [4 + index, 60])
    await page.getByRole('button', { name: colour, exact: true }).tap()
    await expect(page.locator(`mark[data-colour="${index + 1}"]`)).toBeVisible()
  }
  const words = await markedWords(page)
  // As if they had been made in another edition: its numbers, its parts, and once words that it alone had.
  const made = [...(await records(page, 'highlights'))].sort((a, b) => Number(a.colour) - Number(b.colour))
  const elsewhere = (place: unknown, part: number) => ({
    ...Object(place),
    text: 'other',
    block: 0,
    offset: 0,
    part,
  })
  const gone = 'Nobody here has ever said anything of the kind, least of all twice.'
  await writeHighlights(page, [
    { ...made[0], edition: 'other', place: elsewhere(made[0]?.place, 1) },
    { ...made[1], edition: 'other', place: elsewhere(made[1]?.place, 3) },
    { ...made[2], edition: 'other', place: elsewhere(made[2]?.place, 1), words: gone },
  ])
  await page.reload()
  await untilText(page)
  await expect.poll(() => markedWords(page)).toBe(words.split('|').slice(0, 2).join('|'))

  await page.goto(`${host.url}marks`)
  const lost = page.getByRole('listitem').filter({ hasText: gone })
  await expect(lost.getByText('These words are not in the story any more.')).toBeVisible()
  await expect(page.getByText('These words are not in the story any more.')).toHaveCount(1)
  await page.getByRole('button', { name: 'Sage' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Part 2' })).toHaveCount(1)
  await page.getByRole('link', { name: (words.split('|')[1] ?? '').slice(0, 20) }).click()
  await untilText(page)
  await expect.poll(async () => (await blockAtLine(page)).block).toBe(5)
})

test('marks are narrowed, hidden from a glance, and taken away as files with no network', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${STORY}/2`)
  const other = await phone.page(`${host.url}marks`)
  await expect(other.getByText('Nothing marked yet')).toBeVisible()
  await select(page, [4, 0], [4, 60])
  await page.getByRole('button', { name: 'Sky' }).tap()
  await expect(page.locator('mark').first()).toBeVisible()
  const [highlight] = await records(page, 'highlights')
  const words = String(highlight?.words)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Fold the corner' }).click()
  await expect(page.getByRole('button', { name: 'Fold the corner' })).toHaveAttribute('aria-pressed', 'true')

  // The other tab knows at once.
  await expect(other.getByRole('button', { name: 'All 2' })).toBeVisible()
  await other.getByRole('button', { name: 'Dog-ears 1' }).click()
  await expect(other.getByText(words)).toBeHidden()
  const field = other.getByLabel('Words in your marks')
  // A kind and letters in the same moment both hold.
  await field.evaluate((input: HTMLInputElement, text) => {
    document.querySelector<HTMLElement>('.marks-kind')?.click()
    input.value = text
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, words.slice(2, 10).toUpperCase())
  await expect(other.getByRole('button', { name: 'All 2' })).toHaveAttribute('aria-pressed', 'true')
  // Letters that are put before others stand where they were typed.
  await field.press('Home')
  await field.pressSequentially(words.slice(0, 2))
  await expect(field).toHaveValue(words.slice(0, 2) + words.slice(2, 10).toUpperCase())
  await expect(other.getByText(words)).toBeVisible()
  await expect(other.getByRole('listitem').filter({ hasText: 'Name it' })).toHaveCount(0)
  await other.getByRole('button', { name: 'All 2' }).click()

  await host.stop()
  await other.getByRole('button', { name: 'Export', exact: true }).click()
  const saved = async (name: RegExp) => {
    const [file] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('dialog').getByRole('button', { name }).click(),
    ])
    return readFileSync(await file.path(), 'utf8')
  }
  expect(await saved(/Markdown/)).toContain(`> ${words}`)
  const collection = JSON.parse(await saved(/JSON/))
  expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
  expect(collection.first.items[0].target.selector[0].exact).toBe(words)
  const isBack = stepBack(other)
  await other.getByRole('button', { name: 'Close' }).click()
  await isBack

  await other.evaluate(() => {
    const settings = JSON.parse(localStorage.getItem('dogear/settings') ?? '{}')
    localStorage.setItem('dogear/settings', JSON.stringify({ ...settings, discreet: true }))
  })
  await other.goto(`${host.url}marks`)
  await expect(other.getByRole('link', { name: 'Part 2' }).first()).toBeVisible()
  await expect(other.getByText(words)).toBeHidden()
})

test('in pages, a highlight on another page widens nothing, and Tab shows its page whole', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await page.evaluate(() => localStorage.setItem('dogear/settings', JSON.stringify({ flow: 'pages' })))
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await select(page, [11, 0], [11, 40])
  await page.getByRole('button', { name: 'Sage' }).click()
  const mark = page.locator('[data-block="11"] mark')
  await expect(mark).toBeAttached()
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths[0]).toBe(widths[1])
  await mark.getByRole('button').focus()
  await expect(mark).toBeInViewport()
  const stand = await page.locator('.page-window').evaluate((pages) => {
    const gap = Number.parseFloat(getComputedStyle(pages).columnGap)
    return pages.scrollLeft / (pages.clientWidth + gap)
  })
  expect(stand).toBeGreaterThan(0)
  expect(Math.abs(stand - Math.round(stand))).toBeLessThan(0.01)
})

test('what is written beside a mark is not lost when the page or the screen goes, and can be taken back', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${VERSES}/1`)
  await readTo(page, 3)
  await select(page, [4, 2], [5, 9_999])
  await page.getByRole('button', { name: 'Rose' }).tap()
  await page.locator('mark[data-colour="3"]').first().tap()
  await page.getByRole('textbox', { name: 'Note' }).fill('The tide again')
  await expect.poll(async () => (await records(page, 'highlights'))[0]?.note).toBe('The tide again')
  // The sheet was never closed.
  await page.reload()
  await untilText(page)
  await page.locator('mark[data-colour="3"]').first().tap()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('The tide again')

  await page.goto(`${host.url}marks`)
  await page.getByRole('button', { name: 'Change the note' }).click()
  await page.keyboard.type(', higher')
  // Another screen at once, before the moment is over.
  await page.getByRole('link', { name: 'Library' }).first().click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goBack()
  await expect(page.getByText('The tide again, higher')).toBeVisible()
  await page.getByRole('button', { name: 'Change the note' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('The tide again, higher')).toBeVisible()
  expect((await records(page, 'highlights'))[0]?.note).toBe('The tide again, higher')
})

// The open text, and every bar and sheet over it.

import type { Page } from '@playwright/test'
import { select } from '../marking.ts'
import { storePlace } from '../other-edition.ts'
import { readTo, untilText } from '../reading.ts'
import { LIGHTHOUSE, type View } from './view.ts'

const text = (part: number) => `read/${LIGHTHOUSE}/${part}`

/** Opens what a letter opens. */
const byKey = (key: string) => async (page: Page) => {
  await untilText(page)
  await page.keyboard.press(key)
}

export const readerViews: readonly View[] = [
  { name: 'reader', address: text(3), prepare: untilText },
  { name: 'reader-beginning', address: 'read/small-print-hansom-no-2704/1', prepare: toBeginning },
  { name: 'reader-bars', address: text(2), prepare: byKey('Escape') },
  { name: 'reader-end', address: text(2), prepare: toEnd },
  { name: 'pages', address: text(2), settings: { flow: 'pages' }, prepare: untilText },
  {
    name: 'pages-justified',
    address: text(3),
    settings: { flow: 'pages', alignment: 'justified' },
    prepare: untilText,
  },
  { name: 'contents', address: text(3), prepare: openContents },
  { name: 'find', address: text(3), prepare: find },
  { name: 'found', address: text(3), prepare: openFound },
  { name: 'way-back', address: text(3), prepare: jump },
  { name: 'selection', address: text(4), prepare: pick },
  { name: 'highlights', address: text(4), prepare: markAll },
  { name: 'highlight', address: text(4), prepare: openHighlight },
  { name: 'type', address: text(2), prepare: byKey('t') },
  { name: 'type-more', address: text(2), prepare: openMoreType },
  {
    name: 'own-colours',
    address: text(2),
    settings: { theme: 'own', ownPaper: '#20304a', ownInk: '#f2ecd8' },
    prepare: byKey('t'),
  },
  { name: 'menu', address: text(2), prepare: openMenu },
  { name: 'been', address: text(3), prepare: openBeen },
  { name: 'keys', address: text(2), prepare: byKey('?') },
  { name: 'hands-free', address: text(2), prepare: letMove },
  { name: 'changed-story', address: text(3), prepare: changeStory },
]

async function toBeginning(page: Page) {
  await untilText(page)
  await page.keyboard.press('Home')
}

async function toEnd(page: Page) {
  await untilText(page)
  await page.keyboard.press('End')
}

/** In the margin of a desk the contents come with the bars. */
async function openContents(page: Page) {
  await untilText(page)
  await page.keyboard.press('Escape')
  const parts = page.getByRole('button', { name: 'Parts' })
  if (await parts.isVisible()) await parts.click()
}

async function find(page: Page) {
  await byKey('/')(page)
  await page.keyboard.type('lantern')
  await page.locator('.found-words').first().waitFor()
}

async function openFound(page: Page) {
  await find(page)
  await page.locator('.found-words').nth(2).click()
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

async function jump(page: Page) {
  await untilText(page)
  await page.keyboard.press('c')
  await page.getByRole('dialog').getByRole('link').nth(7).click()
  await page.waitForURL(/\/8$/)
  await untilText(page)
}

async function pick(page: Page) {
  await untilText(page)
  await select(page, [2, 0], [2, 120])
}

async function mark(page: Page, block: number, letters: number, colour: string) {
  await select(page, [block, 0], [block, letters])
  await page.getByRole('button', { name: colour }).click()
  await page.locator(`[data-block="${block}"] mark`).first().waitFor()
}

async function markAll(page: Page) {
  await untilText(page)
  if ((await page.locator('mark.highlight').count()) > 0) return
  await mark(page, 0, 60, 'Straw')
  await mark(page, 1, 40, 'Sage')
  await mark(page, 2, 80, 'Rose')
  await mark(page, 4, 60, 'Sky')
  await page.locator('.highlight-act').nth(1).press('Enter')
  await page.getByRole('textbox', { name: 'Note' }).fill('Compare what the boy said of the wind in Part 1.')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await page.keyboard.press('Escape')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

async function openHighlight(page: Page) {
  await markAll(page)
  await page.locator('.highlight-act').nth(1).press('Enter')
  await page.getByRole('dialog').waitFor()
}

async function openMoreType(page: Page) {
  await byKey('t')(page)
  const more = page.locator('dialog[open] summary', { hasText: 'More' })
  await more.click()
  await more.evaluate((element) => element.scrollIntoView({ block: 'start' }))
}

async function openMenu(page: Page) {
  await byKey('Escape')(page)
  await page.getByRole('button', { name: 'More', exact: true }).click()
}

async function openBeen(page: Page) {
  await openMenu(page)
  await page.getByRole('button', { name: 'Where you have been' }).click()
}

async function letMove(page: Page) {
  await byKey('a')(page)
  await page.getByRole('button', { name: 'Pause' }).click()
}

async function changeStory(page: Page) {
  const address = page.url()
  await untilText(page)
  await readTo(page, 8)
  const words = (await page.locator('[data-block="20"]').textContent())?.slice(0, 100) ?? ''
  await storePlace(page, LIGHTHOUSE, { words, areSurroundingsKept: true })
  await page.goto(address)
  await untilText(page)
}

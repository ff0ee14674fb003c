// A reader who reads by script: every way to move through a story, drawn by chance. A movement is over when the last
// of it is sent, not when the page rests.

import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { moveToShare } from './drift-page.ts'
import type { Draw } from './numbers.ts'

type HeadFor = (...parts: readonly number[]) => void
/** `headFor` is told of other parts that may be turned to: they are stored before they are seen. */
type Movement = (page: Page, draw: Draw, headFor: HeadFor) => Promise<void>

/** For one step of a movement. */
const PATIENCE = { timeout: 5000 }

/** Each with how often it comes up. To add one, add a line. */
const movements: readonly (readonly [weight: number, movement: Movement])[] = [
  [6, turnWheel],
  [4, pressKeys],
  [3, flingAway],
  [2, turnPart],
  [1, jumpToPart],
  [1, goBack],
]

/** One movement of the reader. */
export const move: Movement = async (page, draw, headFor) => {
  const all = movements.flatMap(([weight, movement]) => Array<Movement>(weight).fill(movement))
  // Keys, and on pages the wheel, go on over the ends of parts.
  const part = Number(/(\d+)$/.exec(page.url())?.[1]) - 1
  headFor(part - 1, part + 1)
  await draw.one(all)(page, draw, headFor)
}

async function turnWheel(page: Page, draw: Draw): Promise<void> {
  const direction = draw.isTrue(0.75) ? 1 : -1
  await page.mouse.move(200, 500)
  for (let left = draw.whole(1, 8); left > 0; left--) {
    await page.mouse.wheel(0, direction * draw.whole(40, 500))
    await wait(draw.whole(5, 60))
  }
}

async function pressKeys(page: Page, draw: Draw): Promise<void> {
  const key = draw.one(['Space', 'Space', 'PageDown', 'Shift+Space', 'ArrowDown', 'ArrowUp'])
  for (let left = draw.whole(1, 4); left > 0; left--)
    await page.keyboard.press(key, { delay: draw.whole(5, 40) })
}

/** The scroll bar dragged, or a long flick: anywhere in the part. */
async function flingAway(page: Page, draw: Draw): Promise<void> {
  await page.evaluate(moveToShare, draw.between(0, 1))
}

async function turnPart(page: Page, draw: Draw, headFor: HeadFor): Promise<void> {
  const share = draw.between(0, 1)
  await withBars(page, async () => {
    const links = page.locator('.bar-acts').getByRole('link', { name: /^Part \d+$/ })
    await follow(links.nth(Math.floor(share * (await links.count()))), headFor)
  })
}

async function jumpToPart(page: Page, draw: Draw, headFor: HeadFor): Promise<void> {
  const share = draw.between(0, 1)
  await withBars(page, () => page.getByRole('button', { name: 'Parts' }).click(PATIENCE))
  const links = page.getByRole('dialog').getByRole('link')
  await links.first().waitFor(PATIENCE)
  await follow(links.nth(Math.floor(share * (await links.count()))), headFor)
}

async function follow(link: Locator, headFor: HeadFor): Promise<void> {
  const address = await link.getAttribute('href', PATIENCE)
  headFor(Number(/(\d+)$/.exec(address ?? '')?.[1]) - 1)
  await link.click(PATIENCE)
}

async function goBack(page: Page, draw: Draw): Promise<void> {
  const back = page.getByRole('button', { name: /Back to where you were/ })
  await withBars(page, async () => {
    if (await back.isVisible()) await back.click(PATIENCE)
    else await turnWheel(page, draw)
  })
}

/** The bars come by Escape, and a page that still moves takes them away again. */
async function withBars(page: Page, act: () => Promise<void>): Promise<void> {
  for (let left = 4; ; left--) {
    try {
      const acts = page.locator('.reader-bars.shown .bar-acts')
      if ((await acts.count()) === 0) await page.keyboard.press('Escape')
      await acts.waitFor(PATIENCE)
      return await act()
    } catch (fault) {
      if (left === 0 || page.isClosed()) throw fault
    }
  }
}

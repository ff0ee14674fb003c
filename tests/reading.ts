// What browser tests do on the page of text, and what they ask of it.

import { expect, type Page } from '@playwright/test'
import type { Place } from '../src/core/place/place.ts'
import { untilAllIsHere } from './archive.ts'
import type { Phone } from './phone.ts'
import { records } from './records.ts'

/** Waits for the text of a part. */
export async function untilText(page: Page): Promise<void> {
  await page.locator('[data-block]').first().waitFor()
}

/** Opens a text, and waits until it stands there and all stories are here. */
export async function pageOfText(phone: Phone, address: string): Promise<Page> {
  const page = await phone.page(address)
  await untilText(page)
  await untilAllIsHere(page)
  return page
}

/** The block at the reading line, with its first words: asked of the page itself, not of the app. */
export async function blockAtLine(page: Page): Promise<{ block: number; words: string }> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('p[data-block]')]
    const found = blocks.find((block) => block.getBoundingClientRect().bottom > 75) ?? blocks.at(-1)
    return { block: Number(found?.dataset.block ?? -1), words: (found?.textContent ?? '').slice(0, 40) }
  })
}

/** Scrolls as a reader does, until a block stands at the reading line, and waits until the place is settled and kept. */
export async function readTo(page: Page, block: number): Promise<void> {
  await page.evaluate((index) => {
    const element = document.querySelector(`[data-block="${index}"]`)
    window.scrollBy({ top: (element?.getBoundingClientRect().top ?? 0) - 60, behavior: 'instant' })
  }, block)
  await untilSaved(page, block)
}

/** The stored place in the story that is open; null where there is none. */
export async function storedPlace(page: Page): Promise<Place | null> {
  const open = decodeURIComponent(/\/read\/([^/]+)/.exec(page.url())?.[1] ?? '')
  const reading = (await records(page, 'readings')).find(({ story }) => story === open)
  return (reading?.place as Place | undefined) ?? null
}

async function untilSaved(page: Page, block: number): Promise<void> {
  await expect
    .poll(async () => Math.abs(((await storedPlace(page))?.block ?? -9) - block), { intervals: [50] })
    .toBeLessThanOrEqual(1)
}

/** Answers the adult question with yes for all, where it is asked. */
export async function unwrapIfAsked(page: Page): Promise<void> {
  const yes = page.getByRole('button', { name: 'Yes, unwrap them all' })
  await page.locator('[data-block]').first().or(yes).first().waitFor()
  if (await yes.isVisible()) await yes.click()
  await untilText(page)
}

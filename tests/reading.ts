// What browser tests do on the page of text, and what they ask of it.

import { expect, type Page } from '@playwright/test'
import { untilAllIsHere } from './archive.ts'
import type { Phone } from './phone.ts'

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

interface Stored {
  readonly part: number
  readonly block: number
}

/** The place in the story that is open, read from the database as the next start will; null where none is stored. */
export async function storedPlace(page: Page): Promise<Stored | null> {
  const open = decodeURIComponent(/\/read\/([^/]+)/.exec(page.url())?.[1] ?? '')
  return page.evaluate(async (story) => {
    const name = (await indexedDB.databases()).find((database) => database.name?.endsWith('reader'))?.name
    if (!name) return null
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const reading = await new Promise<{ place: Stored } | undefined>((resolve) => {
      const request = database.transaction('readings').objectStore('readings').get(story)
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return reading?.place ?? null
  }, open)
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

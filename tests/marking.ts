// What browser tests of marks do on the page and in the database, and what they ask of both.

import { expect, type Page } from '@playwright/test'

/** Selects from a character of one block to a character of another, as a finger or a mouse leaves it. */
export async function select(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.evaluate(
    ([from, to]) => {
      const at = ([block, offset]: readonly [number, number]): [Node, number] => {
        const element = document.querySelector(`[data-block="${block}"]`)
        if (!element) throw new Error(`There is no block ${block}.`)
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let before = 0
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.textContent ?? ''
          if (offset <= before + length) return [node, offset - before]
          before += length
        }
        return [element, element.childNodes.length]
      }
      getSelection()?.setBaseAndExtent(...at(from), ...at(to))
    },
    [from, to] as const,
  )
  await expect(page.getByRole('group', { name: 'The selected words' })).toBeVisible()
}

/** Where the text's letters stand, every seventh one, in whole pixels. */
export function lettersOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const range = document.createRange()
    return [...document.querySelectorAll('[data-block]')].flatMap((block) => {
      const places: number[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      let count = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent ?? '').length; at++) {
          if (count++ % 7 > 0) continue
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { left, top } = range.getBoundingClientRect()
          places.push(left, top)
        }
      }
      return places
    })
  })
}

/** The furthest that any of them has moved, in pixels. */
export function movedBy(before: readonly number[], after: readonly number[]): number {
  expect(after).toHaveLength(before.length)
  return Math.max(...after.map((place, index) => Math.abs(place - (before[index] ?? 0))))
}

export async function writeHighlights(page: Page, all: readonly object[]) {
  await page.evaluate(async (changed) => {
    const known = (await indexedDB.databases()).find((one) => one.name?.endsWith('reader'))?.name ?? ''
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(known)
      opening.onsuccess = () => resolve(opening.result)
    })
    const transaction = database.transaction('highlights', 'readwrite')
    for (const one of changed) transaction.objectStore('highlights').put(one)
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
  }, all)
}

/** What is shown may have other quotation marks than what was written. */
export const bare = (text: unknown) => String(text).replace(/[^\p{L}\p{N}]/gu, '')

export const markedWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('mark.highlight')].map((mark) => mark.textContent).join('|'),
  )

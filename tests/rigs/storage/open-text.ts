// A text that is open in a stock browser, asked through `Window.ask`: what stands on the page, what is said, what is kept.

import { setTimeout as wait } from 'node:timers/promises'
import { markerStory } from '../marker-book.ts'
import type { Window } from '../offline/engine.ts'

const TEXT = 15_000
const SETTLED = 450

/** What stands on the page. */
export interface Sight {
  readonly address: string
  /** The paragraph at the reading line; -1 where there is no text. */
  readonly block: number
  /** Every sentence of trouble. */
  readonly told: readonly string[]
}

/** Runs a function in the page; what it needs is given to it. */
function run<T, G extends readonly unknown[]>(
  window: Window,
  act: (...given: G) => T | Promise<T>,
  ...given: G
): Promise<T> {
  return window.ask<T>(`(${act})(...${JSON.stringify(given)})`)
}

export function sightOf(window: Window): Promise<Sight> {
  return run(window, () => {
    const blocks = [...document.querySelectorAll<HTMLElement>('p[data-block]')]
    const found = blocks.find((block) => block.getBoundingClientRect().bottom > 75) ?? blocks.at(-1)
    const told = [...document.querySelectorAll('.storage-notice p, .reading-trouble')].map(
      (one) => one.textContent ?? '',
    )
    return {
      address: location.pathname + location.hash,
      block: Number(found?.dataset.block ?? -1),
      told: told.filter((words) => words !== ''),
    }
  })
}

/** Waits until a text stands on the page. Rejects where none does. */
export async function untilText(window: Window): Promise<Sight> {
  let sight: Sight = { address: '', block: -1, told: [] }
  for (const end = Date.now() + TEXT; Date.now() < end; await wait(50)) {
    sight = await sightOf(window).catch(() => sight)
    if (sight.block >= 0) return sight
  }
  throw new Error(`There is no text: ${JSON.stringify(sight)}`)
}

/** Scrolls as a reader does until a paragraph stands at the reading line, and rests. Answers the one that does. */
export async function moveTo(window: Window, block: number): Promise<number> {
  await run(
    window,
    (index) => {
      const element = document.querySelector(`[data-block="${index}"]`)
      scrollBy({ top: (element?.getBoundingClientRect().top ?? 0) - 60, behavior: 'instant' })
    },
    block,
  )
  await wait(SETTLED)
  return (await sightOf(window)).block
}

/** Folds the corner, and waits until it is folded. */
export async function foldCorner(window: Window): Promise<void> {
  await run(window, () => document.querySelector<HTMLElement>('.corner')?.click())
  const isFolded = () => run(window, () => document.querySelector('.corner[aria-pressed="true"]') !== null)
  for (let tries = 60; tries > 0 && !(await isFolded()); tries--) await wait(50)
}

/** The paragraph that the database holds; null where it holds none or does not answer. */
export function storedBlock(window: Window): Promise<number | null> {
  return run(
    window,
    (story): Promise<number | null> => {
      const asked = new Promise<number | null>((resolve) => {
        const opening = indexedDB.open('dogear/reader')
        opening.onerror = () => resolve(null)
        opening.onsuccess = () => {
          const close = (block: number | null) => {
            opening.result.close()
            resolve(block)
          }
          try {
            const get = opening.result.transaction('readings').objectStore('readings').get(story)
            get.onsuccess = () => close(get.result?.place.block ?? null)
            get.onerror = () => close(null)
          } catch {
            close(null)
          }
        }
      })
      const silence = new Promise<null>((resolve) => setTimeout(resolve, 2000, null))
      return Promise.race([asked, silence])
    },
    markerStory,
  )
}

/** How many bytes of a file are kept in the cache of its name; 0 where it is not. */
export function bytesKept(window: Window, name: 'ballast' | 'witness'): Promise<number> {
  return run(
    window,
    async (file) => {
      if (!(await caches.has(`dogear/${file}`))) return 0
      const kept = await (await caches.open(`dogear/${file}`)).match(`/${file}`)
      return (await kept?.arrayBuffer())?.byteLength ?? 0
    },
    name,
  )
}

export async function untilKept(window: Window, name: 'ballast' | 'witness'): Promise<void> {
  for (let tries = 300; tries > 0; tries--) {
    if ((await bytesKept(window, name)) > 0) return
    await wait(100)
  }
  throw new Error(`There is no ${name}.`)
}

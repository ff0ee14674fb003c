// What the drift rig does on its page, and what it asks of it.

import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Desk } from './desk.ts'
import { MARKER_PARTS, markerStory } from './marker-book.ts'
import type { Draw } from './numbers.ts'
import type { Spot, Stored } from './probe.ts'

/** What the page shows of a place. */
export interface Look {
  readonly top: Spot | null
  /** How far the place's own letter stands from where it is read next, in lines; null where it is not on the page. */
  readonly away: number | null
  /** Whether the place is where it should be. */
  readonly isRight: boolean
  /** Right, but the end of the text keeps it below the reading line. */
  readonly isHeldByEnd: boolean
  /** How long the page took to show it so, in milliseconds; 0 where it was right at once. */
  readonly after: number
}

/** Where the reader has settled. */
export interface Settled {
  /** What the page showed there. */
  readonly shown: Spot
  readonly stored: Stored
}

/** A page that is not right by then never will be. In milliseconds. */
const GIVEN = 4000
/** Longer than settling and writing take, in milliseconds: what was to be written is written. */
export const WRITTEN = 700
/** A place is settled where it is the same for this long, in milliseconds. */
const REST = 250
const STORED = 20_000

/** Opens a part, moves somewhere in it, and waits until the place is stored. */
export async function settleSomewhere({ page, url }: Desk, draw: Draw): Promise<Settled> {
  const part = draw.whole(1, MARKER_PARTS)
  await page.goto(`${url}read/${markerStory}/${part}`)
  await page.locator('[data-block]').first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await wait(WRITTEN)
  const before = await storedNow(page)
  for (let hasMoved = false; !hasMoved; ) {
    // Often enough near the end, where another layout may not be able to scroll as far.
    hasMoved = await page.evaluate(moveToShare, draw.between(draw.isTrue(0.2) ? 0.96 : 0, 1))
  }
  let seen: Settled | null = null
  for (const until = Date.now() + STORED; Date.now() < until; await wait(REST)) {
    const now: Settled | null = await page.evaluate(async () => {
      const stored = await window.rigProbe.stored()
      const shown = window.rigProbe.top()
      return stored && shown && { shown, stored }
    })
    if (now && JSON.stringify(now) === JSON.stringify(seen)) return now
    seen = now?.stored.bytes === before?.bytes ? null : now
  }
  throw new Error(`The place in part ${part} was not stored within ${STORED / 1000} s.`)
}

export function storedNow(page: Page): Promise<Stored | null> {
  return page.evaluate(() => window.rigProbe.stored())
}

/** The letter that was stored, by its words; null where they are not in the paragraph that was shown. */
export function spotOf({ shown, stored }: Settled, page: Page): Promise<Spot | null> {
  return page.evaluate(([words, near]) => window.rigProbe.find(words, near), [stored.words, shown] as const)
}

/** How many lines lie between two letters; null where one of them is not on the page. */
export function linesBetween(page: Page, one: Spot, other: Spot): Promise<number | null> {
  return page.evaluate(
    ([first, second]) => {
      const [from, to] = [window.rigProbe.away(first), window.rigProbe.away(second)]
      return from === null || to === null ? null : to - from
    },
    [one, other] as const,
  )
}

/** Run in the page: moves it as a reader does, by scrolling or turning pages; answers whether it has moved at all. */
export function moveToShare(share: number): boolean {
  const pages = document.querySelector<HTMLElement>('.page-window')
  if (pages && getComputedStyle(pages).columnWidth !== 'auto') {
    const stride = pages.clientWidth + Number.parseFloat(getComputedStyle(pages).columnGap)
    const before = pages.scrollLeft
    const last = Math.round((pages.scrollWidth - pages.clientWidth) / stride)
    pages.scrollTo({ left: Math.round(share * last) * stride, behavior: 'instant' })
    return pages.scrollLeft !== before || last === 0
  }
  const before = window.scrollY
  const { scrollHeight } = document.documentElement
  window.scrollTo({ top: share * (scrollHeight - window.innerHeight), behavior: 'instant' })
  return Math.abs(window.scrollY - before) > 50
}

/** Looks, at once or when the page has had some frames, and then with each frame until it is right or the time is over. */
export async function lookAt(page: Page, spot: Spot, frames: number): Promise<Look> {
  return page.evaluate(
    async ({ spot, frames, given }) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const look = () => {
        const top = window.rigProbe.top()
        const away = window.rigProbe.away(spot)
        const isHeldByEnd = window.rigProbe.isHeldByEnd(spot)
        // The beginning of a part is shown with its heading, however large that is.
        const isAtStart = spot.block === 0 && spot.letters === 0 && window.scrollY === 0
        const isNear = away !== null && Math.abs(away) <= 1
        const isAtLine = isNear && (away === 0 || (top?.part === spot.part && top.block === spot.block))
        return { top, away, isRight: isAtStart || isHeldByEnd || isAtLine, isHeldByEnd }
      }
      const began = performance.now()
      for (let left = frames; left > 0; left--) await frame()
      let seen = look()
      const isAtOnce = frames === 0 && seen.isRight
      while (!seen.isRight && performance.now() - began < given) {
        await frame()
        seen = look()
      }
      return { ...seen, after: isAtOnce ? 0 : Math.ceil(performance.now() - began) }
    },
    { spot, frames, given: GIVEN },
  )
}

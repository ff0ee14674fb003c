// The drift rig: settles on a place as a reader does, then lays the page out anew again and again, and looks each time
// what is read next and what the database holds.

import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { Desk } from './desk.ts'
import { DriftFigures, spell } from './drift-figures.ts'
import { linesBetween, lookAt, settleSomewhere, spotOf, storedNow, WRITTEN } from './drift-page.ts'
import { type LayoutChange, layoutChanges } from './layout-changes.ts'
import type { Sabotage } from './life.ts'
import { drawFrom, progress } from './numbers.ts'

interface Options {
  readonly browser: Browser
  readonly url: string
  readonly places: number
  /** Changes of layout at each place. */
  readonly changes: number
  readonly seed: number
  /** Which changes may come up. */
  readonly among?: readonly LayoutChange[]
  readonly sabotage?: Sabotage
  /** Asked after every change: a control that is red has shown what it can. */
  readonly isEnough?: (figures: DriftFigures) => boolean
}

/** Frames in which a page is laid out anew. */
const LAID_OUT = 2

export async function runDrift(options: Options): Promise<DriftFigures> {
  const context = await options.browser.newContext({ viewport: null })
  try {
    return await readAndChange(await Desk.of(context, options.url, options.sabotage ?? null), options)
  } finally {
    await context.close()
  }
}

async function readAndChange(
  desk: Desk,
  { places, changes, seed, among = layoutChanges, isEnough = () => false }: Options,
): Promise<DriftFigures> {
  const draw = drawFrom(seed)
  const figures = new DriftFigures()
  const { page } = desk
  for (let place = 1; place <= places; place++) {
    const settled = await settleSomewhere(desk, draw)
    const { shown, stored } = settled
    const words = await spotOf(settled, page)
    // What was stored is what must stay; where that is not on the page at all, what was shown.
    const spot = words ?? shown
    const where = `place ${place} (${spell(spot)})`
    figures.places++
    figures.capture(words && (await linesBetween(page, words, shown)), settled, where)
    const done: string[] = []
    let isTouched = false
    for (let left = changes; left > 0; left--) {
      const change = draw.one(among)
      done.push(`${change.name} ${await change.apply(desk, draw)}`)
      const name = `${where}, after ${done.join('; ')}`
      const isRight = figures.look(await lookAt(page, spot, LAID_OUT), spot, name, change.name)
      await wait(draw.between(0, 250))
      // A font may arrive only now.
      if (isRight) figures.look(await lookAt(page, spot, 0), spot, `${name}; and a little later`, change.name)
      isTouched ||= change.isTouch ?? false
      figures.compare(stored, await storedNow(page), name, isTouched)
      figures.changes++
      if (isEnough(figures)) return figures
    }
    await wait(WRITTEN)
    figures.compare(stored, await storedNow(page), `${where}, at last`, isTouched)
    progress(place, places, 'places')
  }
  return figures
}

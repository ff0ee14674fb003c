// One fault at each storage call in turn: the journey is made once without a fault, which counts the calls, and then once
// for every call and every kind of fault.

import type { Browser, Page } from '@playwright/test'
import { progress } from '../numbers.ts'
import { type Journey, journeyIn } from './journey.ts'
import { type FaultKind, faultKinds, installNthFault, type NthFault } from './page-faults.ts'

/** A text that stands there later than this after the page began to load has kept its reader waiting, in milliseconds. */
export const LONGEST_WAIT = 3000
const AT_ONCE = 3
/** Times that a visit is made again which was slow. */
export const TRIES = 2

interface Made {
  readonly journey: Journey | Error
  /** The calls of this journey: their order is not the same each time. */
  readonly calls: readonly string[]
}

interface Options {
  readonly browser: Browser
  readonly url: string
  /** Every so many calls: 1 hits each of them. */
  readonly step: number
  /** The first and the last call that are hit, from 1; all where it is not said. */
  readonly span?: readonly [from: number, to: number]
  readonly kinds?: readonly FaultKind[]
  /** Takes a protection away from outside. */
  readonly sabotage?: () => void
}

export class SweepFigures {
  calls: readonly string[] = []
  journeys = 0
  /** Journeys in which trouble was shown. */
  told = 0
  readonly waits: number[] = []
  readonly faults: string[] = []

  add({ nth, kind }: NthFault, { journey, calls }: Made): void {
    const name = `call ${nth} (${calls[nth - 1] ?? 'none'}) ${kind}`
    this.journeys++
    if (journey instanceof Error) {
      this.faults.push(`${name}: ${journey.message.split('\n')[0]}`)
      return
    }
    const { waits, left, found, isFolded, isFoldedStill, told, unheard } = journey
    this.waits.push(...waits)
    if (told.length > 0) this.told++
    const complain = (what: string) => this.faults.push(`${name}: ${what}`)
    if (waits.some((wait) => wait > LONGEST_WAIT))
      complain(`text after ${waits.map(Math.round).join(', ')} ms`)
    if (found !== left) complain(`read paragraph ${left}, opened again on ${found}; told: ${told.join(' ')}`)
    if (!isFolded && told.length === 0) complain('the corner is not folded, and nothing was said')
    if (isFolded && !isFoldedStill && told.length === 0)
      complain('the folded corner is gone, and nothing was said')
    for (const fault of unheard) complain(`unheard: ${fault}`)
  }

  print(name: string): void {
    const { calls, journeys, told, waits, faults } = this
    console.log(
      [
        `${name}: ${calls.length} storage calls in the journey, ${journeys} journeys with one fault each`,
        `  text on the page, ms                 longest ${Math.round(Math.max(0, ...waits))}, limit ${LONGEST_WAIT}`,
        `  journeys in which trouble was told   ${told}`,
        `  not readable, not told or lost       ${faults.length}`,
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    )
  }
}

export async function runSweep({
  browser,
  url,
  step,
  span: [from, to] = [1, Number.POSITIVE_INFINITY],
  kinds = faultKinds,
  sabotage,
}: Options): Promise<SweepFigures> {
  const figures = new SweepFigures()
  const go = async (fault: NthFault): Promise<Made> => {
    const context = await browser.newContext({ viewport: { width: 412, height: 915 } })
    await context.route(/\.woff2$/, (route) => route.abort())
    try {
      const page = await context.newPage()
      await page.addInitScript(installNthFault, fault)
      if (sabotage) await page.addInitScript(sabotage)
      const journey = await journeyIn(page, url).catch((thrown: unknown) => thrown as Error)
      return { journey, calls: await callsOf(page) }
    } finally {
      await context.close()
    }
  }
  const none: NthFault = { nth: 0, kind: 'fail' }
  const without = await go(none)
  figures.calls = without.calls
  figures.add(none, without)
  const numbers = figures.calls.map((_, index) => index + 1)
  const hit = numbers.filter((nth) => nth % step === 0 && nth >= from && nth <= to)
  const waiting = kinds.flatMap((kind) => hit.map((nth): NthFault => ({ nth, kind })))
  const all = waiting.length
  const goNext = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      let made = await go(fault)
      // A busy machine may be as slow as this once, a page that waits for a fault is so each time.
      for (let more = TRIES; more > 0 && isSlow(made.journey); more--) made = await go(fault)
      figures.add(fault, made)
      progress(figures.journeys, all, 'journeys')
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, goNext))
  return figures
}

function isSlow(journey: Journey | Error): boolean {
  return !(journey instanceof Error) && journey.waits.some((wait) => wait > LONGEST_WAIT)
}

async function callsOf(page: Page): Promise<readonly string[]> {
  const name = await page.evaluate(() => window.name).catch(() => '')
  return name.startsWith('calls:') ? name.slice(6).split('|') : []
}

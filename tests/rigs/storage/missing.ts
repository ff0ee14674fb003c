// The 16 combinations of missing storage: each of four interfaces there or not, where not being there has three forms.
// The first visit opens a text, reads on in it, and loads the page again.

import type { Browser } from '@playwright/test'
import { markerStory } from '../marker-book.ts'
import { blockAtLine, installWitness, moveTo, untilText } from './journey.ts'
import { type Absence, installAbsence, interfaces } from './page-faults.ts'
import { LONGEST_WAIT } from './sweep.ts'

const forms: readonly Absence['how'][] = ['is absent', 'throws', 'hangs']

/** All combinations; the one in which nothing is missing has one form. */
export function absences(): readonly Absence[] {
  return Array.from({ length: 16 }, (_, bits) =>
    interfaces.filter((_one, index) => bits & (1 << index)),
  ).flatMap((missing) => (missing.length === 0 ? forms.slice(0, 1) : forms).map((how) => ({ missing, how })))
}

interface Options {
  readonly browser: Browser
  readonly url: string
  readonly absences: readonly Absence[]
  readonly sabotage?: () => void
}

export class MissingFigures {
  visits = 0
  readonly waits: number[] = []
  readonly faults: string[] = []
  /** What was said, by what was missing. */
  readonly told = new Map<string, string>()

  print(name: string): void {
    const { visits, waits, faults, told } = this
    console.log(
      [
        `${name}: ${visits} visits, each loaded twice`,
        `  text on the page, ms                 longest ${Math.round(Math.max(0, ...waits))}, limit ${LONGEST_WAIT}`,
        `  not readable, not told or lost       ${faults.length}`,
        ...[...told].map(([missing, words]) => `  ${missing}: ${words}`),
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    )
  }
}

export async function runMissing({ browser, url, absences, sabotage }: Options): Promise<MissingFigures> {
  const figures = new MissingFigures()
  for (const absence of absences) {
    const name = `${absence.missing.join(', ') || 'nothing'} ${absence.how}`
    const context = await browser.newContext({ viewport: { width: 412, height: 915 } })
    const page = await context.newPage()
    page.on('pageerror', (fault) => figures.faults.push(`${name}: unheard: ${fault}`))
    await page.addInitScript(installAbsence, absence)
    await page.addInitScript(installWitness)
    if (sabotage) await page.addInitScript(sabotage)
    figures.visits++
    try {
      await page.goto(`${url}read/${markerStory}/2`)
      const first = await untilText(page)
      await moveTo(page, 6)
      const notice = page.locator('.storage-notice p:not(:empty)')
      const isTold = () => notice.first().isVisible()
      if (absence.missing.length > 0)
        await notice
          .first()
          .waitFor({ timeout: 6000 })
          .catch(() => undefined)
      const words = (await isTold()) ? ((await notice.first().textContent()) ?? '') : ''
      figures.told.set(name, words)
      if (absence.missing.length > 0 && words === '') figures.faults.push(`${name}: nothing was said`)
      if (absence.missing.length === 0 && words !== '') figures.faults.push(`${name}: said ${words}`)
      await moveTo(page, 9)
      const left = await blockAtLine(page)
      const address = page.url()
      await page.reload()
      const again = await untilText(page)
      await page.waitForTimeout(300)
      const found = await blockAtLine(page)
      if (found !== left)
        figures.faults.push(`${name}: read paragraph ${left}, opened again on ${found}, from ${address}`)
      figures.waits.push(first, again)
      if (Math.max(first, again) > LONGEST_WAIT)
        figures.faults.push(`${name}: text after ${Math.round(first)} and ${Math.round(again)} ms`)
    } catch (thrown) {
      figures.faults.push(`${name}: ${String(thrown).split('\n')[0]}`)
    } finally {
      await context.close()
    }
  }
  return figures
}

// The 16 combinations of missing storage: each of four interfaces there or not, where not being there has three forms.
// The first visit opens a text, reads on in it, and loads the page again.

import type { Browser } from '@playwright/test'
import { markerStory } from '../marker-book.ts'
import { blockAtLine, installWitness, moveTo, untilText } from './journey.ts'
import { type Absence, installAbsence, interfaces } from './page-faults.ts'
import { LONGEST_WAIT, TRIES } from './sweep.ts'

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
    const go = () => visit({ browser, url, absence, ...(sabotage && { sabotage }) })
    let seen = await go()
    // A busy machine may be as slow as this once, a page that waits for what is missing is so each time.
    for (let more = TRIES; more > 0 && isSlow(seen); more--) seen = await go()
    figures.visits++
    figures.waits.push(...seen.waits)
    figures.told.set(name, seen.told)
    if (isSlow(seen))
      figures.faults.push(`${name}: text after ${seen.waits.map(Math.round).join(' and ')} ms`)
    figures.faults.push(...seen.faults.map((fault) => `${name}: ${fault}`))
  }
  return figures
}

/** What was seen of a visit: how long the text took, each time it was loaded, what was said, and what went wrong. */
interface Seen {
  readonly waits: readonly number[]
  readonly told: string
  readonly faults: readonly string[]
}

function isSlow({ waits }: Seen): boolean {
  return waits.some((wait) => wait > LONGEST_WAIT)
}

interface Visit extends Omit<Options, 'absences'> {
  readonly absence: Absence
}

async function visit({ browser, url, absence, sabotage }: Visit): Promise<Seen> {
  const isMissing = absence.missing.length > 0
  const faults: string[] = []
  const waits: number[] = []
  let told = ''
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } })
  const page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(`unheard: ${fault}`))
  await page.addInitScript(installAbsence, absence)
  await page.addInitScript(installWitness)
  if (sabotage) await page.addInitScript(sabotage)
  try {
    await page.goto(`${url}read/${markerStory}/2`)
    waits.push(await untilText(page))
    await moveTo(page, 6)
    const notice = page.locator('.storage-notice p:not(:empty)').first()
    if (isMissing) await notice.waitFor({ timeout: 6000 }).catch(() => undefined)
    told = (await notice.isVisible()) ? ((await notice.textContent()) ?? '') : ''
    if (isMissing && told === '') faults.push('nothing was said')
    if (!isMissing && told !== '') faults.push(`said ${told}`)
    await moveTo(page, 9)
    const left = await blockAtLine(page)
    const address = page.url()
    await page.reload()
    waits.push(await untilText(page))
    await page.waitForTimeout(300)
    const found = await blockAtLine(page)
    if (found !== left) faults.push(`read paragraph ${left}, opened again on ${found}, from ${address}`)
  } catch (thrown) {
    faults.push(String(thrown).split('\n')[0] ?? '')
  } finally {
    await context.close()
  }
  return { waits, told, faults }
}

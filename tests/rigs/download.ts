// The download rig: a browser that is killed again and again while an archive comes over a slow line, and a host that
// counts what it has to send a second time.

import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { chance } from '../../bench/prose.ts'
import { type Truth, truthOf } from './kept-truth.ts'
import { KillableBrowser } from './killable-browser.ts'
import type { Sabotage } from './life.ts'
import { drawFrom, progress } from './numbers.ts'
import { SlowHost } from './slow-host.ts'

interface Options {
  readonly archive: string
  readonly kills: number
  readonly seed: number
  readonly sabotage?: Sabotage
  /** Every kill comes after so much has been sent that a control needs only one. */
  readonly isLate?: boolean
}

export interface DownloadFigures {
  /** Kills that came while stories were on their way. */
  readonly inDownload: number
  /** Files that were sent to their end: packs, and stories by themselves. */
  readonly files: number
  /** How many of them were sent to their end once more, and the most that one kill made so. */
  readonly again: number
  readonly mostAgain: number
  /** Of the archive's stories, and over the line. */
  readonly bytes: number
  readonly sent: number
  readonly truth: Truth
}

/** Milliseconds of download before a kill, at most. */
const LONGEST_LIFE = 1500
const ARRIVE = 240_000

/** Kills the browser so many times at random while the whole archive comes, then lets it come. */
export async function killDownload({
  archive,
  kills,
  seed,
  sabotage,
  isLate = false,
}: Options): Promise<DownloadFigures> {
  const draw = drawFrom(seed)
  const bytes = bytesOfStories(archive)
  // So slow that it is not over before the last kill, were nothing to come twice.
  const bitsPerSecond = Math.round((bytes * 8) / ((kills + 2) * (LONGEST_LIFE / 2 / 1000)))
  const host = await SlowHost.of({
    dir: archive,
    line: { latency: [150, 300], bitsPerSecond },
    isSlow: isOfStory,
    isCompressed: false,
    chance: chance(seed),
  })
  const browser = new KillableBrowser()
  /** How much had been sent at each kill. */
  const killedAt: number[] = []
  let inDownload = 0
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const asked = host.asked.length
      const page = await opened(browser, host.url, sabotage)
      // The shell is the service worker's, and comes as fast as it can.
      if (kill === 1) await untilShellIsHere(page)
      await expect.poll(() => host.asked.length, { timeout: ARRIVE, intervals: [20] }).toBeGreaterThan(asked)
      await wait(draw.between(isLate ? 0.8 * LONGEST_LIFE : 0, LONGEST_LIFE))
      if (host.isBusy) inDownload++
      await browser.kill()
      await untilQuiet(host)
      killedAt.push(host.sent.length)
      progress(kill, kills, 'kills')
    }
    const page = await opened(browser, host.url, sabotage)
    await untilAllIsCalledHere(page, host)
    const costs = costsOf(host.sent, killedAt)
    return {
      inDownload,
      files: new Set(host.sent).size,
      again: costs.reduce((all, cost) => all + cost, 0),
      mostAgain: Math.max(0, ...costs),
      bytes,
      sent: host.bytes,
      truth: await truthOf(page, archive),
    }
  } finally {
    await browser.remove()
    await host.stop()
  }
}

/** Files of stories, and packs of them. */
export function isOfStory(address: string): boolean {
  return /^\/stories\/.*\.json$/.test(address)
}

function bytesOfStories(archive: string): number {
  const folder = path.join(archive, 'stories')
  const files = readdirSync(folder).filter((file) => isOfStory(`/stories/${file}`))
  // Each story is there twice: by itself, and in a pack.
  return files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0) / 2
}

/** For each kill, how many files that were sent before it, and after the kill before, had to be sent again. */
function costsOf(sent: readonly string[], killedAt: readonly number[]): readonly number[] {
  const costs = killedAt.map(() => 0)
  const known = new Map<string, number>()
  sent.forEach((address, index) => {
    const life = killedAt.findIndex((at) => index < at)
    const before = known.get(address)
    if (before !== undefined && before !== -1) costs[before] = (costs[before] ?? 0) + 1
    known.set(address, life)
  })
  return costs
}

async function opened(browser: KillableBrowser, url: string, sabotage: Sabotage = null): Promise<Page> {
  const context: BrowserContext = await browser.start()
  if (sabotage) await context.addInitScript(sabotage)
  const page = await context.newPage()
  await page.goto(`${url}device`, { waitUntil: 'commit' })
  return page
}

async function untilShellIsHere(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

/** What is kept late, as a control has it, is seen when the page is opened again. */
async function untilAllIsCalledHere(page: Page, host: SlowHost): Promise<void> {
  const all = page.locator('#shelf-heading').filter({ hasText: /^([\d,]+) of \1 / })
  for (const until = Date.now() + ARRIVE; Date.now() < until; ) {
    await all.waitFor({ timeout: 4000 }).catch(() => undefined)
    if (await all.isVisible()) return
    if (host.isBusy) continue
    await wait(2000)
    await page.reload()
  }
}

/** What was on its way to a killed browser has ended. */
async function untilQuiet(host: SlowHost): Promise<void> {
  await expect.poll(() => host.isBusy, { intervals: [20] }).toBe(false)
}

export function printDownload(name: string, kills: number, figures: DownloadFigures): void {
  const { inDownload, files, again, mostAgain, bytes, sent, truth } = figures
  const megabytes = (count: number) => `${(count / 1e6).toFixed(2)} MB`
  console.log(
    [
      `${name}: ${kills} kills, ${inDownload} of them while something was being sent`,
      `  stories proved, called here, of      ${truth.here}, ${truth.called}, ${truth.stories}`,
      `  files sent to their end              ${files}, ${again} of them again; one kill cost ${mostAgain} at most`,
      `  stories, and sent over the line      ${megabytes(bytes)}, ${megabytes(sent)}`,
    ].join('\n'),
  )
}

// The other half of the download rig: files that come damaged, and files that are damaged where they are kept. After each
// step the stories that the app calls here are held against those that are.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Phone } from '../phone.ts'
import { type Damage, damaged, damages } from './damage.ts'
import { isOfStory } from './download.ts'
import { storiesIn, type Truth, truthOf } from './kept-truth.ts'
import type { Sabotage } from './life.ts'
import { type Draw, drawFrom } from './numbers.ts'
import { SlowHost } from './slow-host.ts'

interface Options {
  readonly archive: string
  readonly phone: Phone
  /** Half of them are sent, half are written into the browser's cache. */
  readonly corruptions: number
  readonly seed: number
  readonly sabotage?: Sabotage
}

export interface CorruptionFigures {
  readonly sent: Readonly<Record<Damage, number>>
  readonly written: Readonly<Record<Damage, number>>
  /** Stories wrongly called here, over all comparisons. */
  readonly wrong: number
  readonly comparisons: number
  /** Damaged stories that were opened with no server, and how many of them showed a text. */
  readonly opened: number
  readonly shown: number
  /** When everything could be fetched again. */
  readonly last: Truth
}

/** Of answers, while there are to be more damaged ones. */
const SHARE = 0.5
const MOST_OPENED = 5
const PATIENCE = 120_000

export async function runCorruptions(options: Options): Promise<CorruptionFigures> {
  const { archive, corruptions, seed, phone, sabotage } = options
  const draw = drawFrom(seed)
  const half = Math.floor(corruptions / 2)
  const sent = none()
  const written = none()
  const others = readdirSync(path.join(archive, 'stories')).filter((file) => file.endsWith('.json'))
  const otherFile = () => readFileSync(path.join(archive, 'stories', draw.one(others)))
  const host = await SlowHost.of({
    dir: archive,
    line: { latency: [0, 0], bitsPerSecond: null },
    isSlow: isOfStory,
    chance: () => draw.between(0, 1),
    spoil: (address, body) => {
      if (!isOfStory(address) || host.spoiled >= half || !draw.isTrue(SHARE)) return null
      const damage = draw.one(damages)
      sent[damage]++
      return damaged(damage, body, otherFile(), draw)
    },
  })
  let wrong = 0
  let comparisons = 0
  let opened = 0
  let shown = 0
  const figuresOf = (last: Truth) => ({ sent, written, wrong, comparisons, opened, shown, last })
  const compare = async (page: Page): Promise<Truth> => {
    const truth = await truthOf(page, archive)
    comparisons++
    wrong += Math.max(0, truth.called - truth.here)
    return truth
  }
  try {
    const page = await phone.page()
    if (sabotage) await page.addInitScript(sabotage)
    await page.goto(`${host.url}device`)
    await untilRest(page)
    for (
      let truth = await compare(page);
      truth.called < truth.stories && wrong === 0;
      truth = await compare(page)
    ) {
      await page.getByRole('button', { name: /^Fetch (the rest|all stories)$/ }).click()
      await untilRest(page)
    }
    if (wrong > 0) return figuresOf(await compare(page))
    const ids = await writeDamages(page, archive, half, written, draw)
    await host.stop()
    opened = Math.min(MOST_OPENED, Math.ceil(corruptions / 30), ids.length)
    shown = await countShown(page, host.url, ids.slice(0, opened))
    await page.goto(`${host.url}device`)
    await page.getByRole('button', { name: 'Test my copy' }).click()
    await expect(page.getByRole('button', { name: 'Test again' })).toBeVisible({ timeout: PATIENCE })
    await compare(page)
    await host.start()
    await page.getByRole('button', { name: 'Try now' }).click()
    await untilRest(page)
    return figuresOf(await compare(page))
  } finally {
    await host.stop()
  }
}

function none(): Record<Damage, number> {
  return Object.fromEntries(damages.map((damage) => [damage, 0])) as Record<Damage, number>
}

/** Nothing is on its way any more. */
async function untilRest(page: Page): Promise<void> {
  await page.locator('#shelf-heading').waitFor()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  await expect(page.getByRole('main')).not.toContainText(/on their way|No network/, { timeout: PATIENCE })
}

/** Damages kept files behind the app's back; answers the ids of stories that may be opened without a question. */
async function writeDamages(
  page: Page,
  archive: string,
  count: number,
  written: Record<Damage, number>,
  draw: Draw,
): Promise<readonly string[]> {
  const stories = storiesIn(archive).filter(({ files }) => files.length === 1)
  const order = stories.map((story) => ({ story, at: draw.between(0, 1) })).sort((a, b) => a.at - b.at)
  const chosen = order.slice(0, count).map(({ story }) => story)
  const addresses = chosen.map(({ files }) => `/stories/${files[0]?.hash}.json`)
  const bodies = await page.evaluate(async (all) => {
    const cache = await caches.open('dogear/stories')
    return Promise.all(all.map(async (address) => (await cache.match(address))?.text()))
  }, addresses)
  const spoiled = bodies.map((body, index) => {
    const damage = damages[index % damages.length] ?? 'bit flip'
    written[damage]++
    const other = Buffer.from(bodies[(index + 1) % bodies.length] ?? '')
    const answer = damaged(damage, Buffer.from(body ?? ''), other, draw)
    return [addresses[index] ?? '', Buffer.from(answer.body).toString('base64')] as const
  })
  await page.evaluate(async (all) => {
    const cache = await caches.open('dogear/stories')
    for (const [address, base64] of all) {
      const body = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      await cache.put(address, new Response(body, { headers: { 'content-type': 'application/json' } }))
    }
  }, spoiled)
  return chosen.filter(({ rating }) => rating.value === 'G').map(({ id }) => id)
}

/** How many of these stories show a text, where none must. */
async function countShown(page: Page, url: string, ids: readonly string[]): Promise<number> {
  let shown = 0
  for (const id of ids) {
    await page.goto(`${url}read/${id}/1`)
    const missing = page.getByRole('heading', { name: 'not on this' })
    await expect(missing.or(page.locator('[data-block]').first()).first()).toBeVisible()
    if (await page.locator('[data-block]').first().isVisible()) shown++
  }
  return shown
}

export function printCorruptions(name: string, figures: CorruptionFigures): void {
  const { sent, written, wrong, comparisons, opened, shown, last } = figures
  const spell = (counts: Readonly<Record<Damage, number>>) =>
    `${Object.values(counts).reduce((sum, count) => sum + count, 0)} (${damages.map((damage) => `${damage} ${counts[damage]}`).join(', ')})`
  console.log(
    [
      name,
      `  sent damaged                         ${spell(sent)}`,
      `  damaged where they were kept         ${spell(written)}`,
      `  stories wrongly called here          ${wrong}, over ${comparisons} comparisons`,
      `  damaged stories opened, shown        ${opened}, ${shown}`,
      `  in the end proved, called here, of   ${last.here}, ${last.called}, ${last.stories}`,
    ].join('\n'),
  )
}

// The deploy rig: readers go on reading in several tabs while one half-done or broken deploy after another is laid on
// the host between them and it. Now and then a deploy is done, and all of them must come to the new version.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { endIdleWorker } from '../../idle-worker.ts'
import { chromiumStart } from '../../phone.ts'
import { type Draw, drawFrom, progress } from '../numbers.ts'
import { readPublished } from '../offline/published.ts'
import { type Answer, FaultyHost, filesOf } from './faulty-host.ts'
import { type Fault as HostFault, halfDeploy, type Shape, wholeDeploy } from './half-deploy.ts'
import { type Fault, faultsIn, look, type Sight, type Version } from './sight.ts'

interface Options {
  /** Folders of two builds, the second made with `next-version.config.ts`. */
  readonly dirs: readonly [string, string]
  readonly deploys: number
  readonly seed: number
  readonly tabs?: number
  /** Milliseconds until what is wrong on a page counts. */
  readonly patience?: number
  /** Takes a protection away: changes the worker that is served, which then always comes, with deploys of one shape. */
  readonly sabotage?: { readonly worker: (code: string) => string; readonly shape: Shape }
  /** Asked whenever a reader has done something: a control that is red has shown what it can. */
  readonly isEnough?: (figures: DeployFigures) => boolean
}

export interface DeployFigures {
  deploys: number
  /** Deploys that were done in the end, each followed by all tabs coming to the new version. */
  done: number
  sights: number
  texts: number
  paragraphs: number
  /** Newcomers without anything here, in the middle of a deploy: served, told, or left with nothing. */
  newcomers: { served: number; told: number; white: number; corrupt: number }
  readonly patience: number
  readonly laid: Partial<Record<HostFault, number>>
  readonly faults: Record<Fault, number>
  /** The first of what was wrong. */
  readonly examples: string[]
}

const STANDS_IN = 12_000
const EVERY = { done: 10, newcomer: 15 }

export async function runDeploys({
  dirs,
  deploys,
  seed,
  tabs = 3,
  patience = STANDS_IN,
  sabotage,
  isEnough = () => false,
}: Options): Promise<DeployFigures> {
  const draw = drawFrom(seed)
  const versions = dirs.map((dir, at): Version => {
    const files = new Map(filesOf(dir))
    const worker = files.get('sw.js')
    if (sabotage && worker) files.set('sw.js', Buffer.from(sabotage.worker(Buffer.from(worker).toString())))
    return { published: readPublished(dir), files, isNext: at === 1 }
  })
  const figures: DeployFigures = {
    patience,
    deploys: 0,
    done: 0,
    sights: 0,
    texts: 0,
    paragraphs: 0,
    newcomers: { served: 0, told: 0, white: 0, corrupt: 0 },
    laid: {},
    faults: { white: 0, lost: 0, mixed: 0, corrupt: 0 },
    examples: [],
  }
  const host = await FaultyHost.start()
  const profile = mkdtempSync(path.join(tmpdir(), 'dogear-deploys-'))
  const context = await launch(profile)
  try {
    let [now, next] = versions as [Version, Version]
    host.files = wholeDeploy(now.files)
    const readers = await begin(context, host, now, tabs)
    while (figures.deploys < deploys) {
      figures.deploys++
      progress(figures.deploys, deploys, 'deploys')
      const half = halfDeploy(now.files, next.files, draw, sabotage?.shape)
      const worker = sabotage && next.files.get('sw.js')
      host.files = worker ? new Map([...half.files, ['sw.js', { kind: 'file', bytes: worker }]]) : half.files
      for (const [fault, count] of Object.entries(half.faults))
        figures.laid[fault as HostFault] = (figures.laid[fault as HostFault] ?? 0) + count
      await noticeDeploy(draw.one(readers))
      for (const page of readers) {
        await act(page, host, now, draw, figures, versions)
        if (isEnough(figures)) return figures
      }
      if (figures.deploys % EVERY.newcomer === 0) await newcomer(host, versions, figures)
      if (figures.deploys % EVERY.done === 0 || figures.deploys === deploys) {
        host.files = wholeDeploy(next.files)
        await comeToNext(readers, host, next, figures, versions)
        figures.done++
        ;[now, next] = [next, now]
      }
    }
  } finally {
    await context.close()
    await host.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return figures
}

function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...chromiumStart,
    viewport: { width: 412, height: 915 },
  })
}

/** Opens the tabs, and waits until all is here. */
async function begin(
  context: BrowserContext,
  host: FaultyHost,
  { published }: Version,
  tabs: number,
): Promise<readonly Page[]> {
  const first = context.pages()[0] ?? (await context.newPage())
  await first.goto(host.url)
  // What is compared is the text as it was written.
  await first.evaluate(() => {
    localStorage.setItem('dogear/settings', JSON.stringify({ adult: 'unwrapped', typography: false }))
  })
  const wanted = published.stories.flatMap(({ entry }) =>
    entry.files.map(({ hash }) => `/stories/${hash}.json`),
  )
  for (const until = Date.now() + 60_000; ; await wait(100)) {
    const kept = await first.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      const cache = await caches.open('dogear/stories')
      return active?.state === 'activated' ? (await cache.keys()).map(({ url }) => new URL(url).pathname) : []
    })
    if (wanted.every((file) => kept.includes(file))) break
    if (Date.now() > until) throw new Error('The archive did not come to the browser.')
  }
  const pages = [first]
  while (pages.length < tabs) pages.push(await context.newPage())
  for (const page of pages) await page.goto(host.url)
  return pages
}

/** The browser looks for an update, and what it finds is installed or refused. */
async function noticeDeploy(page: Page): Promise<void> {
  await page
    .evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      await registration?.update().catch(() => undefined)
      const { installing } = registration ?? {}
      if (!installing) return
      await new Promise((resolve) => {
        setTimeout(resolve, 20_000)
        installing.addEventListener('statechange', resolve)
      })
    })
    // A page that starts anew cannot be asked.
    .catch(() => undefined)
}

const screens = ['', 'shelves', 'marks', 'device', 'settings', 'history', 'search']

/** One thing that a reader does, and what stands on the page afterwards. */
async function act(
  page: Page,
  host: FaultyHost,
  { published }: Version,
  draw: Draw,
  figures: DeployFigures,
  versions: readonly Version[],
): Promise<void> {
  const story = draw.one(published.stories)
  const part = draw.whole(1, story.parts.length)
  const readAddress = `read/${encodeURIComponent(story.entry.id)}/${part}`
  const chance = draw.between(0, 1)
  // Down for a moment, as between two towers.
  host.isDown = draw.isTrue(0.15)
  const moving =
    chance < 0.45
      ? page.goto(host.url + readAddress)
      : chance < 0.6
        ? page.goto(host.url + draw.one(screens))
        : chance < 0.7
          ? page.reload()
          : chance < 0.85
            ? goWithin(page, `/${draw.one(screens)}`)
            : goWithin(page, `/${readAddress}`)
  await moving.catch(() => undefined)
  await judge(page, figures, versions)
  host.isDown = false
}

/** An address within the app, as a link of its own leads there: no page is loaded. */
async function goWithin(page: Page, to: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, to)
}

async function judge(
  page: Page,
  figures: DeployFigures,
  versions: readonly Version[],
): Promise<Sight | null> {
  const { sight, faults } = await settled(page, versions, figures.patience)
  figures.sights++
  if (sight?.blocks) {
    figures.texts++
    figures.paragraphs += sight.blocks.length
  }
  for (const fault of faults) {
    figures.faults[fault]++
    if (figures.examples.length < 8)
      figures.examples.push(`deploy ${figures.deploys}, ${fault}: ${JSON.stringify(sight)?.slice(0, 700)}`)
  }
  return sight
}

/** What stands on the page once nothing is wrong with it and it is a view, or in the end. */
async function settled(
  page: Page,
  versions: readonly Version[],
  patience: number,
): Promise<{ readonly sight: Sight | null; readonly faults: readonly Fault[] }> {
  let sight: Sight | null = null
  let faults: readonly Fault[] = ['white']
  for (const until = Date.now() + patience; Date.now() < until; await wait(50)) {
    sight = await look(page).catch(() => null)
    if (!sight) continue
    faults = faultsIn(sight, versions)
    const isView = sight.heading !== '' || sight.blocks !== null
    if (faults.length === 0 && isView) break
    if (!isView && faults.length === 0) faults = ['white']
  }
  return { sight, faults }
}

/** Somebody who has nothing of this here opens it in the middle of a deploy. */
async function newcomer(
  host: FaultyHost,
  versions: readonly Version[],
  { newcomers, examples }: DeployFigures,
): Promise<void> {
  const page: Answer | undefined = host.files.get('index.html')
  const isWhole =
    page?.kind === 'file' && versions.some(({ files }) => files.get('index.html') === page.bytes)
  // A host that does not even send the page leaves nothing that could speak.
  if (!isWhole) return
  const browser = await chromium.launch(chromiumStart)
  try {
    const tab = await browser.newPage()
    await tab.goto(host.url).catch(() => undefined)
    const { sight, faults } = await settled(tab, versions, STANDS_IN)
    if (faults.includes('white')) {
      newcomers.white++
      examples.push(`newcomer: ${JSON.stringify(sight)?.slice(0, 400)}`)
    } else if (faults.includes('corrupt')) newcomers.corrupt++
    else if (faults.length > 0) newcomers.told++
    else newcomers.served++
  } finally {
    await browser.close()
  }
}

/** A deploy is done: the update is found, one tab takes it, and every tab comes to it when it is next left. */
async function comeToNext(
  readers: readonly Page[],
  host: FaultyHost,
  next: Version,
  figures: DeployFigures,
  versions: readonly Version[],
): Promise<void> {
  const [first] = readers
  if (!first) return
  const isThere = (sight: Sight | null) => sight?.catalogue === next.published.catalogue
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    // A page that takes an update just then loads itself anew, which ends this going; it is judged where it comes to.
    await first.goto(`${host.url}device`).catch(() => undefined)
    if (isThere(await judge(first, figures, versions))) break
    await noticeDeploy(first)
    const now = first.getByRole('button', { name: 'Start it now' })
    await now.click({ timeout: 5000 }).catch(() => undefined)
    await first.waitForTimeout(300)
    await endIdleWorker(first)
  }
  for (const page of readers) {
    await page.reload().catch(() => undefined)
    const sight = await judge(page, figures, versions)
    if (isThere(sight)) continue
    figures.faults.mixed++
    figures.examples.push(`deploy ${figures.deploys}, not come to the new version: ${JSON.stringify(sight)}`)
  }
}

export function printDeploys(title: string, figures: DeployFigures): void {
  const { faults, newcomers } = figures
  const laid = Object.entries(figures.laid).map(([fault, count]) => `${count} ${fault}`)
  console.log(
    `${title}: ${figures.deploys} half deploys (${laid.join(', ')}), ${figures.done} of them done in the end; ` +
      `${figures.sights} sights, ${figures.texts} of them texts with ${figures.paragraphs} paragraphs compared: ` +
      `${faults.white} white, ${faults.lost} lost, ${faults.mixed} mixed, ${faults.corrupt} corrupt. ` +
      `Newcomers: ${newcomers.served} served, ${newcomers.told} told, ${newcomers.white} white, ${newcomers.corrupt} corrupt.`,
  )
  for (const example of figures.examples) console.log(`  ${example}`)
}

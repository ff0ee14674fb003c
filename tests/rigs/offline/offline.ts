// The offline rig: an archive is brought to a browser, the browser ends, the server's process is ended, and then every
// address of the archive is opened in a browser that is started cold. What must stand there comes from the build's files.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Host } from '../../archive.ts'
import { percentile, progress } from '../numbers.ts'
import { type Address, addressesOf } from './addresses.ts'
import type { Engine, Window } from './engine.ts'
import { type Published, readPublished } from './published.ts'

interface Options {
  readonly host: Host
  /** The build that the host serves. */
  readonly dir: string
  /** So many addresses are opened in one process before the next is started: 1 is a cold start for each. */
  readonly each: number
  /** Which addresses; all where it is not given. */
  readonly isWanted?: (address: Address) => boolean
  /** Milliseconds until what does not stand on a page counts as not readable. */
  readonly patience?: number
  /** Takes a protection away before the server stops: an expression that runs in the page. */
  readonly sabotage?: string
}

export interface OfflineFigures {
  readonly version: string
  readonly addresses: number
  readonly parts: number
  readonly coldStarts: number
  /** What could not be read, and what stood there instead. */
  readonly faults: readonly string[]
  /** Milliseconds from the start of a cold process until everything stood on the page. */
  readonly opening: { readonly half: number; readonly most: number }
}

const COMES_IN = 60_000
const STANDS_IN = 15_000
const HEARTBEAT = 50

/** Reads the whole archive with the server stopped. */
export async function readOffline(engine: Engine, options: Options): Promise<OfflineFigures> {
  const profile = mkdtempSync(path.join(tmpdir(), 'dogear-offline-'))
  const published = readPublished(options.dir)
  const addresses = addressesOf(published).filter(options.isWanted ?? (() => true))
  const faults: string[] = []
  const openings: number[] = []
  let window: Window | null = null
  try {
    const version = await bring(engine, profile, published, options)
    let coldStarts = 0
    for (const [index, address] of addresses.entries()) {
      progress(index, addresses.length, `addresses in ${version}`)
      const began = Date.now()
      const isCold = index % options.each === 0
      if (isCold) {
        await window?.close()
        window = null
        window = await engine.start(profile, options.host.url + address.path, true)
        coldStarts++
      } else await window?.visit(options.host.url + address.path, true)
      const stood = window && (await standing(window, address, options.patience ?? STANDS_IN))
      if (!isDeepStrictEqual(stood, address.wanted))
        faults.push(`${version}: ${address.path} shows ${JSON.stringify(stood)?.slice(0, 200)}`)
      else if (isCold) openings.push(Date.now() - began)
    }
    const parts = addresses.filter(({ path }) => path.startsWith('read/')).length
    const opening = { half: percentile(openings, 0.5), most: percentile(openings, 1) }
    return { version, addresses: addresses.length, parts, coldStarts, faults, opening }
  } finally {
    await window?.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

export function printOffline(figures: OfflineFigures): void {
  const { version, addresses, parts, coldStarts, faults, opening } = figures
  console.log(
    `Offline rig, ${version}: ${addresses - faults.length} of ${addresses} addresses readable, ${parts} of them parts ` +
      `compared word for word; ${coldStarts} cold starts, ${opening.half} ms to all of it at the half, ${opening.most} ms at most.`,
  )
}

/** Brings all of the archive to a profile, ends the browser and the server. Answers the browser's version. */
async function bring(
  engine: Engine,
  profile: string,
  published: Published,
  { host, sabotage }: Options,
): Promise<string> {
  const window = await engine.start(profile, host.url)
  try {
    // What is compared is the text as it was written.
    const settings = JSON.stringify({ adult: 'unwrapped', typography: false })
    // A browser that is still opening its first page refuses.
    const set = `localStorage.setItem('dogear/settings', ${JSON.stringify(settings)})`
    await until(async () => (await window.ask(set)) === null, 'a page is open')
    const wanted = published.stories.flatMap(({ entry }) => entry.files.map(({ hash }) => hash))
    await until(async () => {
      const kept = await window.ask<readonly string[]>(KEPT)
      return wanted.every((hash) => kept.some((address) => address.endsWith(`/${hash}.json`)))
    }, `all stories are in ${window.version}`)
    if (sabotage) await window.ask(sabotage)
  } finally {
    await window.close()
    await host.stop()
  }
  const isAnswered = await fetch(host.url).then(
    () => true,
    () => false,
  )
  if (isAnswered) throw new Error('The server still answers.')
  return window.version
}

/** Addresses of the kept stories, once the worker serves. */
const KEPT = `navigator.serviceWorker.ready.then(async ({ active }) =>
  active?.state === 'activated' ? (await (await caches.open('dogear/stories')).keys()).map(({ url }) => url) : [])`

/** What stands on the page once it is what it must be, or in the end. */
async function standing(window: Window, { shown, wanted }: Address, patience: number): Promise<unknown> {
  let stood: unknown = null
  for (const until = Date.now() + patience; Date.now() < until; await wait(HEARTBEAT)) {
    // A page that is on its way to another cannot be asked.
    stood = await window.ask(shown).catch(String)
    if (isDeepStrictEqual(stood, wanted)) break
  }
  return stood
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + COMES_IN; Date.now() < end; await wait(HEARTBEAT)) {
    if (await isSo().catch(() => false)) return
  }
  throw new Error(`It did not come about that ${what}.`)
}

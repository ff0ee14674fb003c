// What really is on this device, against what the app says: the browser's cache is read and every file hashed by the rig
// itself, and the app is asked only what it shows.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type Entry, entriesOf } from '../../src/core/catalogue/catalogue.ts'
import { openCatalogue } from '../../src/core/catalogue/open-catalogue.ts'

export interface Truth {
  readonly stories: number
  /** Stories of which every file is kept and is what its name promises. */
  readonly here: number
  /** Stories of which every file is kept, whatever is in it. */
  readonly kept: number
  /** Stories that the app calls here, as its page of this device counts them. */
  readonly called: number
}

/** All stories of a built archive, from its folder. */
export function storiesIn(archive: string): readonly Entry[] {
  const html = readFileSync(path.join(archive, 'index.html'), 'utf8')
  const hash = /name="dogear-catalogue" content="([0-9a-f]+)"/.exec(html)?.[1]
  const bytes = Uint8Array.from(readFileSync(path.join(archive, `stories/${hash}.bin`)))
  const read = openCatalogue(bytes, (text) => new TextDecoder().decode(text))
  if (read.kind === 'refused') throw new Error(`The catalogue is ${read.reason}.`)
  return entriesOf(read.value)
}

/** Looks at the page of this device, once it has said what is here. */
export async function truthOf(page: Page, archive: string, base = '/'): Promise<Truth> {
  const heading = page.locator('#shelf-heading')
  await heading.waitFor()
  const entries = storiesIn(archive)
  const kept = await page.evaluate(filesInCache, base)
  const proved = new Map(kept.map(([hash, base64]) => [hash, digestOf(base64).startsWith(hash)]))
  const said = /^([\d,]+) of/.exec((await heading.textContent()) ?? '')?.[1] ?? ''
  return {
    stories: entries.length,
    here: entries.filter(({ files }) => files.every(({ hash }) => proved.get(hash) === true)).length,
    kept: entries.filter(({ files }) => files.every(({ hash }) => proved.has(hash))).length,
    called: Number(said.replaceAll(',', '')),
  }
}

/** Hashed here: what the page has to prove files with may have been taken from it. */
function digestOf(base64: string): string {
  return createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')
}

/** Runs in the page: each kept file by its name, as base64. */
async function filesInCache(base: string): Promise<readonly (readonly [string, string])[]> {
  const cache = await caches.open(`dogear${base}stories`)
  const found: (readonly [string, string])[] = []
  for (const request of await cache.keys()) {
    const hash = /([0-9a-f]{20})\.json$/.exec(request.url)?.[1]
    if (hash === undefined) continue
    const bytes = new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? [])
    let letters = ''
    for (const byte of bytes) letters += String.fromCharCode(byte)
    found.push([hash, btoa(letters)])
  }
  return found
}

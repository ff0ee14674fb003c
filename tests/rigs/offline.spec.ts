// The offline rig: at its small size with every `npm test`, at full size by `npm run rig:offline`.

import { expect } from '@playwright/test'
import { test } from '../archive.ts'
import { sampleArchive } from '../archives.ts'
import { given } from './numbers.ts'
import type { Address } from './offline/addresses.ts'
import { chromium } from './offline/chromium.ts'
import type { Engine } from './offline/engine.ts'
import { firefox } from './offline/firefox.ts'
import { printOffline, readOffline } from './offline/offline.ts'
import { webkit } from './offline/webkit.ts'

const isFull = process.env.RIG === 'offline'
/** Addresses opened in one process: at full size each has a cold start of its own. */
const each = given('RIG_EACH', 12)
const story = 'the-lighthouse-at-wrack-ness-marram-grey'
const isOnePart = ({ path }: Address) => path === `read/${story}/2`

const wanted: readonly (readonly [Engine, (address: Address) => boolean])[] = [
  [chromium, () => true],
  [firefox, isFull ? () => true : isOnePart],
  [webkit, isFull ? () => true : isOnePart],
]

for (const [engine, isWanted] of wanted) {
  test(`with the server stopped, ${engine.name} opens cold what is here, word for word`, async ({
    hostOf,
  }) => {
    const missing = engine.missing()
    if (isFull) expect(missing, missing ?? '').toBeNull()
    test.skip(missing !== null, missing ?? '')
    test.setTimeout(isFull ? 0 : 180_000)
    const host = await hostOf(sampleArchive)
    const figures = await readOffline(engine, { host, dir: sampleArchive, each, isWanted })
    printOffline(figures)
    expect(figures.faults).toEqual([])
    expect(figures.addresses).toBeGreaterThan(0)
  })
}

test.describe('the offline rig goes red', () => {
  test.skip(isFull, 'shown at the small size')

  test('where the worker has lost its shell', async ({ hostOf }) => {
    const figures = await readOffline(chromium, {
      host: await hostOf(sampleArchive),
      dir: sampleArchive,
      each,
      patience: 3000,
      isWanted: ({ path }) => path === '',
      sabotage: `caches.keys().then((names) => Promise.all(names.map((name) => name.includes('precache') && caches.delete(name))))`,
    })
    expect(figures.faults).toHaveLength(1)
  })

  test('where one story is not wholly here: its parts, and no others', async ({ hostOf }) => {
    const figures = await readOffline(chromium, {
      host: await hostOf(sampleArchive),
      dir: sampleArchive,
      each,
      patience: 3000,
      isWanted: ({ path }) =>
        path.startsWith('read/eleven-jars') || isOnePart({ path, shown: '', wanted: '' }),
      sabotage: `caches.open('dogear/stories').then(async (cache) => {
        for (const request of await cache.keys())
          if ((await (await cache.match(request)).text()).includes('eleven-jars')) await cache.delete(request)
      })`,
    })
    expect(figures.faults).toHaveLength(1)
    expect(figures.faults[0]).toContain('read/eleven-jars')
  })
})

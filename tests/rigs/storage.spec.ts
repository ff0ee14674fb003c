// The storage rig: at its small size with every `npm test`, at full size by `npm run rig:storage`.

import { type Browser, chromium, expect } from '@playwright/test'
import { test } from '../archive.ts'
import { chromiumStart } from '../phone.ts'
import { markerArchive } from './marker-book.ts'
import { given } from './numbers.ts'
import { chromium as stockChromium } from './offline/chromium.ts'
import type { Engine } from './offline/engine.ts'
import { firefox } from './offline/firefox.ts'
import { webkit } from './offline/webkit.ts'
import { waitForEver } from './sabotage.ts'
import { canMount, runFullDisk } from './storage/disk.ts'
import { absences, runMissing } from './storage/missing.ts'
import { readInProfile, removeWhole, runProfiles } from './storage/profiles.ts'
import { runSweep } from './storage/sweep.ts'

const isFull = process.env.RIG === 'storage'
/** At the small size every so many calls is hit, and a few combinations stand for all. */
const step = given('RIG_STEP', 61)
const profiles = given('RIG_PROFILES', 2)
const seed = given('RIG_SEED', 1)

/** Takes the ballast away before the disk is full. */
const dropBallast = `caches.open('dogear/ballast').then((cache) => cache.delete('/ballast'))`

let browser: Browser

test.beforeAll(async () => {
  browser = await chromium.launch(chromiumStart)
})
test.afterAll(() => browser.close())

const enginesOf = (wanted: readonly Engine[]) =>
  wanted.filter((engine) => {
    const missing = engine.missing()
    if (missing) console.log(`${engine.name} is left out. ${missing}`)
    return !missing
  })

test('one fault at any storage call: readable, told, the place kept', async ({ hostOf }) => {
  test.setTimeout(isFull ? 0 : 180_000)
  const { url } = await hostOf(markerArchive)
  // RIG_FROM=40 RIG_TO=56 look at some calls again.
  const span = [given('RIG_FROM', 1), given('RIG_TO', Number.MAX_SAFE_INTEGER)] as const
  const figures = await runSweep({ browser, url, step, span })
  figures.print('Storage rig, one fault')
  expect(figures.faults).toEqual([])
})

test('without some interfaces, or with none: readable, told, the place kept', async ({ hostOf }) => {
  test.setTimeout(isFull ? 0 : 180_000)
  const { url } = await hostOf(markerArchive)
  const all = absences()
  const few = all.filter(({ missing, how }) => missing.length === 4 && how !== 'throws')
  const figures = await runMissing({ browser, url, absences: isFull ? all : few })
  figures.print('Storage rig, missing interfaces')
  expect(figures.faults).toEqual([])
})

test('the storage rig goes red where nothing has a deadline', async ({ hostOf }) => {
  test.skip(isFull, 'shown at the small size')
  const { url } = await hostOf(markerArchive)
  const silent = absences().filter(({ missing, how }) => missing.join() === 'indexedDB' && how === 'hangs')
  const figures = await runMissing({ browser, url, absences: silent, sabotage: waitForEver })
  expect(figures.faults).not.toEqual([])
})

for (const engine of isFull ? [stockChromium, firefox, webkit] : [stockChromium]) {
  test(`damaged profiles of ${engine.name}: readable, the last place kept or its loss named`, async ({
    hostOf,
  }) => {
    test.setTimeout(isFull ? 0 : 180_000)
    test.skip(enginesOf([engine]).length === 0)
    const { url } = await hostOf(markerArchive)
    const count = engine === stockChromium ? profiles : Math.ceil(profiles / 10)
    const whole = await readInProfile(engine, url)
    const figures = await runProfiles(whole, { profiles: count, seed })
    figures.print(`Storage rig, damaged profiles, ${engine.name}, seed ${seed}`)
    expect(figures.faults).toEqual([])
    expect(figures.kept).toBeGreaterThan(0)
    if (engine !== stockChromium) return removeWhole(whole)

    // The second copy is what brings the place back, and the rig sees it where every copy is gone at once.
    const lost = await runProfiles(whole, { profiles: 1, seed, deleted: /\/IndexedDB\// })
    expect(lost).toMatchObject({ kept: 1, recovered: 1, named: 0, unstarted: 0, brokenDown: 0, faults: [] })
    const gone = await runProfiles(whole, {
      profiles: 1,
      seed,
      deleted: /IndexedDB|Local Storage|CacheStorage/,
    })
    expect(gone.faults).not.toEqual([])
    removeWhole(whole)
  })

  test(`a full disk under ${engine.name}: readable, the place saved or its loss told`, async ({ hostOf }) => {
    test.setTimeout(isFull ? 0 : 180_000)
    test.skip(!isFull, 'at full size: it fills a disk')
    test.skip(
      !canMount(),
      'No file system can be mounted here: it needs root, and a container that allows it.',
    )
    test.skip(enginesOf([engine]).length === 0)
    const { url } = await hostOf(markerArchive)
    const figures = await runFullDisk({ engine, url, megabytes: 150 })
    figures.print(`Storage rig, full disk of 150 MB, ${engine.name}`)
    expect(figures.faults).toEqual([])
    expect(figures.first).toBe('saved')

    const without = await runFullDisk({ engine, url, megabytes: 150, sabotage: dropBallast })
    without.print(`  the same without ballast, ${engine.name}`)
    // Chromium has some room of its own in files that are longer than what is in them.
    if (engine !== stockChromium) expect(without.first).toBe('told')
  })
}

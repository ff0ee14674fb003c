// The download rig: at its small size with every `npm test`, at full size by `npm run rig:download`.

import { expect } from '@playwright/test'
import { test } from '../archive.ts'
import { libraryArchive } from '../archives.ts'
import { printCorruptions, runCorruptions } from './corruption.ts'
import { killDownload, printDownload } from './download.ts'
import { downloadArchive } from './download-archive.ts'
import { given } from './numbers.ts'
import { keepOnlyAtTheEnd, proveNothing } from './sabotage.ts'

const isFull = process.env.RIG === 'download'
const archive = isFull ? downloadArchive : libraryArchive
const kills = given('RIG_KILLS', 3)
const corruptions = given('RIG_CORRUPTIONS', 60)
const seed = given('RIG_SEED', 1)

test.describe.configure({ timeout: isFull ? 0 : 180_000 })

test('killed at any moment, a download ends complete and proved, and fetches little twice', async () => {
  const figures = await killDownload({ archive, kills, seed })
  printDownload(`Download rig, seed ${seed}`, kills, figures)
  expect(figures.truth.here).toBe(figures.truth.stories)
  expect(figures.truth.called).toBe(figures.truth.stories)
  expect(figures.inDownload).toBeGreaterThan(kills / 2)
  expect(figures.mostAgain).toBeLessThanOrEqual(1)
})

test('whatever comes damaged or is damaged later, no story is called here that is not', async ({ phone }) => {
  const figures = await runCorruptions({ archive, phone, corruptions, seed })
  printCorruptions(`Download rig, corruptions, seed ${seed}`, figures)
  expect(figures.wrong).toBe(0)
  expect(figures.shown).toBe(0)
  expect(figures.opened).toBeGreaterThan(0)
  expect(figures.last.here).toBe(figures.last.stories)
  expect(figures.last.called).toBe(figures.last.stories)
})

test.describe('the download rig goes red', () => {
  test.skip(isFull, 'shown at the small size')

  test('where stories are kept only when all have come', async () => {
    const figures = await killDownload({ archive, kills: 1, seed, sabotage: keepOnlyAtTheEnd, isLate: true })
    expect(figures.mostAgain).toBeGreaterThan(1)
  })

  test('where nothing is proved', async ({ phone }) => {
    const figures = runCorruptions({ archive, phone, corruptions: 20, seed, sabotage: proveNothing })
    expect((await figures).wrong).toBeGreaterThan(0)
  })
})

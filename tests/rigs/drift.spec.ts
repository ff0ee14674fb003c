// The drift rig: at its small size with every `npm test`, at full size by `npm run rig:drift`.

import { expect } from '@playwright/test'
import { test } from '../archive.ts'
import { runDrift } from './drift.ts'
import type { DriftFigures } from './drift-figures.ts'
import { layoutChanges } from './layout-changes.ts'
import { markerArchive } from './marker-book.ts'
import { given } from './numbers.ts'
import { hearNoLayout, storeOnlyShares, takeLayoutForReading } from './sabotage.ts'

const isFull = process.env.RIG === 'drift'
const places = given('RIG_PLACES', 4)
const changes = given('RIG_CHANGES', 10)
const seed = given('RIG_SEED', 1)

test('no change of layout moves the place or writes it', async ({ browser, hostOf }) => {
  test.setTimeout(isFull ? 0 : 180_000)
  const host = await hostOf(markerArchive)
  const figures = await runDrift({ browser, url: host.url, places, changes, seed })
  figures.print(`Drift rig, seed ${seed}`)
  expect(figures.faults).toEqual([])
  expect(figures.misread + figures.elsewhere + figures.astray + figures.rewritten).toBe(0)
  expect(figures.changes).toBe(places * changes)
})

const hasDrifted = ({ elsewhere, astray }: DriftFigures) => elsewhere + astray > 0
const only = (...names: readonly string[]) => layoutChanges.filter(({ name }) => names.includes(name))

test.describe('the drift rig goes red', () => {
  test.skip(isFull, 'shown at the small size')
  test.describe.configure({ timeout: 180_000 })

  test('where the page does not hear of its layout', async ({ browser, hostOf }) => {
    const { url } = await hostOf(markerArchive)
    const among = only('window width', 'rotation', 'text zoom')
    const figures = await runDrift({
      browser,
      url,
      places: 1,
      changes: 4,
      seed,
      among,
      sabotage: hearNoLayout,
      isEnough: hasDrifted,
    })
    expect(figures.elsewhere + figures.astray).toBeGreaterThan(0)
  })

  test('where a change of layout counts as reading', async ({ browser, hostOf }) => {
    const { url } = await hostOf(markerArchive)
    const among = only('window width', 'size')
    const figures = await runDrift({
      browser,
      url,
      places: 1,
      changes: 6,
      seed,
      among,
      sabotage: takeLayoutForReading,
      isEnough: ({ rewritten }) => rewritten > 0,
    })
    expect(figures.rewritten).toBeGreaterThan(0)
  })

  test('where only a share of the page is stored', async ({ browser, hostOf }) => {
    const { url } = await hostOf(markerArchive)
    const among = only('size', 'opened again, its fonts late')
    const figures = await runDrift({
      browser,
      url,
      places: 1,
      changes: 4,
      seed,
      among,
      sabotage: storeOnlyShares,
      isEnough: hasDrifted,
    })
    expect(figures.elsewhere + figures.astray).toBeGreaterThan(0)
  })
})

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

  const controls = [
    {
      name: 'the page does not hear of its layout',
      among: only('window width', 'rotation', 'text zoom'),
      changes: 4,
      sabotage: hearNoLayout,
      isEnough: hasDrifted,
    },
    {
      name: 'a change of layout counts as reading',
      among: only('window width', 'size'),
      changes: 6,
      sabotage: takeLayoutForReading,
      isEnough: ({ rewritten }: DriftFigures) => rewritten > 0,
    },
    {
      name: 'only a share of the page is stored',
      among: only('size', 'opened again, its fonts late'),
      changes: 4,
      sabotage: storeOnlyShares,
      isEnough: hasDrifted,
    },
  ]
  for (const { name, ...control } of controls) {
    test(`where ${name}`, async ({ browser, hostOf }) => {
      const { url } = await hostOf(markerArchive)
      const figures = await runDrift({ browser, url, places: 1, seed, ...control })
      expect(control.isEnough(figures)).toBe(true)
    })
  }
})

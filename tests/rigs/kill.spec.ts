// The kill rig: at its small size with every `npm test`, at full size by `npm run rig:kill`.

import { expect } from '@playwright/test'
import { test } from '../archive.ts'
import { runKills } from './kill.ts'
import { markerArchive, markerStory } from './marker-book.ts'
import { given } from './numbers.ts'
import { loseDatabase, saveOnlyOnLeaving } from './sabotage.ts'

const isFull = process.env.RIG === 'kill'
const kills = given('RIG_KILLS', 6)
const seed = given('RIG_SEED', 1)
/** At full size, with the machine to itself. */
const LONGEST = 1000

for (const [flow, count] of [
  ['scroll', kills],
  ['pages', Math.ceil(kills / 4)],
] as const) {
  test(`killed at any moment, a reader (${flow}) reopens on the paragraph that was read`, async ({
    hostOf,
  }) => {
    test.setTimeout(isFull ? 0 : 180_000)
    const { url } = await hostOf(markerArchive)
    const figures = await runKills({
      address: `${url}read/${markerStory}`,
      settings: { flow },
      kills: count,
      seed,
    })
    figures.print(`Kill rig, ${flow}, seed ${seed}`)
    expect(figures.faults).toEqual([])
    expect(figures.lost + figures.elsewhere + figures.rewritten).toBe(0)
    expect(figures.reopened).toBeGreaterThan(0)
    if (isFull) expect(figures.longest).toBeLessThan(LONGEST)
  })
}

test.describe('the kill rig goes red', () => {
  test.skip(isFull, 'shown at the small size')
  test.describe.configure({ timeout: 180_000 })

  test('where a place is saved only when the page is left', async ({ hostOf }) => {
    const { url } = await hostOf(markerArchive)
    const address = `${url}read/${markerStory}`
    const figures = await runKills({
      address,
      kills: 4,
      seed,
      sabotage: saveOnlyOnLeaving,
      isRested: true,
      isEnough: ({ elsewhere }) => elsewhere > 0,
    })
    expect(figures.elsewhere).toBeGreaterThan(0)
  })

  test('where the database is lost', async ({ hostOf }) => {
    const { url } = await hostOf(markerArchive)
    const address = `${url}read/${markerStory}`
    const figures = await runKills({
      address,
      kills: 4,
      seed,
      sabotage: loseDatabase,
      isEnough: ({ lost }) => lost > 0,
    })
    expect(figures.lost).toBeGreaterThan(0)
  })
})

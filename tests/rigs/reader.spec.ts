// The speed rig: how fast parts open, turn and are laid out anew, each time beside its yardstick in the same run. A few
// rounds with every `npm test`, many by `npm run rig:reader`.

import { expect } from '@playwright/test'
import { test, untilAllIsHere } from '../archive.ts'
import type { Phone } from '../phone.ts'
import type { Sabotage } from './life.ts'
import { given } from './numbers.ts'
import { slowParts, slowSettings, slowWithEveryPart } from './sabotage.ts'
import { long, short, speedArchive, storyId, wide } from './speed-books.ts'
import { inTurns, report } from './speed-figures.ts'
import { opened, plainTurned, relaid, slow, turned } from './speed-page.ts'

const isFull = process.env.RIG === 'reader'
const rounds = given('RIG_ROUNDS', 4)

/** How many times the time of the yardstick. */
const MOST_OPENING = 1.3
const MOST_TURNING = 1.5
/** Milliseconds over the yardstick: two frames at 60 a second. */
const MOST_OVER = 2000 / 60

// One after the other: two at once would measure each other.
test.describe.configure({ mode: 'serial', timeout: isFull ? 0 : 180_000 })

test('a part of a story of 500,000 words opens like one of 12,000', async ({ phone, hostOf }) => {
  const { url } = await hostOf(speedArchive)
  expect(await timeOpening(phone, url)).toBeLessThanOrEqual(MOST_OPENING)
})

test('turning to the next part is near to a plain page of the same text', async ({ phone, hostOf }) => {
  const { url } = await hostOf(speedArchive)
  // On another origin, where no worker answers for it.
  const plain = await hostOf(speedArchive)
  expect(await timeTurning(phone, url, plain.url)).toBeLessThanOrEqual(MOST_TURNING)
})

test('another type size costs less than two frames over what the browser needs', async ({
  phone,
  hostOf,
}) => {
  const { url } = await hostOf(speedArchive)
  expect(await timeSize(phone, url)).toBeLessThan(MOST_OVER)
})

test.describe('the speed rig goes red', () => {
  test.skip(isFull, 'shown at the small size')

  test('where every part of a story costs a little when one is opened', async ({ phone, hostOf }) => {
    const { url } = await hostOf(speedArchive)
    expect(await timeOpening(phone, url, slowWithEveryPart)).toBeGreaterThan(MOST_OPENING)
  })

  test('where a part is slow to stand on the page', async ({ phone, hostOf }) => {
    const { url } = await hostOf(speedArchive)
    const plain = await hostOf(speedArchive)
    expect(await timeTurning(phone, url, plain.url, slowParts)).toBeGreaterThan(MOST_TURNING)
  })

  test('where another size is slow to be heard of', async ({ phone, hostOf }) => {
    const { url } = await hostOf(speedArchive)
    expect(await timeSize(phone, url, slowSettings)).toBeGreaterThan(MOST_OVER)
  })
})

/** How many times as long a part of the long story takes to open as one of the short story. */
async function timeOpening(phone: Phone, url: string, sabotage: Sabotage = null): Promise<number> {
  const page = await phone.page(url)
  await untilAllIsHere(page)
  if (sabotage) await page.addInitScript(sabotage)
  const open = (id: string, part: number) => opened(page, `${url}read/${id}/${part}`)
  const ratioOf = (least: { readonly short: number; readonly long: number }) => least.long / least.short
  const least = await inTurns(
    sabotage ? 1 : rounds,
    {
      short: (round) => open(storyId(short), 1 + (round % short.parts)),
      long: (round) => open(storyId(long), 100 + round),
    },
    (times) => ratioOf(times) <= MOST_OPENING,
  )
  return report('opening a part', ratioOf(least), `times (at most ${MOST_OPENING})`, least)
}

/** How many times as long the next part takes as the next plain page, both on a slow processor. */
async function timeTurning(
  phone: Phone,
  url: string,
  plainUrl: string,
  sabotage: Sabotage = null,
): Promise<number> {
  const page = await phone.page(url)
  await untilAllIsHere(page)
  if (sabotage) await page.addInitScript(sabotage)
  const plain = await phone.page(`${plainUrl}plain-0.html`)
  for (const one of [page, plain]) await slow(one)
  const address = `${url}read/${storyId(short)}`
  const ratioOf = (least: { readonly plain: number; readonly turned: number }) => least.turned / least.plain
  const least = await inTurns(
    sabotage ? 1 : rounds,
    {
      plain: async () => {
        await plain.bringToFront()
        return plainTurned(plain)
      },
      turned: async (round) => {
        await page.bringToFront()
        if (round % 2 === 0) await opened(page, `${address}/1`)
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
        return turned(page)
      },
    },
    (times) => ratioOf(times) <= MOST_TURNING,
  )
  return report('turning to the next part', ratioOf(least), `times (at most ${MOST_TURNING})`, least)
}

/** How much longer the app takes than the browser alone to lay out another size of type, in milliseconds. */
async function timeSize(phone: Phone, url: string, sabotage: Sabotage = null): Promise<number> {
  const page = await phone.page()
  if (sabotage) await page.addInitScript(sabotage)
  await opened(page, `${url}read/${storyId(wide)}/2`)
  await page.mouse.wheel(0, 9000)
  await page.waitForFunction(() => window.scrollY > 8000)
  const overIn = (least: { readonly browser: number; readonly app: number }) => least.app - least.browser
  const least = await inTurns(
    sabotage ? 2 : 2 * rounds,
    {
      browser: (round) => relaid(page, 'style', 18 + (round % 2)),
      app: (round) => relaid(page, 'settings', 20 + (round % 2)),
    },
    (times) => overIn(times) < MOST_OVER,
  )
  return report('another type size', overIn(least), `ms over (at most ${MOST_OVER.toFixed(1)})`, least)
}

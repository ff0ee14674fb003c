// Three figures of the reader, each a ratio to a yardstick measured in turns with it. The least of several rounds
// stands for each: what a busy machine adds, it adds to some rounds only.

import { type CDPSession, expect, type Page } from '@playwright/test'
import { test, untilAllIsHere } from '../../tests/archive.ts'

import { buildReaderArchive, long, short, storyId, wide } from './archive.ts'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9)
const SLOWED = 4
/** Milliseconds of a frame at 60 a second. */
const FRAME = 1000 / 60

test.describe.configure({ mode: 'serial' })
let build = ''
test.beforeAll(() => {
  build = buildReaderArchive()
})

test('a part of a story of 500,000 words opens like one of 12,000', async ({ phone, hostOf }) => {
  const host = await hostOf(build)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  const open = (id: string, part: number) => opened(page, `${host.url}read/${id}/${part}`)
  const times = await inTurns({
    short: (round) => open(storyId(short), 1 + (round % short.parts)),
    long: (round) => open(storyId(long), 100 + round),
  })
  report('opening a part', times.long / times.short, 1.3, times)
})

test('turning to the next part is near to a plain page of the same text', async ({ phone, hostOf }) => {
  const host = await hostOf(build)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  // On another origin, where no worker answers for it.
  const plainHost = await hostOf(build)
  const plain = await phone.page(`${plainHost.url}plain-0.html`)
  await slow(page)
  await slow(plain)
  await page.goto(`${host.url}read/${storyId(short)}/1`)
  await page.locator('[data-block]').first().waitFor()
  const times = await inTurns({
    plain: async () => {
      await plain.bringToFront()
      return plainTurned(plain)
    },
    turned: async (round) => {
      await page.bringToFront()
      return turned(page, 1 + (round % 2))
    },
  })
  report('turning to the next part', times.turned / times.plain, 1.5, times)
})

test('a change of type size costs less than two frames over what the browser needs', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(build)
  const page = await phone.page(host.url)
  await opened(page, `${host.url}read/${storyId(wide)}/2`)
  await page.mouse.wheel(0, 9000)
  await page.waitForTimeout(400)
  const times = await inTurns({
    browser: (round) => relaid(page, 'style', 18 + (round % 2)),
    app: (round) => relaid(page, 'settings', 20 + (round % 2)),
  })
  const over = times.app - times.browser
  console.log(
    `type size: ${times.app.toFixed(1)} ms, the browser alone ${times.browser.toFixed(1)} ms: ${over.toFixed(1)} ms over (at most ${(2 * FRAME).toFixed(1)})`,
  )
  expect(over).toBeLessThan(2 * FRAME)
})

/** The least time of each kind, in milliseconds, measured in turns. */
async function inTurns<Name extends string>(
  kinds: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const least = {} as Record<Name, number>
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, measure] of Object.entries(kinds) as [Name, (round: number) => Promise<number>][]) {
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, await measure(round))
    }
  }
  return least
}

function report(what: string, ratio: number, most: number, times: Readonly<Record<string, number>>): void {
  const each = Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(0)} ms`)
  console.log(`${what}: ${ratio.toFixed(2)} times (at most ${most}); ${each.join(', ')}`)
  expect(ratio).toBeLessThan(most)
}

async function slow(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
}

/** A cold opening by address, until the text is painted. */
async function opened(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('[data-block]')) return requestAnimationFrame(look)
          return requestAnimationFrame(() => resolve(performance.now()))
        }
        look()
      }),
  )
}

/** From the touch of the link until the other page's text is painted. */
async function plainTurned(page: Page): Promise<number> {
  const next = page.locator('#next')
  const address = await next.evaluate((link: HTMLAnchorElement) => link.href)
  const began = await next.evaluate((link: HTMLAnchorElement) => {
    const at = performance.timeOrigin + performance.now()
    link.click()
    return at
  })
  await page.waitForURL(address)
  return page.evaluate(
    (at) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint')
          if (paint) resolve(performance.timeOrigin + paint.startTime - at)
        }).observe({ type: 'paint', buffered: true })
      }),
    began,
  )
}

/** From the touch of the link until the other part's text is painted, from part 1 on, and back again unmeasured. */
async function turned(page: Page, part: number): Promise<number> {
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now()
        const before = document.querySelector('[data-part]')
        document.querySelector<HTMLElement>('.next-part a')?.click()
        const look = () => {
          const now = document.querySelector('[data-part]')
          if (!now || now === before || !now.querySelector('[data-block]')) return requestAnimationFrame(look)
          return requestAnimationFrame(() => resolve(performance.now() - began))
        }
        look()
      }),
  )
  if (part === 2) {
    await page.goto(page.url().replace(/\d+$/, '1'))
    await page.locator('[data-block]').first().waitFor()
    await page.waitForTimeout(300)
  }
  return time
}

/** From a change of the size until the page stands in it, by the app's own settings or by the style alone. */
async function relaid(page: Page, by: 'style' | 'settings', size: number): Promise<number> {
  return page.evaluate(
    ([how, pixels]) =>
      new Promise<number>((resolve) => {
        const began = performance.now()
        if (how === 'style') {
          document
            .querySelector<HTMLElement>('.reading')
            ?.style.setProperty('--text-size', `${pixels / 16}rem`)
        } else {
          const key = 'dogear/settings'
          const settings = { ...JSON.parse(localStorage.getItem(key) ?? '{}'), size: pixels }
          localStorage.setItem(key, JSON.stringify(settings))
          window.dispatchEvent(new StorageEvent('storage', { key }))
        }
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
      }),
    [by, size] as const,
  )
}

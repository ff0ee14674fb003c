// What the reader is timed by: a part that is opened, a part that is turned to, a page that is laid out anew; and a plain
// page of the same text, turned by its link. All times are in milliseconds.

import type { CDPSession, Page } from '@playwright/test'

/** How many times slower than this machine's a phone's processor is taken to be. */
const SLOWED = 4

/** Slows the page's processor. */
export async function slow(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
}

/** A cold opening by address, until the text is painted. */
export async function opened(page: Page, address: string): Promise<number> {
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
export async function plainTurned(page: Page): Promise<number> {
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

/** From the touch of the link until the other part's text is painted. */
export async function turned(page: Page): Promise<number> {
  return page.evaluate(
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
}

/** From a change of the size until the page stands in it, by the app's own settings or by the style alone. */
export async function relaid(page: Page, by: 'style' | 'settings', size: number): Promise<number> {
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

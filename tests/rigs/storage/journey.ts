// A reader's way through Dogear in one tab, each time the same: the library, the story's own page, its text, a movement, a
// folded corner, another movement, and the page loaded again. What is seen on the way is measured in the page itself.

import type { Page } from '@playwright/test'
/** What a reader could see of one journey. */
export interface Journey {
  /** Milliseconds from the start of each loading of the text until it stood there. */
  readonly waits: readonly number[]
  /** The paragraph that was read last, and the one on which the text opened again. */
  readonly left: number
  readonly found: number
  /** Whether the corner was shown as folded, and whether it was so after loading again. */
  readonly isFolded: boolean
  readonly isFoldedStill: boolean
  /** Every sentence of trouble that was shown. */
  readonly told: readonly string[]
  /** What went wrong unheard in the page. */
  readonly unheard: readonly string[]
}

/** Longer than any deadline of the app: nobody waits for ever. */
const TEXT = 10_000
/** A movement is over after 150 ms; where it stands after a start is seen sooner. */
const SETTLED = 300
const SHOWN = 100

declare global {
  interface Window {
    rigTold: string[]
    rigText: number
  }
}

/** Notes in the page when the text stood there, and every sentence of trouble. */
export function installWitness(): void {
  window.rigTold = []
  window.rigText = 0
  const isLoaded = location.pathname.includes('/read/')
  let since = 0
  const look = () => {
    // From the address that was loaded, or from the first sight of the text's own.
    if (since === 0 && location.pathname.includes('/read/')) since = performance.now()
    if (window.rigText === 0 && document.querySelector('p[data-block]'))
      window.rigText = performance.now() - (isLoaded ? 0 : since)
    for (const one of document.querySelectorAll('.storage-notice p, .reading-trouble, .trouble h3')) {
      const words = one.textContent ?? ''
      if (words !== '' && !window.rigTold.includes(words)) window.rigTold.push(words)
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
}

/** Makes the journey. `beforeReload` is called with the page before it is loaded again. */
export async function journeyIn(page: Page, url: string): Promise<Journey> {
  const unheard: string[] = []
  page.on('pageerror', (fault) => unheard.push(String(fault)))
  await page.addInitScript(installWitness)
  const told: string[] = []
  const waits: number[] = []
  const hear = async () => told.push(...(await page.evaluate(() => window.rigTold)))

  await page.goto(url)
  await page.getByRole('link', { name: 'The Marker Book' }).first().click({ timeout: TEXT })
  await page
    .getByRole('link', { name: /^(Read|Begin|Start|Go on)/ })
    .first()
    .click({ timeout: TEXT })
  waits.push(await untilText(page))
  await moveTo(page, 4)
  await page.locator('.corner').click({ timeout: TEXT })
  const isFolded = await isPressed(page)
  await moveTo(page, 9)
  const left = await blockAtLine(page)
  await hear()

  await page.reload()
  waits.push(await untilText(page))
  await page.waitForTimeout(SHOWN)
  const found = await blockAtLine(page)
  await moveTo(page, 4)
  const isFoldedStill = await isPressed(page)
  await hear()
  return { waits, left, found, isFolded, isFoldedStill, told: [...new Set(told)], unheard }
}

/** Waits for the text; answers how long after the page began to load it stood there. */
export async function untilText(page: Page): Promise<number> {
  await page.waitForFunction(() => window.rigText > 0, null, { timeout: TEXT })
  return page.evaluate(() => window.rigText)
}

/** Scrolls as a reader does until a paragraph stands at the reading line, and rests. */
export async function moveTo(page: Page, block: number): Promise<void> {
  await page.evaluate((index) => {
    const element = document.querySelector(`[data-block="${index}"]`)
    window.scrollBy({ top: (element?.getBoundingClientRect().top ?? 0) - 60, behavior: 'instant' })
  }, block)
  await page.waitForTimeout(SETTLED)
}

/** The paragraph at the reading line. */
export function blockAtLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('p[data-block]')]
    const found = blocks.find((block) => block.getBoundingClientRect().bottom > 75) ?? blocks.at(-1)
    return Number(found?.dataset.block ?? -1)
  })
}

/** Whether the corner is folded, or a trouble says why not, within the time that a write may take. */
async function isPressed(page: Page): Promise<boolean> {
  const answered = page.waitForFunction(
    () =>
      document.querySelector('.corner[aria-pressed="true"]') !== null ||
      (document.querySelector('.reading-trouble')?.textContent ?? '') !== '',
    null,
    { timeout: 4000 },
  )
  await answered.catch(() => undefined)
  return page.evaluate(() => document.querySelector('.corner[aria-pressed="true"]') !== null)
}

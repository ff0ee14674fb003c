// A phone's keyboard, which no browser without a screen has: it lies over the lower part of the window, and all that a
// page hears of it is that less is in sight.

import type { Page } from '@playwright/test'

/** CSS pixels, with its row of suggestions, on a phone 412 wide. */
export const KEYBOARD = 320

/** Shows a keyboard so high, or hides it: 0. */
export async function showKeyboard(page: Page, height: number = KEYBOARD): Promise<void> {
  await page.evaluate((covered) => {
    const view = window.visualViewport
    if (!view) throw new Error('This browser does not say what is in sight.')
    Object.defineProperty(view, 'height', { configurable: true, get: () => window.innerHeight - covered })
    view.dispatchEvent(new Event('resize'))
  }, height)
}

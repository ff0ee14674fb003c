// Steps of the browser's history.

import type { Page } from '@playwright/test'

/**
 * Resolves once the page has gone a step back. A sheet's own step is gone a moment after it, and nobody goes elsewhere in
 * between.
 */
export function stepBack(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => window.addEventListener('popstate', () => resolve(), { once: true })),
  )
}

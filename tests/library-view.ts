// The library as tests open it.

import { expect, type Page } from '@playwright/test'

/** Opens a view of an archive with stories in it, unwrapped, so that a press on a card is not a question. */
export async function openLibrary(page: Page, url: string, settings: object = {}): Promise<void> {
  await page.addInitScript((own) => {
    if (!localStorage.getItem('dogear/settings'))
      localStorage.setItem('dogear/settings', JSON.stringify({ adult: 'unwrapped', ...own }))
  }, settings)
  await page.goto(url)
  await expect(page.locator('article, .nothing-fits').first()).toBeVisible()
}

/** What has the focus: its id, or its tag. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName)
}

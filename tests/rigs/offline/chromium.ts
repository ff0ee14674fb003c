// Chromium, driven by Playwright.

import { chromium as playwrights } from '@playwright/test'
import { asJson, type Engine } from './engine.ts'

export const chromium: Engine = {
  name: 'chromium',
  // `npm test` brings one where there is none.
  missing: () => null,
  start: async (profile, address) => {
    const context = await playwrights.launchPersistentContext(profile, {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      viewport: { width: 412, height: 915 },
    })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(address)
    return {
      version: `Chromium ${context.browser()?.version()}`,
      ask: async (expression) => JSON.parse(await page.evaluate(asJson(expression))),
      visit: async (to) => void (await page.goto(to)),
      close: () => context.close(),
    }
  },
}

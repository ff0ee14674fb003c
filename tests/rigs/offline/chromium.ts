// Chromium, driven by Playwright.

import { readlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Page, chromium as playwrights } from '@playwright/test'
import { chromiumStart } from '../../phone.ts'
import { asJson, type Engine } from './engine.ts'

export const chromium: Engine = {
  name: 'chromium',
  // `npm test` brings one where there is none.
  missing: () => null,
  start: async (profile, address, asksOn) => {
    const context = await playwrights.launchPersistentContext(profile, {
      ...chromiumStart,
      viewport: { width: 412, height: 915 },
    })
    const page = context.pages()[0] ?? (await context.newPage())
    const close = async () => {
      const isClosed = await inTime(context.close().then(() => true))
      if (!isClosed) endOf(profile)
    }
    try {
      await go(page, address, asksOn)
    } catch (fault) {
      await close()
      throw fault
    }
    return {
      version: `Chromium ${context.browser()?.version()}`,
      ask: async (expression) => {
        const said = await inTime(page.evaluate<string>(asJson(expression)))
        if (said === null) throw new Error(`The page has not answered for ${PATIENCE / 1000} s.`)
        return JSON.parse(said)
      },
      visit: (to, asksOn) => go(page, to, asksOn),
      close,
    }
  },
}

async function go(page: Page, address: string, asksOn = false): Promise<void> {
  await page.goto(address, { waitUntil: asksOn ? 'commit' : 'load' })
}

/** On a damaged profile a browser may stop answering; milliseconds until it is given up. */
const PATIENCE = 20_000

function inTime<T>(promise: Promise<T>): Promise<T | null> {
  return Promise.race([promise, wait(PATIENCE, null, { ref: false })])
}

/** A browser that does not end by itself is ended by the number that it has written into its profile. */
function endOf(profile: string): void {
  const id = Number(/-(\d+)$/.exec(readlinkSync(path.join(profile, 'SingletonLock')))?.[1])
  if (id > 0) process.kill(id, 'SIGKILL')
}

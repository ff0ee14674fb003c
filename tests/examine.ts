// What axe finds on a page, on every paper.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import { choose, papers } from './accessible.ts'

interface Axe {
  run(
    scope: Document,
    options: object,
  ): Promise<{ readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>
}

declare global {
  interface Window {
    axe?: Axe
  }
}

/** Off in axe of itself: 7 to 1 for all text, and targets of 24 px. */
const strict = { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }
/** The rules that see colours: all others find on one paper what they find on any. */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']

// The package's own builder sends all of axe to the page twice for every look, and back all that is right.
const builder = import.meta.resolve('@axe-core/playwright')
const axe = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8')

/** axe on every paper, one after the other over the same page; or on so many of them. */
export async function examine(page: Page, what: string, most: number = papers.length): Promise<void> {
  for (const [index, paper] of papers.slice(0, most).entries()) {
    await choose(page, paper)
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper.theme)
    const rules = index === 0 ? strict : { runOnly: { type: 'rule', values: colourRules } }
    expect.soft(await violations(page, rules), `${what} on ${paper.theme}`).toEqual([])
  }
}

async function violations(page: Page, rules: object): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => window.axe !== undefined)
  if (!isThere) await page.evaluate(axe)
  return page.evaluate(
    async (options) => {
      const found = await window.axe?.run(document, options)
      if (!found) throw new Error('axe is not on the page.')
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    },
    { ...rules, reporter: 'no-passes' },
  )
}

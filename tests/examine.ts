// What axe finds on a page, on every paper.

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { choose, papers } from './accessible.ts'

/** Off in axe of itself: 7 to 1 for all text, and targets of 24 px. */
const strict = { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }
/** The rules that see colours: all others find on one paper what they find on any. */
const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']

/** axe on every paper, one after the other over the same page; or on so many of them. */
export async function examine(page: Page, what: string, most: number = papers.length): Promise<void> {
  for (const [index, paper] of papers.slice(0, most).entries()) {
    await choose(page, paper)
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper.theme)
    // There are no frames, which is what the newer way of running is for.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const rules = index === 0 ? axe.options(strict) : axe.withRules(colourRules)
    const { violations } = await rules.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    expect.soft(found, `${what} on ${paper.theme}`).toEqual([])
  }
}

// What the tests of accessibility share: every view, every sheet with its way in, every paper, and how one is chosen.

import { expect, type Page } from '@playwright/test'
import { select } from './marking.ts'
import { untilText } from './reading.ts'

/** Twelve parts, with notes and warnings. */
export const LONG = 'the-lighthouse-at-wrack-ness-marram-grey'
/** Three parts. */
export const SHORT = 'a-good-likeness-tansybright-82'

export const views = [
  '',
  '?rating=PG-13',
  '?q=nothing-like-this',
  'search?q=lantern',
  'shelves',
  'marks',
  'device',
  'settings',
  'settings/hidden',
  'settings/backup',
  'history',
  `story/${LONG}`,
  `read/${LONG}/2`,
  'read/sulphur-mentes-the-taphian/1',
  'nowhere',
] as const

/** Colours of the reader's own among them. */
export const papers = [
  { theme: 'light' },
  { theme: 'sepia' },
  { theme: 'dark' },
  { theme: 'black' },
  { theme: 'own', ownPaper: '#20304a', ownInk: '#f2ecd8' },
] as const

export const phoneSize = { width: 412, height: 915 }
export const deskSize = { width: 1280, height: 800 }

/** Chooses as a reader of another tab would: the open page follows. */
export async function choose(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate((chosen) => {
    const stored = JSON.parse(localStorage.getItem('dogear/settings') ?? '{}')
    const newValue = JSON.stringify({ ...stored, ...chosen })
    localStorage.setItem('dogear/settings', newValue)
    window.dispatchEvent(new StorageEvent('storage', { key: 'dogear/settings', newValue }))
  }, settings)
}

/** Opens a view and waits for what it shows. */
export async function openView(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

/** Opens a part, with words of its fifth paragraph highlighted and a note on them, and the bars in sight. */
export async function openMarkedText(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await untilText(page)
  await select(page, [4, 0], [4, 60])
  await page.getByRole('button', { name: 'Note' }).click()
  await page.getByRole('textbox').fill('A note of one’s own.')
  await closeSheet(page)
  await expect(page.locator('.highlight-act')).toHaveAccessibleName(/A note of/)
}

/** Escape, once more where a field of words to find takes the first one to empty itself. */
export async function closeSheet(page: Page): Promise<void> {
  const open = page.locator('dialog[open]')
  await page.keyboard.press('Escape')
  if ((await open.getByRole('searchbox').count()) > 0) await page.keyboard.press('Escape')
  await untilNoSheet(page)
}

/** Waits until no sheet is open, and the history has taken back the step that it had: what loads a page ends that. */
export async function untilNoSheet(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('dialog[open]') && !history.state?.sheet)
}

interface WayToSheet {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

/** The sheets over an open text that has a highlight, each by keys. */
export const readerSheets: readonly WayToSheet[] = [
  {
    name: 'Type and paper',
    open: async (page) => {
      await page.keyboard.press('t')
      await page.locator('dialog[open] summary', { hasText: 'More' }).press('Enter')
    },
  },
  { name: 'Parts', open: (page) => page.keyboard.press('c') },
  {
    name: 'Find in this story',
    open: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('light')
      await expect(page.locator('.found-words').first()).toBeVisible()
    },
  },
  {
    name: 'More',
    open: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).focus()
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'Where you have been',
    open: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
      await page.getByRole('button', { name: 'Where you have been' }).press('Enter')
    },
  },
  { name: 'Keys', open: (page) => page.keyboard.press('?') },
  {
    name: 'Highlight',
    open: async (page) => {
      await page.locator('.highlight-act').focus()
      await page.keyboard.press('Enter')
    },
  },
]

/** Begins to move the page by itself, and pauses it: its bar stands still. */
export async function openMovingPage(page: Page): Promise<void> {
  await page.keyboard.press('a')
  await page.getByRole('button', { name: 'Pause' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Go on', exact: true })).toBeVisible()
}

/**
 * Controls in sight that are smaller than `least` CSS pixels in either direction. What lies inside a label is operated by
 * the label; a link within a sentence is as high as its line (WCAG 2.5.5 and 2.5.8 except it).
 */
export function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((size) => {
    const scope = document.querySelector('dialog[open]') ?? document
    const controls = scope.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="slider"], [tabindex="0"]',
    )
    const isInSentence = (element: HTMLElement) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node instanceof Text && node.data.trim() !== '',
      )
    return [...controls]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter(
        (element) => getComputedStyle(element).clipPath === 'none' && !element.matches('.highlight-act'),
      )
      .filter((element) => !isInSentence(element))
      .flatMap((element) => {
        const target = element.closest('label') ?? element
        const { width, height } = target.getBoundingClientRect()
        // A link may answer in a larger area than its own words fill.
        const after = getComputedStyle(target, '::after')
        const isStretched = after.content !== 'none' && after.position === 'absolute'
        if (isStretched || width === 0) return []
        const isSmall = width < size - 0.5 || height < size - 0.5
        return isSmall
          ? [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 110)}`]
          : []
      })
  }, least)
}

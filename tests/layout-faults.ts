// What is wrong with how a page is laid out, asked of the page itself: wider than its window, words cut off, out of order.

import type { Page } from '@playwright/test'

/** 320 by 256 is a window of 1280 by 1024 at 400 %. */
export const smallest = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
]

/** By how much the page is wider than its window, in CSS pixels. */
export function excess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Words that are cut off: boxes with words in them that are larger than what shows, and neither scroll nor say so. */
export function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    return (
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        // A sample shows as much of itself as there is room for, and is read out to nobody.
        .filter((element) => isOwnText(element) && !element.closest('[aria-hidden="true"]'))
        .flatMap((element) => {
          for (let box: HTMLElement | null = element; box; box = box.parentElement) {
            const { overflowX, overflowY, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(box)
            if (clipPath !== 'none' || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return []
            const isCut =
              (/hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
              (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1)
            if (isCut && box.matches(':not(html, body, .page-window)'))
              return [`${box.outerHTML.slice(0, 120)}`]
          }
          return []
        })
    )
  })
}

/** As WCAG 1.4.12 names it, and as a reader's own style sheet would. */
export async function forceSpacing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
}

/** Neighbours in the flow of main that stand before what comes before them: neither below it nor beside it. */
export function outOfOrder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const leaves = [
      ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, a, button, dt, dd, label, summary)'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => {
        const { position, clipPath } = getComputedStyle(element)
        return position !== 'fixed' && position !== 'absolute' && position !== 'sticky' && clipPath === 'none'
      })
      .filter((element) => !element.querySelector('h1, h2, h3, p, a, button, dt, dd, label, summary'))
    const faults: string[] = []
    for (const [index, element] of leaves.entries()) {
      const before = leaves[index - 1]
      if (!before || element.closest('[class*="visually-hidden"]')) continue
      const here = element.getBoundingClientRect()
      const there = before.getBoundingClientRect()
      const isAbove = here.bottom <= there.top + 1
      const region = 'section, nav, header, footer, dl, ul, ol, fieldset'
      const isLeftOnLine =
        here.top < there.bottom - 1 &&
        here.right <= there.left + 1 &&
        element.closest(region) === before.closest(region)
      // Another column begins at its own head.
      const isBeside = here.left >= there.right - 1 || here.right <= there.left + 1
      if ((isAbove && !isBeside) || isLeftOnLine) {
        faults.push(`${before.textContent?.slice(0, 40)} > ${element.textContent?.slice(0, 40)}`)
      }
    }
    return faults
  })
}

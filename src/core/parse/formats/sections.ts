// What stretches of a page are for, and the shape of a rule that says it of an element.

import type { Item, Section, Tag } from './html.ts'

export const text: Section = { kind: 'text' }
export const leftover: Section = { kind: 'leftover' }
export const meta: Section = { kind: 'meta' }
export const heading: Section = { kind: 'heading' }
export const field = (label: string): Section => ({ kind: 'field', label })

/** What a kind of page says of an element; null where it does not know it. */
export type Rule = (tag: Tag, around: Section, classes: ReadonlySet<string>, id: string) => Section | null

/** What a page says under a label of ours; null where it says nothing. */
export function fieldIn(items: readonly Item[], label: string): string | null {
  const item = items.find(
    ({ section, text }) => section.kind === 'field' && section.label === label && text !== '',
  )
  return item?.text ?? null
}

/** So many characters are a story, however much of a page is around it: readers' words may be longer. */
const SURELY_TEXT = 500
const LEAST_SHARE = 0.2

/** Whether a rule has found the text of a page, and not a corner of it. */
export function isMostlyText(items: readonly Item[]): boolean {
  let found = 0
  let all = 0
  for (const { section, text: words } of items) {
    all += words.length
    if (section.kind === 'text') found += words.length
  }
  return found >= SURELY_TEXT || (found > 0 && found >= all * LEAST_SHARE)
}

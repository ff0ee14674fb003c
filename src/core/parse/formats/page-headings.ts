// Which lines of a page begin its parts: headings of a level that comes again, or, where a page has none, short lines
// that are bold and centred, with text below each.

import { readEnding } from '../edges/endings.ts'
import { readByline } from '../header/title-line.ts'
import { isLabelled } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import type { Item } from './html.ts'

/** The items that begin parts; none where nothing of the kind comes twice. */
export function partItems(items: readonly Item[]): ReadonlySet<Item> {
  const level = partLevel(items)
  if (level !== null) return new Set(items.filter((item) => item.level === level && item.text !== ''))
  const bold = boldItems(items)
  return new Set(bold.length > 1 ? bold : [])
}

/** The highest level of which there are several, each with text below it. */
function partLevel(items: readonly Item[]): number | null {
  for (let level = 1; level <= 6; level++) {
    let filled = 0
    let isOpen = false
    for (const item of items) {
      if (item.text === '') continue
      if (item.level === level) isOpen = true
      else if (isOpen && item.level === null) {
        filled++
        isOpen = false
      }
    }
    if (filled > 1) return level
  }
  return null
}

const LONGEST = 80

/** Lines alone in their blocks, wholly bold and centred, neither the first of the page nor its last words. */
function boldItems(items: readonly Item[]): readonly Item[] {
  const texts = items.filter(({ text, section }) => text !== '' && section.kind === 'text' && !isRule(text))
  const alone = new Set(
    items.filter((_, at) => (items[at - 1]?.text ?? '') === '' && (items[at + 1]?.text ?? '') === ''),
  )
  const mayBe = (item: Item) =>
    item.isCentred && item.text.length <= LONGEST && isBold(item) && readEnding(item.text) === null
  return texts.filter((item, at) => {
    const below = texts[at + 1]
    if (at === 0 || !below || !mayBe(item) || mayBe(below)) return false
    if (isLabelled(below.text) || readByline(below.text) !== null || isLabelled(item.text)) return false
    return alone.has(item) && readByline(item.text) === null
  })
}

/** Whether the whole of a line stands under a strong mark. */
export function isBold({ text, marks }: Item): boolean {
  const strong = marks.filter(({ mark }) => mark === 'strong')
  const first = strong.reduce((least, { from }) => Math.min(least, from), text.length)
  const last = strong.reduce((most, { to }) => Math.max(most, to), 0)
  const covered = strong.reduce((sum, { from, to }) => sum + to - from, 0)
  return text !== '' && first === 0 && last >= text.length && covered >= text.length - 1
}

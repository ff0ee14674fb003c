// Tables whose first row says what stands in the second: `Author | Rating` above `Marram | PG`.

import type { Item } from './html.ts'

const FEWEST = 2

/** The items with such rows as labelled lines, `Author: Marram`, each where its value stood. */
export function withHeadedCells(items: readonly Item[]): readonly Item[] {
  const filled = items.filter(({ text }) => text !== '')
  const labelled = new Map<Item, Item | null>()
  for (let at = 0; at < filled.length; at++) {
    const heads = runOf(filled, at, 'th')
    const values = runOf(filled, at + heads.length, 'td').slice(0, heads.length)
    if (heads.length >= FEWEST && values.length === heads.length) {
      heads.forEach((head, column) => {
        const value = values[column]
        labelled.set(head, null)
        if (value)
          labelled.set(value, { ...value, text: `${head.text.replace(/:$/, '')}: ${value.text}`, marks: [] })
      })
    }
    at += Math.max(heads.length - 1, 0)
  }
  if (labelled.size === 0) return items
  return items.flatMap((item) => labelled.get(item) ?? (labelled.has(item) ? [] : [item]))
}

function runOf(items: readonly Item[], from: number, cell: 'th' | 'td'): readonly Item[] {
  let end = from
  while (items[end]?.cell === cell) end++
  return items.slice(from, end)
}

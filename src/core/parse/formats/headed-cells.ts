// Tables whose first row says what stands in the second: `Author | Rating` above `Marram | PG`.

import { LONGEST_LABEL, labelNamed } from '../labels/labels.ts'
import type { Item } from './html.ts'

/** So many of the heads must be labels that headers have, and half of all. */
const FEWEST = 2

/** The items with such rows as labelled lines, `Author: Marram`, each where its value stood. */
export function withHeadedCells(items: readonly Item[]): readonly Item[] {
  const cells = cellsOf(items)
  const labelled = new Map<Item, Item | null>()
  for (let at = 0; at < cells.length; ) {
    let end = at
    let known = 0
    for (; isHead(cells[end]); end++) if (labelNamed(cells[end]?.[0]?.text ?? '') !== null) known++
    const count = end - at
    const values = cells.slice(end, end + count)
    if (
      known >= FEWEST &&
      known * 2 >= count &&
      values.length === count &&
      values.every(([first]) => first?.cell?.name === 'td')
    )
      cells.slice(at, end).forEach((head, column) => {
        const [value, ...more] = values[column] ?? []
        for (const line of [...head, ...more]) labelled.set(line, null)
        if (value) labelled.set(value, withLabel(head[0]?.text ?? '', value, more))
      })
    at = Math.max(end, at + 1)
  }
  if (labelled.size === 0) return items
  return items.flatMap((item) => labelled.get(item) ?? (labelled.has(item) ? [] : [item]))
}

/** The lines with text of every cell, and each line that stands in none for itself, in order. */
function cellsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const cells: Item[][] = []
  for (const item of items) {
    if (item.text === '') continue
    const last = cells.at(-1)
    if (item.cell && last?.[0]?.cell === item.cell) last.push(item)
    else cells.push([item])
  }
  return cells
}

/** Whether a cell may be a label, and nothing else. */
function isHead(cell: readonly Item[] | undefined): boolean {
  const [first, second] = cell ?? []
  return first?.cell?.name === 'th' && second === undefined && first.text.length <= LONGEST_LABEL
}

function withLabel(label: string, value: Item, more: readonly Item[]): Item {
  const text = [value, ...more].map((line) => line.text).join(', ')
  return { ...value, text: `${label.replace(/:$/, '')}: ${text}`, marks: [] }
}

// The stories of a list that are near the window. Fetched after the first view, which shows the first ones as they are.

import { memo, type RefCallback, useRef } from 'react'
import { useLocation } from 'react-router'
import { isListPassing } from '../../state/search/found.ts'
import { keptScroll } from '../../ui/page/scroll-place.tsx'
import { StoryItem, type StoryItems } from './story-item.tsx'
import { useColumns } from './use-columns.ts'
import { useHeldList } from './use-held-list.ts'
import { useRowWindow } from './use-row-window.ts'

/** A row's height before it was seen, in CSS pixels. */
const ROW = 150
const TILES = 340

export function StoryWindow(items: StoryItems) {
  const { shown, isGrid } = items
  const list = useRef<HTMLDivElement>(null)
  const { key } = useLocation()
  const columns = useColumns(list, isGrid)
  const { from, to, before, after, measured } = useRowWindow({
    list,
    of: shown,
    count: Math.ceil(shown.length / columns),
    guess: isGrid ? TILES : ROW,
    name: `${key} ${columns}`,
    scroll: keptScroll(key) ?? 0,
    isPassing: isListPassing,
  })
  useHeldList(list)
  const rows = Array.from({ length: to - from }, (_, index) => from + index)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list element may hold nothing but its items, and here they stand in rows.
    <div
      ref={list}
      role="list"
      className={isGrid ? 'story-list grid' : 'story-list'}
      style={{ paddingTop: before, paddingBottom: after }}
    >
      {rows.map((row) => (
        <Row key={row} {...items} row={row} columns={columns} measured={measured} />
      ))}
    </div>
  )
}

interface RowProps extends StoryItems {
  readonly row: number
  readonly columns: number
  readonly measured: RefCallback<HTMLElement>
}

/** Left alone while the window moves over it: every step of a scroll draws the list. */
const Row = memo(function Row({ shown, row, columns, measured, ...items }: RowProps) {
  const begin = row * columns
  return (
    <div ref={measured} data-row={row} className="story-list-row" role="presentation">
      {Array.from(shown.subarray(begin, begin + columns), (ordinal, column) => (
        <StoryItem
          // biome-ignore lint/suspicious/noArrayIndexKey: a card that another story takes over is written anew, not made anew, since a filter changes all of them.
          key={column}
          {...items}
          ordinal={ordinal}
          at={begin + column}
        />
      ))}
    </div>
  )
})

// The stories that fit, as rows or as covers. Only those near the window are in the document, each with its place in the
// whole list, so that a hundred thousand stories scroll as ten do; focus brings what comes next before it is needed.

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Catalogue } from '../../core/catalogue.ts'
import { useSettings } from '../state/settings.ts'
import { spellCount } from '../ui/count-words.ts'
import { useIsWide } from '../ui/use-wide.ts'
import { pageIn, withPage } from './library-query.ts'
import { StoryRow } from './story-row.tsx'
import { StoryTile } from './story-tile.tsx'
import { useColumns } from './use-columns.ts'
import './story-list.css'

interface Props {
  readonly catalogue: Catalogue
  /** Ordinals, in order. */
  readonly shown: Uint32Array
}

/** Stories on one page: more would be higher than some browsers can scroll (Firefox ends at 17.9 million pixels). */
const PAGE = 5000

export function StoryList({ catalogue, shown }: Props) {
  const { search } = useLocation()
  const pages = Math.ceil(shown.length / PAGE)
  const page = Math.min(pageIn(search), Math.max(1, pages))
  const from = (page - 1) * PAGE
  return (
    <>
      {page > 1 && <OtherPage page={page - 1} words={`Back to ${spanOf(page - 1, shown.length)}`} />}
      <Window catalogue={catalogue} shown={shown.subarray(from, from + PAGE)} from={from} of={shown.length} />
      {page < pages && <OtherPage page={page + 1} words={`On to ${spanOf(page + 1, shown.length)}`} />}
    </>
  )
}

function spanOf(page: number, of: number): string {
  return `stories ${spellCount((page - 1) * PAGE + 1)} to ${spellCount(Math.min(page * PAGE, of))}`
}

function OtherPage({ page, words }: { readonly page: number; readonly words: string }) {
  const { search } = useLocation()
  return (
    <p className="story-list-page">
      <Link to={{ search: withPage(search, page) }}>{words}</Link>
    </p>
  )
}

interface WindowProps extends Props {
  /** How many stories stand on pages before this one, and on all. */
  readonly from: number
  readonly of: number
}

/** A row's height before it was seen, in CSS pixels. */
const ROW = 150
const TILES = 340

/** How each address's list was measured, for the way Back: what to scroll to must stand where it stood. */
const measured = new Map<string, ReturnType<ReturnType<typeof useWindowVirtualizer>['takeSnapshot']>>()

function Window({ catalogue, shown, from, of }: WindowProps) {
  const layout = useSettings((settings) => settings.layout)
  const isGrid = useIsWide() && layout === 'grid'
  const list = useRef<HTMLDivElement>(null)
  const { key } = useLocation()
  const columns = useColumns(list, isGrid)
  const top = useTopOf(list)
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: Math.ceil(shown.length / columns),
    estimateSize: () => (isGrid ? TILES : ROW),
    overscan: 4,
    scrollMargin: top,
    initialMeasurementsCache: measured.get(key) ?? [],
  })
  useLayoutEffect(
    () => () => {
      measured.set(key, virtualizer.takeSnapshot())
    },
    [key, virtualizer],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list element may hold nothing but its items, and here they stand in rows.
    <div
      ref={list}
      role="list"
      className={isGrid ? 'story-list grid' : 'story-list'}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map((row) => (
        <div
          key={row.key}
          ref={virtualizer.measureElement}
          data-index={row.index}
          className="story-list-row"
          role="presentation"
          style={{ transform: `translateY(${row.start - top}px)` }}
        >
          {Array.from(shown.subarray(row.index * columns, (row.index + 1) * columns), (ordinal, column) => {
            const entry = catalogue.entryAt(ordinal)
            const at = row.index * columns + column
            return (
              // biome-ignore lint/a11y/useSemanticElements: see the list.
              <div
                key={entry.id}
                role="listitem"
                className="story-list-item"
                id={`story-${entry.id}`}
                data-scroll-anchor
                aria-posinset={from + at + 1}
                aria-setsize={of}
              >
                {isGrid ? <StoryTile entry={entry} /> : <StoryRow entry={entry} />}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** Where the list begins in the document, in CSS pixels: what stands above it comes and goes. */
function useTopOf(list: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [list])
  return top
}

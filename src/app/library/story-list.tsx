// The stories that fit, as rows or as covers. The first are drawn at once, some more as the browser finds time, and
// the rest as the reader comes near, so that a large library opens and filters as quickly as a small one.

import { startTransition, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { useSettings } from '../state/settings.ts'
import { useIsWide } from '../ui/use-wide.ts'
import { StoryRow } from './story-row.tsx'
import { StoryTile } from './story-tile.tsx'
import './story-list.css'

export function StoryList({ entries }: { readonly entries: readonly Entry[] }) {
  const layout = useSettings((settings) => settings.layout)
  const isGrid = useIsWide() && layout === 'grid'
  const end = useRef<HTMLDivElement>(null)
  const drawn = Math.min(useGrowing(entries.length, end), entries.length)
  return (
    <>
      <ul className={isGrid ? 'story-list grid' : 'story-list'}>
        {entries.slice(0, drawn).map((entry, index) => (
          <li
            key={entry.id}
            id={`story-${entry.id}`}
            data-scroll-anchor
            aria-posinset={index + 1}
            aria-setsize={entries.length}
          >
            {isGrid ? <StoryTile entry={entry} /> : <StoryRow entry={entry} />}
          </li>
        ))}
      </ul>
      <div ref={end} className="story-list-end" />
    </>
  )
}

const FIRST = 40
const STEP = 40
/** So many are drawn without anyone having come near. */
const UNASKED = 120

/** How far each address's list had grown: on the way Back the place to scroll to must be there at once. */
const grownAt = new Map<string, number>()

function useGrowing(total: number, end: { readonly current: Element | null }): number {
  const { key, search } = useLocation()
  const [grown, setGrown] = useState({ search: '', count: 0 })
  const count = grown.search === search && grown.count > 0 ? grown.count : (grownAt.get(key) ?? FIRST)
  useEffect(() => {
    grownAt.set(key, count)
    if (count >= total) return
    const grow = () => startTransition(() => setGrown({ search, count: count + STEP }))
    const stop = count < UNASKED ? whenIdle(grow) : () => {}
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && grow(), {
      rootMargin: '3000px',
    })
    if (end.current) watch.observe(end.current)
    return () => {
      stop()
      watch.disconnect()
    }
  }, [count, total, key, search, end])
  return count
}

/** Safari has no idle callback; a short pause serves. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 500 })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(work, 60)
  return () => clearTimeout(timer)
}

// The stories that fit, as rows or as covers. The first are drawn at once and the rest as the browser finds time, so
// that a large library opens as quickly as a small one and still is all there for search and for screen readers.

import { startTransition, useEffect, useState } from 'react'
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
  const drawn = useGrowing(entries.length)
  return (
    <ul className={isGrid ? 'story-list grid' : 'story-list'}>
      {entries.slice(0, drawn).map((entry) => (
        <li key={entry.id} id={`story-${entry.id}`} data-scroll-anchor>
          {isGrid ? <StoryTile entry={entry} /> : <StoryRow entry={entry} />}
        </li>
      ))}
    </ul>
  )
}

const FIRST = 40
const STEP = 80

/** How far each address's list had grown: on the way Back the place to scroll to must be there at once. */
const grownAt = new Map<string, number>()

function useGrowing(total: number): number {
  const { key, search } = useLocation()
  const [grown, setGrown] = useState({ search: '', count: 0 })
  const count = grown.search === search && grown.count > 0 ? grown.count : (grownAt.get(key) ?? FIRST)
  useEffect(() => {
    grownAt.set(key, count)
    if (count >= total) return
    return whenIdle(() => startTransition(() => setGrown({ search, count: count + STEP })))
  }, [count, total, key, search])
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

// The stories that fit, as rows or as covers. Only those near the window are in the document, each with its place in the
// whole list, so that a hundred thousand stories scroll as ten do; focus brings what comes next before it is needed.

import { lazy, memo, Suspense, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { useSettings } from '../../state/settings.ts'
import { spellCount } from '../../ui/count-words.ts'
import { useIsWide } from '../../ui/use-wide.ts'
import { pageIn, withPage } from '../library-query.ts'
import { StoryItem, type StoryItems } from './story-item.tsx'
import './story-list.css'

const StoryWindow = lazy(() => import('./story-window.tsx').then((file) => ({ default: file.StoryWindow })))

interface Props {
  readonly catalogue: Catalogue
  /** Ordinals, in order. */
  readonly shown: Uint32Array
}

/** Stories on one page: more would be higher than some browsers can scroll (Firefox ends at 17.9 million pixels). */
const PAGE = 5000

export const StoryList = memo(function StoryList({ catalogue, shown }: Props) {
  const { search } = useLocation()
  const pages = Math.ceil(shown.length / PAGE)
  const page = Math.min(pageIn(search), Math.max(1, pages))
  const from = (page - 1) * PAGE
  const layout = useSettings((settings) => settings.layout)
  const isGrid = useIsWide() && layout === 'grid'
  const onPage = useSame(shown.subarray(from, from + PAGE))
  const items = { catalogue, shown: onPage, isGrid, from, of: shown.length }
  return (
    <>
      {page > 1 && <OtherPage page={page - 1} words={`Back to ${spanOf(page - 1, shown.length)}`} />}
      <Suspense fallback={<FirstStories {...items} />}>
        <StoryWindow {...items} />
      </Suspense>
      {page < pages && <OtherPage page={page + 1} words={`On to ${spanOf(page + 1, shown.length)}`} />}
    </>
  )
})

/** The list as it was while the same stories stand in it: it is asked anew with every file that comes. */
function useSame(shown: Uint32Array): Uint32Array {
  const last = useRef(shown)
  const isSame =
    last.current.length === shown.length && shown.every((ordinal, at) => ordinal === last.current[at])
  if (!isSame) last.current = shown
  return last.current
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

/** So many stand in the first view of any window, until the list knows which are near. */
const FIRST = 12

function FirstStories({ shown, isGrid, ...items }: StoryItems) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list element may hold nothing but its items, and in the window they stand in rows.
    <div role="list" className={isGrid ? 'story-list first grid' : 'story-list first'}>
      {Array.from(shown.subarray(0, FIRST), (ordinal, at) => (
        <StoryItem key={ordinal} {...items} isGrid={isGrid} ordinal={ordinal} at={at} />
      ))}
    </div>
  )
}

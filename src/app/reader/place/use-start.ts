// Where a text opens: on what a link asked for, else where the reader was, else at its beginning.

import { type RefObject, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { findHighlight } from '../../../core/marks/find-highlight.ts'
import { type Found, findPlace } from '../../../core/place/find-place.ts'
import {
  findParagraph,
  type LinkedParagraph,
  paragraphInFragment,
} from '../../../core/place/paragraph-link.ts'
import { useBookmarks } from '../../state/marks/bookmarks.ts'
import { useHighlights } from '../../state/marks/highlights.ts'
import { moveTo, useReadings } from '../../state/reading/readings.ts'
import { reachedByReading } from '../../state/reading/way-here.ts'
import { type FoundWordsAt, foundWordsIn } from '../../state/search/found-words.ts'
import { placeAt, type Section } from '../text/sections.ts'
import { blockElement, type Position } from './on-screen.ts'

/** A paragraph by its index and first words, or a mark by its id. */
export type Jump =
  | ({ readonly kind: 'block' } & LinkedParagraph)
  | { readonly kind: 'mark'; readonly id: string }

/** What the fragment of an address asks for: `#b12`, `#b12:the-first-words`, `#m<id>`. */
export function jumpIn(fragment: string): Jump | null {
  const paragraph = paragraphInFragment(fragment.slice(1))
  if (paragraph) return { kind: 'block', ...paragraph }
  const [, id] = /^#m(.+)$/.exec(fragment) ?? []
  return id ? { kind: 'mark', id } : null
}

interface Options {
  readonly page: RefObject<HTMLElement | null>
  readonly story: string
  /** How many parts the story has. */
  readonly parts: number
  readonly sections: readonly Section[]
  readonly jump: Jump | null
  /** Where the reader's place is now, if it had to be looked for. */
  readonly found: Found | null
}

interface Start {
  /** The position to open on, in the written text; null is the beginning. */
  readonly start: Position | null
  /** The words that a search has found there. */
  readonly words: FoundWordsAt | null
}

/** Settled once for a view. */
export function useStart({ page, story, parts, sections, jump, found }: Options): Start {
  const navigate = useNavigate()
  const { pathname, state } = useLocation()
  const [opened] = useState({ jump, sections, sought: jump && foundWordsIn(state) })
  const [start] = useState(() =>
    sections[0] ? (found ?? startFor(story, sections[0], jump, opened.sought)) : null,
  )

  // A link is followed once. Left in the address, it would take the reader back there at every start.
  useEffect(() => {
    if (!opened.jump || opened.jump !== jump) return
    // One look at words that a search has found is no beginning: whoever reads on from there has begun (use-moves).
    if (opened.sought && !useReadings.getState().byStory[story]) return
    const [first] = opened.sections
    const place = first && placeAt(opened.sections, start ?? { part: first.part, block: 0, offset: 0 })
    if (place) moveTo(story, { place, parts, isJump: true })
    void navigate(pathname, { replace: true, state: reachedByReading(state) })
  }, [opened, jump, start, story, parts, navigate, pathname, state])

  // Whoever listens instead of looking is where the reader was, too.
  useEffect(() => {
    const block = start && page.current && blockElement(page.current, start.part, start.block)
    if (!block) return
    block.tabIndex = -1
    block.focus({ preventScroll: true })
  }, [start, page])

  return { start, words: start && opened.sought && { ...opened.sought, block: start.block } }
}

function startFor(
  story: string,
  { part, ground }: Section,
  jump: Jump | null,
  sought: FoundWordsAt | null,
): Position | null {
  if (jump?.kind === 'block') {
    const { block, isFound } = findParagraph(ground, jump)
    return { part, block, offset: (isFound && sought?.ranges[0]?.from) || 0 }
  }
  const highlight = jump && useHighlights.getState().all.find(({ id }) => id === jump.id)
  const [words] = (highlight && findHighlight(ground, highlight)) ?? []
  if (words) return { part, block: words.block, offset: words.from }
  const mark = jump && (highlight ?? useBookmarks.getState().all.find((bookmark) => bookmark.id === jump.id))
  const place = mark ? mark.place : useReadings.getState().byStory[story]?.place
  if (!place || place.part !== part) return null
  const { block, offset } = findPlace(ground, place)
  return { part, block, offset }
}

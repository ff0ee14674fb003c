// Where a text opens: on what a link asked for, else where the reader was, else at its beginning.

import { type RefObject, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { findPlace, type Place } from '../../core/place.ts'
import { useBookmarks } from '../state/bookmarks.ts'
import { moveTo, useReadings } from '../state/readings.ts'
import { reachedByReading } from '../state/turn.ts'
import { blockElement, type Position } from './on-screen.ts'
import { placeAt, type Section } from './sections.ts'

/** A paragraph by its index, or a bookmark by its id. */
export type Jump =
  | { readonly kind: 'block'; readonly block: number }
  | { readonly kind: 'mark'; readonly id: string }

/** What the fragment of an address asks for: `#b12`, `#m<id>`. */
export function jumpIn(fragment: string): Jump | null {
  const [, kind, rest = ''] = /^#([bm])(.+)$/.exec(fragment) ?? []
  if (kind === 'm') return { kind: 'mark', id: rest }
  return kind === 'b' && /^\d+$/.test(rest) ? { kind: 'block', block: Number(rest) } : null
}

interface Options {
  readonly page: RefObject<HTMLElement | null>
  readonly story: string
  /** How many parts the story has. */
  readonly parts: number
  readonly sections: readonly Section[]
  readonly jump: Jump | null
}

interface Start extends Position {
  /** The words are gone: this is only near where they were. */
  readonly isMoved: boolean
}

/** The position to open on, in the written text, settled once for a view; null is the beginning. */
export function useStart({ page, story, parts, sections, jump }: Options): Start | null {
  const navigate = useNavigate()
  const { pathname, state } = useLocation()
  const [opened] = useState({ jump, sections })
  const [start] = useState(() => (sections[0] ? startFor(story, sections[0], jump) : null))

  // A link is followed once. Left in the address, it would take the reader back there at every start.
  useEffect(() => {
    if (!opened.jump || opened.jump !== jump) return
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

  return start
}

function startFor(story: string, { part, ground }: Section, jump: Jump | null): Start | null {
  if (jump?.kind === 'block') return { part, block: jump.block, offset: 0, isMoved: false }
  const mark = jump && useBookmarks.getState().all.find((bookmark) => bookmark.id === jump.id)
  const place = mark ? mark.place : useReadings.getState().byStory[story]?.place
  if (!place || place.part !== part) return null
  const { block, offset, by } = findPlace(ground, place)
  return { part, block, offset, isMoved: by === 'share' && !isUnopened(place) }
}

/** A place that was given before its part was opened has no words that could be gone. */
function isUnopened(place: Place): boolean {
  return place.text === ''
}

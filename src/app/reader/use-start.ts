// Where a part opens: on what a link asked for, else where the reader was, else at its beginning.

import { type RefObject, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { findPlace, type Ground, markPlace } from '../../core/place.ts'
import { useBookmarks } from '../state/bookmarks.ts'
import { moveTo, useReadings } from '../state/readings.ts'
import type { Position } from './on-screen.ts'

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
  readonly text: RefObject<HTMLElement | null>
  readonly story: string
  readonly part: number
  readonly parts: number
  readonly ground: Ground
  readonly jump: Jump | null
}

interface Start extends Position {
  /** The words are gone: this is only near where they were. */
  readonly isMoved: boolean
}

/** The position to open on, settled once for a view; null is the beginning. */
export function useStart({ text, story, part, parts, ground, jump }: Options): Start | null {
  const navigate = useNavigate()
  const { pathname, state } = useLocation()
  const [start] = useState(() => startFor(story, part, ground, jump))

  // A link is followed once. Left in the address, it would take the reader back there at every start.
  useEffect(() => {
    if (!jump) return
    const { block, offset } = start ?? { block: 0, offset: 0 }
    moveTo(story, { place: markPlace(ground, part, block, offset), parts, isJump: true })
    void navigate(pathname, { replace: true, state })
  }, [jump, start, story, ground, part, parts, navigate, pathname, state])

  // Whoever listens instead of looking is where the reader was, too.
  useEffect(() => {
    const block = start && text.current?.querySelector<HTMLElement>(`[data-block="${start.block}"]`)
    if (!block) return
    block.tabIndex = -1
    block.focus({ preventScroll: true })
  }, [start, text])

  return start
}

function startFor(story: string, part: number, ground: Ground, jump: Jump | null): Start | null {
  if (jump?.kind === 'block') return { block: jump.block, offset: 0, isMoved: false }
  const mark = jump && useBookmarks.getState().all.find((bookmark) => bookmark.id === jump.id)
  const place = mark ? mark.place : useReadings.getState().byStory[story]?.place
  if (!place || place.part !== part) return null
  const found = findPlace(ground, place)
  return { block: found.block, offset: found.offset, isMoved: found.by === 'share' }
}

// Keeps the reader's place while a text is open. Two things never mix: the captured place, which only the reader's own
// movement changes, and what the layout does, which only ever shows the captured place again.

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Place } from '../../../core/place/place.ts'
import type { Stretch } from '../../../core/reading/stretch.ts'
import { placeAt, type Section, shownPosition, stretchesBetween } from '../text/sections.ts'
import { type Flow, pagesFlow, scrollFlow } from './flow.ts'
import {
  lineBeyond,
  type Position,
  positionBeyond,
  positionInSight,
  rangeOnPage,
  standFor,
} from './on-screen.ts'
import { watchReader } from './watch-reader.ts'

export interface Sight {
  readonly place: Place
  /** What of each open part is in sight. */
  readonly seen: readonly Stretch[]
  /** Whether the end of the place's part is in sight: then all of it counts as read, and the place's share is 1. */
  readonly isAtEnd: boolean
}

interface Options {
  readonly page: RefObject<HTMLElement | null>
  readonly sections: readonly Section[]
  readonly flow: Flow['name']
  /** Changes with everything that sets the text anew: type, paper, window. */
  readonly layout: unknown
  /** Where to open: a position of the written text, or null for the beginning of what is open. */
  readonly start: Position | null
  /** The reader has moved, and rests. */
  readonly onMove: (sight: Sight, isJump?: boolean) => void
}

/** What is in sight, kept up to date, and the ways to move it. */
export function usePlace({ page, sections, flow: flowName, layout, start, onMove }: Options) {
  const [sight, setSight] = useState<Sight | null>(null)
  /** In the written text, so that another setting of the text does not move it. */
  const anchor = useRef<Position | null>(start)
  const known = useRef(0)
  const report = useRef(onMove)
  report.current = onMove
  const open = useRef(sections)
  open.current = sections

  const flow = useCallback((): Flow | null => {
    if (!page.current) return null
    return flowName === 'pages' ? pagesFlow(page.current) : scrollFlow(page.current)
  }, [page, flowName])

  const stand = useCallback(
    (at: number | null | undefined) => {
      const way = flow()
      if (!way) return
      if (at !== null && at !== undefined) way.goTo(at)
      known.current = way.at()
    },
    [flow],
  )

  const show = useCallback(() => {
    const way = flow()
    if (!way || !page.current) return
    const first = open.current[0]?.part
    const { current: at } = anchor
    // The beginning is shown with its heading.
    const isBeginning = !at || (at.part === first && at.block === 0 && at.offset === 0)
    stand(isBeginning ? 0 : standFor(page.current, way, shownPosition(open.current, at)))
  }, [flow, page, stand])

  const look = useCallback((): Sight | null => {
    const way = flow()
    const position = way && page.current && positionInSight(page.current, way)
    const place = position && placeAt(open.current, position)
    if (!way || !page.current || !place) return null
    const beyond = positionBeyond(page.current, way)
    const seen = stretchesBetween(open.current, place, beyond && placeAt(open.current, beyond))
    const isAtEnd = seen.some(({ part, to }) => part === place.part && to === 1)
    return { place: isAtEnd ? { ...place, share: 1 } : place, seen, isAtEnd }
  }, [flow, page])

  const capture = useCallback(
    (isJump?: boolean, hasMoved = true) => {
      const now = look()
      // A touch moves nothing: the place is where it was, whatever another layout has brought above it.
      const held = hasMoved || !anchor.current ? null : anchor.current
      const place = held && placeAt(open.current, shownPosition(open.current, held))
      const seen = now && place ? { ...now, place: now.isAtEnd ? { ...place, share: 1 } : place } : now
      if (!seen) return
      anchor.current = seen.place
      setSight(seen)
      report.current(seen, isJump)
    },
    [look],
  )

  // A browser scrolls a page that is opened again to where it stood, whatever the letters are now: as if it were read.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
  }, [])

  // Another flow shows the captured place, never the one that was opened on.
  useLayoutEffect(() => {
    show()
    setSight(look())
  }, [show, look])

  const [first] = sections
  // A part that comes in below moves nothing above it, and the reader may be moving.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever has set the text anew shows the same place again.
  useLayoutEffect(show, [layout, first, show])

  // Before the first paint, so that not even the quickest finger moves unheard.
  useLayoutEffect(() => {
    const way = flow()
    if (!page.current || !way) return
    const settled = (hasMoved: boolean) => {
      if (hasMoved) stand(way.snapped())
      capture(undefined, hasMoved)
    }
    const isAtEnd = () => look()?.isAtEnd ?? false
    return watchReader(page.current, way, { known, isAtEnd, show, settled })
  }, [page, flow, look, show, stand, capture])

  const acts = useMemo(() => {
    /** Stands on a position of the written text: the reader's own doing, and a jump leaves a way back. */
    const goTo = (position: Position, isJump: boolean) => {
      anchor.current = position
      show()
      // That is the place, even near the end, where the page cannot stand on it.
      capture(isJump, false)
    }
    /** One page on or back; answers false where there is no more. */
    const turn = (direction: 1 | -1): boolean => {
      const way = flow()
      const to = way && page.current && way.turned(direction, lineBeyond(page.current, way))
      if (to === null || to === undefined) return false
      way?.goTo(to)
      return true
    }
    /** Brings a stretch of a block into sight, as reading on does, unless it is. Offsets are of the shown text. */
    const keepInSight = (part: number, block: number, from: number, to: number): void => {
      const way = flow()
      const range = page.current && rangeOnPage(page.current, part, block, from, to)
      const boxes = range ? [...range.getClientRects()] : []
      const isInSight = way && boxes.every((box) => way.isReached(box) && !way.isBeyond(box))
      if (!way || !range || isInSight) return
      const [first] = boxes
      if (first) way.goTo(way.standFor(first))
    }
    const textHeight = (part: number): number =>
      page.current?.querySelector<HTMLElement>(`[data-part="${part}"] .story-text`)?.offsetHeight ?? 0
    return { currentPlace: () => look()?.place ?? null, goTo, turn, keepInSight, textHeight }
  }, [look, show, capture, flow, page])
  return { sight, acts }
}

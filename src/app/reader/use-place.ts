// Keeps the reader's place while a part is open. Two things never mix: the captured place, which only the reader's own
// movement changes, and what the layout does, which only ever shows the captured place again.

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type Ground, markPlace, type Place } from '../../core/place.ts'
import { lastBlockAbove, type Position, positionAtLine, READING_LINE, topOf } from './on-screen.ts'

/** Time without movement after which a place is settled, in milliseconds. */
const SETTLE = 150
/** A scroll that lands this near to where we put the page is our own. */
const OWN_SCROLL = 2

export interface Sight {
  readonly place: Place
  /** Whether the end of the part is in sight: then all of it counts as read, and the place's share is 1. */
  readonly isAtEnd: boolean
  /** First and last block in sight. */
  readonly first: number
  readonly last: number
}

interface Options {
  readonly text: RefObject<HTMLElement | null>
  readonly ground: Ground
  readonly part: number
  /** Where to open: a position, or null for the part's beginning. */
  readonly start: Position | null
  /** The reader has moved, and rests. */
  readonly onMove: (sight: Sight) => void
}

/** What is in sight, kept up to date; `currentPlace` reads the page at this very moment. */
export function usePlace({ text, ground, part, start, onMove }: Options) {
  const [sight, setSight] = useState<Sight | null>(null)
  const anchor = useRef<Position | null>(start)
  /** Where the page was last known to stand: by our own doing, or by a movement that was noticed. */
  const known = useRef(0)
  const report = useRef(onMove)
  report.current = onMove

  const show = useCallback(() => {
    if (!text.current) return
    scrollToPosition(text.current, anchor.current)
    known.current = window.scrollY
  }, [text])

  const look = useCallback((): Sight | null => {
    const position = text.current && positionAtLine(text.current)
    if (!text.current || !position) return null
    const place = markPlace(ground, part, position.block, position.offset)
    const isAtEnd = isEndInSight(text.current)
    return {
      place: isAtEnd ? { ...place, share: 1 } : place,
      isAtEnd,
      first: position.block,
      last: lastBlockAbove(text.current, window.innerHeight),
    }
  }, [text, ground, part])

  useLayoutEffect(() => {
    anchor.current = start
    show()
    setSight(look())
  }, [start, show, look])

  // Before the first paint, so that not even the quickest finger moves unheard.
  useLayoutEffect(() => {
    const element = text.current
    if (!element) return
    const settled = () => {
      const seen = look()
      if (!seen) return
      anchor.current = { block: seen.place.block, offset: seen.place.offset }
      setSight(seen)
      report.current(seen)
    }
    return watchReader(element, { known, show, settled })
  }, [text, look, show])

  const currentPlace = useCallback(() => look()?.place ?? null, [look])
  return { sight, currentPlace }
}

interface Watch {
  readonly known: { current: number }
  /** Shows the captured place again. */
  readonly show: () => void
  /** The reader has moved, and rests. */
  readonly settled: () => void
}

/** Tells the reader's movement from the layout's, until the returned function is called. */
function watchReader(element: HTMLElement, { known, show, settled }: Watch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isMoving = false
  let isTurning = false
  let isTouched = false
  let isTabbing = false
  let width = window.innerWidth
  let height = element.offsetHeight
  const isElsewhere = () => Math.abs(window.scrollY - known.current) > OWN_SCROLL
  // News of a scroll may come before news of the layout that made it: then it is none of the reader's.
  const isRelaid = () => isTurning || window.innerWidth !== width || element.offsetHeight !== height
  const settle = () => {
    clearTimeout(timer)
    if (!isMoving) return
    isMoving = false
    settled()
  }
  const move = () => {
    isMoving = true
    clearTimeout(timer)
    timer = setTimeout(settle, SETTLE)
  }
  const showAgain = () => {
    if (!isMoving) show()
  }
  const onScroll = () => {
    if (!isElsewhere() || isRelaid()) return
    known.current = window.scrollY
    // Tab carries the page to a link far below: that is looking for a link, not reading.
    if (!isTabbing) move()
  }
  // A page may be left between a finger's movement and the news of it.
  const leave = () => {
    if (!isTabbing && isElsewhere() && !isRelaid()) isMoving = true
    settle()
  }
  // A part that fits the window is never scrolled: any touch of a reader who sees its end will do, if it began here.
  const onTouch = (event: Event) => {
    isTabbing = event instanceof KeyboardEvent && event.key === 'Tab'
    if (event.type === 'pointerdown' || event.type === 'keydown') isTouched = true
    else if ((isTouched || event.type === 'wheel') && !isTabbing && isEndInSight(element)) move()
  }
  // A new width scrolls the page before its layout can be observed, and that is no movement of the reader's.
  // A new height alone is a browser bar coming or going under a moving finger: nothing to mend.
  const onResize = () => {
    if (window.innerWidth === width) return
    width = window.innerWidth
    isTurning = true
    requestAnimationFrame(() => {
      isTurning = false
      showAgain()
    })
  }
  const observer = new ResizeObserver(() => {
    height = element.offsetHeight
    showAgain()
  })
  observer.observe(element)
  // Late fonts change lines even where they leave the height alone. They may arrive between a finger's movement and the
  // news of it, and must not take it back.
  const onFonts = () => {
    if (!isElsewhere()) showAgain()
  }
  document.fonts.ready.then(onFonts, () => undefined)
  const ends = new AbortController()
  const listen = { passive: true, signal: ends.signal }
  window.addEventListener('scroll', onScroll, listen)
  window.addEventListener('resize', onResize, listen)
  for (const touch of ['pointerdown', 'keydown', 'pointerup', 'keyup', 'wheel']) {
    window.addEventListener(touch, onTouch, listen)
  }
  // In the capture phase, so that the place is settled before the page's last copy of all places is made.
  const first = { ...listen, capture: true }
  for (const leaving of ['visibilitychange', 'freeze']) document.addEventListener(leaving, leave, first)
  window.addEventListener('pagehide', leave, first)
  return () => {
    settle()
    observer.disconnect()
    ends.abort()
  }
}

function isEndInSight(text: HTMLElement): boolean {
  return text.getBoundingClientRect().bottom <= window.innerHeight + 1
}

/** Puts a position on the reading line; the beginning of a part is shown with its heading. */
function scrollToPosition(text: HTMLElement, position: Position | null): void {
  const isBeginning = !position || (position.block === 0 && position.offset === 0)
  const top = isBeginning ? null : topOf(text, position)
  window.scrollTo({
    top: top === null ? 0 : window.scrollY + top - READING_LINE + 1,
    behavior: 'instant',
  })
}

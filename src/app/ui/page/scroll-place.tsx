// Where each screen was scrolled to, for Back and Forward. A place is an element near the top of the window and how
// far it stood from the edge, so that it holds even where rows above have not been laid out yet.

import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

interface Place {
  readonly y: number
  readonly anchor: { readonly id: string; readonly top: number } | null
  /** The link that was followed, to give it the focus back. */
  readonly focused: string | null
}

/** By the address's own key in the history of this tab; gone with the page. */
const places = new Map<string, Place>()

/** How far the screen of an address's key was scrolled when it was left, in CSS pixels; null where it was not seen. */
export function keptScroll(key: string): number | null {
  return places.get(key)?.y ?? null
}

/**
 * Stands once, before everything else, in the frame of all screens that scroll as a whole: React then takes it away
 * before the screen it belongs to, while that can still be measured. The reader keeps its own place.
 */
export function ScrollPlace() {
  const { key } = useLocation()
  const lastPath = useRef<string | null>(null)
  return <PlaceOfAddress key={key} lastPath={lastPath} />
}

function PlaceOfAddress({ lastPath }: { readonly lastPath: RefObject<string | null> }) {
  const { key, pathname } = useLocation()
  const kind = useNavigationType()
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is arrived at once and left once.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    const place = kind === 'POP' ? places.get(key) : undefined
    const stop = place && goBackTo(place)
    if (!place && kind !== 'REPLACE' && lastPath.current !== pathname) window.scrollTo(0, 0)
    lastPath.current = pathname
    return () => {
      stop?.()
      places.set(key, currentPlace())
    }
  }, [])
  return null
}

/** So many frames are given to a long list, which draws a row only once it is scrolled to. */
const FRAMES = 60
/** And so many more, in which the rows that it drew are measured. */
const MEASURED = 6

/** Answers how to stop going there. */
function goBackTo(place: Place): () => void {
  window.scrollTo(0, place.y)
  let left = FRAMES
  let settled = 0
  let frame = 0
  const settle = () => {
    if (settled <= MEASURED && isAnchored(place)) settled++
    const isDone = isFocused(place) && settled > MEASURED
    if (!isDone && left-- > 0) frame = requestAnimationFrame(settle)
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const input of inputs) window.removeEventListener(input, stop)
  }
  // Whoever moves the page now does not want to be moved.
  for (const input of inputs) window.addEventListener(input, stop, { passive: true })
  settle()
  return stop
}

const inputs = ['wheel', 'pointerdown', 'keydown'] as const

/** Puts what stood near the edge where it stood; false where it is not drawn yet. */
function isAnchored({ anchor }: Place): boolean {
  if (!anchor) return true
  const stood = document.getElementById(anchor.id)
  if (stood) window.scrollBy(0, stood.getBoundingClientRect().top - anchor.top)
  return stood !== null
}

/** Gives the focus back; false where what had it is not drawn yet. */
function isFocused({ focused }: Place): boolean {
  if (focused === null) return true
  const link = document.getElementById(focused)
  if (link && link !== document.activeElement) link.focus({ preventScroll: true })
  return link !== null
}

function currentPlace(): Place {
  const focused = document.activeElement
  const anchor = inSight(focused?.closest('[data-scroll-anchor]')) ?? firstInSight()
  return {
    y: window.scrollY,
    anchor: anchor && { id: anchor.id, top: anchor.getBoundingClientRect().top },
    focused: focused?.id || null,
  }
}

function inSight(element: Element | null | undefined): Element | null {
  if (!element) return null
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight ? element : null
}

function firstInSight(): Element | null {
  for (const element of document.querySelectorAll('[data-scroll-anchor]:not(.out-of-sight *)')) {
    if (element.getBoundingClientRect().bottom > 0) return element
  }
  return null
}

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

/** Answers how to stop going there. */
function goBackTo(place: Place): () => void {
  window.scrollTo(0, place.y)
  let frames = FRAMES
  let frame = 0
  const settle = () => {
    if (isSettled(place) || frames-- === 0) return
    frame = requestAnimationFrame(settle)
  }
  settle()
  return () => cancelAnimationFrame(frame)
}

/** Puts what stood near the edge, and the focus, where they were; false where either is not drawn yet. */
function isSettled({ anchor, focused }: Place): boolean {
  const stood = anchor && document.getElementById(anchor.id)
  if (anchor && !stood) return false
  if (anchor && stood) window.scrollBy(0, stood.getBoundingClientRect().top - anchor.top)
  const link = focused === null ? null : document.getElementById(focused)
  if (focused !== null && !link) return false
  link?.focus({ preventScroll: true })
  return true
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
  for (const element of document.querySelectorAll('[data-scroll-anchor]')) {
    if (element.getBoundingClientRect().bottom > 0) return element
  }
  return null
}

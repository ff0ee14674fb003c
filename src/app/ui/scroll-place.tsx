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
    if (place) goBackTo(place)
    else if (kind !== 'REPLACE' && lastPath.current !== pathname) window.scrollTo(0, 0)
    lastPath.current = pathname
    return () => {
      places.set(key, currentPlace())
    }
  }, [])
  return null
}

function goBackTo(place: Place): void {
  window.scrollTo(0, place.y)
  const anchor = place.anchor && document.getElementById(place.anchor.id)
  if (anchor && place.anchor) window.scrollBy(0, anchor.getBoundingClientRect().top - place.anchor.top)
  if (place.focused) document.getElementById(place.focused)?.focus({ preventScroll: true })
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

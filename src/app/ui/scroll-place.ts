// Where each screen was scrolled to, for Back and Forward. A place is an element near the top of the window and how
// far it stood from the edge, so that it holds even where rows above have not been laid out yet.

import { useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

interface ScrollPlace {
  readonly y: number
  readonly anchor: { readonly id: string; readonly top: number } | null
  /** The link that was followed, to give it the focus back. */
  readonly focused: string | null
}

/** By the address's own key in the history of this tab; gone with the page. */
const places = new Map<string, ScrollPlace>()
let lastPath: string | null = null

/** Used once by the frame of every screen that scrolls as a whole. The reader keeps its own place. */
export function useScrollPlace(): void {
  const { key, pathname } = useLocation()
  const kind = useNavigationType()
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address has one key, and only a new key is a move.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    const place = kind === 'POP' ? places.get(key) : undefined
    if (place) goBackTo(place)
    else if (kind !== 'REPLACE' && lastPath !== null && lastPath !== pathname) window.scrollTo(0, 0)
    lastPath = pathname
    return () => {
      places.set(key, currentPlace())
    }
  }, [key])
  useLayoutEffect(
    () => () => {
      lastPath = ''
    },
    [],
  )
}

function goBackTo(place: ScrollPlace): void {
  window.scrollTo(0, place.y)
  const anchor = place.anchor && document.getElementById(place.anchor.id)
  if (anchor && place.anchor) window.scrollBy(0, anchor.getBoundingClientRect().top - place.anchor.top)
  if (place.focused) document.getElementById(place.focused)?.focus({ preventScroll: true })
}

function currentPlace(): ScrollPlace {
  const focused = document.activeElement?.id || null
  for (const element of document.querySelectorAll('[data-scroll-anchor]')) {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom > 0) return { y: window.scrollY, anchor: { id: element.id, top }, focused }
  }
  return { y: window.scrollY, anchor: null, focused }
}

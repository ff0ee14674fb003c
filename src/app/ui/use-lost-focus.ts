// Where the focus goes when an act has taken its own button away.

import { type RefObject, useEffect, useRef } from 'react'

/** What is drawn after an act may take a moment, in milliseconds. */
const DRAWN = 50

/** After a change, a focus that fell to the page goes to what is found, or to the screen's heading. */
export function useLostFocus(change: unknown, find: () => Element | null | undefined): void {
  const last = useRef(change)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found is asked for once it is there.
  useEffect(() => {
    if (change === last.current) return
    last.current = change
    const timer = window.setTimeout(() => {
      const to = find() ?? document.querySelector('h1')
      if (document.activeElement === document.body && to instanceof HTMLElement)
        to.focus({ preventScroll: true })
    }, DRAWN)
    return () => window.clearTimeout(timer)
  }, [change])
}

/** Where a list has grown by a press, the focus goes to the first of its new items. `shown` changes by that press alone. */
export function useFirstNew<Kind extends HTMLElement>(shown: number): RefObject<Kind | null> {
  const list = useRef<Kind>(null)
  const last = useRef(shown)
  useEffect(() => {
    const first = list.current?.children[last.current]
    if (shown > last.current) first?.querySelector('a')?.focus()
    last.current = shown
  }, [shown])
  return list
}

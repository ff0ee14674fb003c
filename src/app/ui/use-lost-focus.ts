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
    // At once where it can be: in between, what an earlier change has lost would be given this one's focus.
    if (giveLostFocus(find())) return
    const timer = window.setTimeout(() => {
      // What is found may be out of sight.
      if (!giveLostFocus(find())) giveLostFocus(document.querySelector('h1'))
    }, DRAWN)
    return () => window.clearTimeout(timer)
  }, [change])
}

/** Gives a focus that fell to the page to what is named; answers whether it has it now. */
export function giveLostFocus(to: Element | null | undefined): boolean {
  if (document.activeElement !== document.body || !(to instanceof HTMLElement)) return false
  to.focus({ preventScroll: true })
  return document.activeElement === to
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

// Bars that stay in sight take room from the page, which must know how much: for what stands above them, and for what is
// brought into sight.

import { type RefObject, useEffect, useRef } from 'react'

/**
 * Tells the page's style, as a variable, the room of the bar that gets the ref. `roomOf` gets the bar and its height and
 * answers CSS pixels, or null where the style's own value holds; it must stay the same function.
 */
export function useBarRoom<Kind extends HTMLElement>(
  variable: `--${string}`,
  roomOf: (bar: HTMLElement, height: number) => number | null,
  isWanted = true,
): RefObject<Kind | null> {
  const bar = useRef<Kind>(null)
  useEffect(() => {
    const element = bar.current
    if (!isWanted || !element) return
    const { style } = document.documentElement
    const watch = new ResizeObserver(([entry]) => {
      const room = roomOf(element, entry?.contentRect.height ?? 0)
      if (room === null) style.removeProperty(variable)
      else style.setProperty(variable, `${room}px`)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      style.removeProperty(variable)
    }
  }, [variable, roomOf, isWanted])
  return bar
}

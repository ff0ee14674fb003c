// Bars that stay in sight take room from the page, which must know how much: for what stands above them, and for what is
// brought into sight.

import { type RefObject, useEffect, useRef } from 'react'

/** By the variable that tells of it, how high each bar is. */
const heights = new Map<string, number>()

/** How high the bar is that tells so by a variable, in CSS pixels, as it was last laid out; 0 where there is none. */
export function barHeight(variable: `--${string}`): number {
  return heights.get(variable) ?? 0
}

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
      heights.set(variable, entry?.borderBoxSize[0]?.blockSize ?? 0)
      const room = roomOf(element, entry?.contentRect.height ?? 0)
      if (room === null) style.removeProperty(variable)
      else style.setProperty(variable, `${room}px`)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      heights.delete(variable)
      style.removeProperty(variable)
    }
  }, [variable, roomOf, isWanted])
  return bar
}

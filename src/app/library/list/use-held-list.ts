// Holds a list where it is seen while something above it comes, grows or goes: browsers that would do so themselves are
// kept from it (library-page.css), since the list does the same for its own rows.

import { type RefObject, useLayoutEffect } from 'react'

export function useHeldList(list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    let last: number | null = null
    const watch = new ResizeObserver(() => {
      const top = list.current?.getBoundingClientRect().top
      if (top === undefined) return
      const begins = top + window.scrollY
      const moved = last === null ? 0 : begins - last
      last = begins
      if (moved !== 0 && top - moved < 0) window.scrollBy({ top: moved, behavior: 'instant' })
    })
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [list])
}

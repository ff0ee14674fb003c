// How many stories stand side by side in the list, as its width allows.

import { type RefObject, useLayoutEffect, useState } from 'react'

/** Least width of a cover in the grid and the gap beside it, of a row where two stand side by side; in CSS pixels. */
const TILE = 140
const GAP = 28
const ROW = 400

export function useColumns(list: RefObject<HTMLElement | null>, isGrid: boolean): number {
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    const measure = () => {
      const width = list.current?.clientWidth ?? 0
      const fitting = isGrid ? (width + GAP) / (TILE + GAP) : window.innerWidth < 1280 ? width / ROW : 1
      setColumns(Math.max(1, Math.floor(fitting)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (list.current) observer.observe(list.current)
    return () => observer.disconnect()
  }, [list, isGrid])
  return columns
}

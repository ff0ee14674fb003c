// Which rows of a long list are drawn: those in sight at once, those near the window a little later.

import type { RowHeights } from './row-heights.ts'

/** The first row, and the one behind the last. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The window over a list, in the list's unit. */
export interface Stand {
  /** How far the window's top is into the list; negative above it. */
  readonly point: number
  readonly height: number
  /** How much of the height is in sight: bars or a phone's keyboard lie over the rest. */
  readonly inSight: number
}

/** How far beyond the window rows are kept, in windows' heights: a flick is drawn before it is seen. */
const BEYOND = 0.6
/** A list of so many rows is there as a whole, for whoever searches the page or hears it. */
const WHOLE = 60

/** The rows that can be seen. */
export function rowsInSight(rows: RowHeights, { point, inSight }: Stand): Range {
  return { from: rows.rowAt(point), to: rows.rowAt(point + inSight) + 1 }
}

/** The rows in the window and about it. */
export function rowsNear(rows: RowHeights, { point, height }: Stand): Range {
  if (rows.count <= WHOLE) return { from: 0, to: rows.count }
  const beyond = height * BEYOND
  return { from: rows.rowAt(point - beyond), to: rows.rowAt(point + height + beyond) + 1 }
}

/** From what is drawn to what is wanted, a row at each end, so that no frame is long; what is seen at once. */
export function nearer(drawn: Range, wanted: Range, seen: Range): Range {
  if (drawn.to <= seen.from || drawn.from >= seen.to) return seen
  return {
    from: Math.min(seen.from, Math.max(wanted.from, drawn.from - 1)),
    to: Math.max(seen.to, Math.min(wanted.to, drawn.to + 1)),
  }
}

// Whether more header follows below a row: what decides about lines that say nothing by themselves.

import { readPairs } from './label-line.ts'
import type { LabelPair } from './label-pair.ts'
import { nextText, type Row } from './lines.ts'

/** Rows that may belong to the header: those below `limit`. */
export interface Reach {
  readonly rows: readonly Row[]
  /** Index of the first row that cannot belong to the header. */
  readonly limit: number
}

/** A longer line than this belongs to no header, in characters. */
export const LONGEST_LINE = 600

/** Whether one of the next `count` rows with text begins with a label that only headers use; notes stand anywhere. */
export function strongLabelAhead(reach: Reach, at: number, count: number): boolean {
  return labelAhead(reach, at, count, (pair) => !pair.kinds.includes('note'))
}

/** Whether one of the next `count` rows with text begins with a label that only headers use. */
export function labelAhead(
  reach: Reach,
  at: number,
  count: number,
  counts = (_: LabelPair) => true,
): boolean {
  let next = at
  for (let step = 0; step < count; step++) {
    next = nextText(reach.rows, next + 1, reach.limit)
    const row = reach.rows[next]
    if (next >= reach.limit || !row) return false
    if (readPairs(row.text)?.some((pair) => !pair.weak && counts(pair))) return true
    if (row.text.length > LONGEST_LINE) return false
  }
  return false
}

/** Whether a label follows in the same block, before a blank row. */
export function labelInBlock(reach: Reach, at: number): boolean {
  for (let next = at + 1; next < reach.limit && next <= at + FARTHEST; next++) {
    const row = reach.rows[next]
    if (!row || row.text === '') return false
    if (readPairs(row.text)?.some((pair) => !pair.weak)) return true
  }
  return false
}

const FARTHEST = 12

// Whether more header follows below a row: what decides about lines that say nothing by themselves.

import { readEnding } from '../edges/endings.ts'
import { readPairs } from '../labels/label-line.ts'
import type { LabelPair } from '../labels/label-pair.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, type Row } from '../lines.ts'

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

/** Whether the next label and all below it is header: then that header stands at the foot, and the story above it. */
export function leadsToFoot(reach: Reach, at: number): boolean {
  let isLabelled = false
  const end = Math.min(reach.limit, at + LONGEST_FOOT)
  for (let next = at + 1; next < end; next++) {
    const text = reach.rows[next]?.text ?? ''
    if (text === '') continue
    const begins = reach.rows[next - 1]?.text === ''
    const known = readPairs(text) !== null
    if (isLabelled && begins && !known && !isRule(text) && readEnding(text) === null) return false
    isLabelled ||= known
  }
  return isLabelled && end === reach.limit && reach.limit === reach.rows.length
}

/** Longest header at the foot that is looked through, in rows. */
const LONGEST_FOOT = 60

/** Whether different labels stand in a row right below, with nothing between: a header, whatever is above it. */
export function labelsAhead(reach: Reach, at: number, fewest: number): boolean {
  const kinds = new Set<string>()
  let next = nextText(reach.rows, at + 1, reach.limit)
  for (let step = 0; step < FARTHEST && next < reach.limit; step++) {
    const pairs = readPairs(reach.rows[next]?.text ?? '')
    if (pairs === null) break
    for (const pair of pairs) if (!pair.weak) for (const kind of pair.kinds) kinds.add(kind)
    if (kinds.size >= fewest) return true
    next = nextText(reach.rows, next + 1, reach.limit)
  }
  return false
}

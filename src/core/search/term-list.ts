// All words of an index, sorted by their UTF-16 units and laid end to end: a hundred thousand of them are two arrays and
// no object each. Words that begin alike stand together, so a beginning is a range, and one walk finds the near ones.

import { errorsAt, fillRow, rowsFor } from './nearness.ts'
import type { QueryWord } from './query.ts'

export interface TermList {
  readonly count: number
  /** Letters of all terms. */
  readonly units: Uint16Array
  /** Where each term begins in `units`; one more at the end. */
  readonly starts: Uint32Array
  /** How many letters each term shares with the one before it. */
  readonly shared: Uint8Array
}

interface TermRange {
  readonly from: number
  /** The first that is not in it. */
  readonly to: number
}

/** The terms that begin with these letters. The one that is just these letters comes first. */
export function termsBeginning(terms: TermList, letters: string): TermRange {
  return { from: firstTerm(terms, letters, 0), to: firstTerm(terms, letters, 1) }
}

export function isTerm({ starts }: TermList, index: number, letters: string): boolean {
  return (starts[index + 1] ?? 0) - (starts[index] ?? 0) === letters.length
}

/** The first term that does not come before the letters, or (`after` 1) that comes after all that begin with them. */
function firstTerm(terms: TermList, letters: string, after: 0 | 1): number {
  let low = 0
  let high = terms.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (compared(terms, middle, letters) < after) low = middle + 1
    else high = middle
  }
  return low
}

/** Below 0 where the term comes before the letters, 0 where it begins with them, else above. */
function compared({ units, starts }: TermList, index: number, letters: string): number {
  const start = starts[index] ?? 0
  const length = (starts[index + 1] ?? 0) - start
  for (let at = 0; at < letters.length; at++) {
    if (at >= length) return -1
    const difference = (units[start + at] ?? 0) - letters.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return 0
}

/** Visits the terms that are the asked word but for its errors, or begin with it where that will do. */
export function eachNearTerm(terms: TermList, asked: QueryWord, visit: (index: number) => void): void {
  const { units, starts, shared, count } = terms
  const { errors, isBeginning } = asked
  if (errors === 0) return
  const rows = rowsFor(asked.word)
  // After so many letters of the latest term it was certain that no term with these letters is near, or that all are.
  let lost = Number.POSITIVE_INFINITY
  let found = Number.POSITIVE_INFINITY
  for (let index = 0; index < count; index++) {
    const same = shared[index] ?? 0
    if (same >= lost) continue
    if (same >= found) {
      visit(index)
      continue
    }
    lost = Number.POSITIVE_INFINITY
    found = Number.POSITIVE_INFINITY
    const start = starts[index] ?? 0
    const length = (starts[index + 1] ?? 0) - start
    let depth = same
    while (depth < length) {
      depth++
      const least = fillRow(rows, depth, units[start + depth - 1] ?? 0, units[start + depth - 2] ?? 0)
      if (least > errors) {
        lost = depth
        break
      }
      if (isBeginning && errorsAt(rows, depth) <= errors) {
        found = depth
        break
      }
    }
    if (lost === Number.POSITIVE_INFINITY && errorsAt(rows, depth) <= errors) visit(index)
  }
}

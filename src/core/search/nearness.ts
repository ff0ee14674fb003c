// How many typing errors lie between a word that was typed and one that stands in a text: letters put in, left out,
// replaced, or exchanged with their neighbour count one each. Worked out row by row, a row for each letter of the other
// word, so that words that begin alike share their rows.

import { LONGEST } from './words.ts'

/** The rows for one typed word. Row 0 stands before the other word's first letter. */
interface Rows {
  readonly word: string
  /** Cells of a row: one more than the word has letters. */
  readonly width: number
  readonly cells: Uint8Array
}

export function rowsFor(word: string): Rows {
  const width = word.length + 1
  const cells = new Uint8Array(width * (LONGEST + 1))
  for (let cell = 0; cell < width; cell++) cells[cell] = cell
  return { word, width, cells }
}

/**
 * Fills the row after `depth` letters of the other word (from 1), given the letter there and the one before it.
 * Answers the least number of errors in the row: it never falls with more letters.
 */
export function fillRow({ word, width, cells }: Rows, depth: number, letter: number, before: number): number {
  const row = depth * width
  const above = row - width
  let least = depth
  cells[row] = depth
  for (let at = 1; at < width; at++) {
    const typed = word.charCodeAt(at - 1)
    let errors = (cells[above + at - 1] ?? 0) + (typed === letter ? 0 : 1)
    errors = Math.min(errors, (cells[above + at] ?? 0) + 1, (cells[row + at - 1] ?? 0) + 1)
    if (depth > 1 && at > 1 && typed === before && word.charCodeAt(at - 2) === letter)
      errors = Math.min(errors, (cells[above - width + at - 2] ?? 0) + 1)
    cells[row + at] = errors
    if (errors < least) least = errors
  }
  return least
}

/** Errors between the whole typed word and the first `depth` letters of the other. */
export function errorsAt({ width, cells }: Rows, depth: number): number {
  return cells[depth * width + width - 1] ?? 0
}

/** Whether a word is the typed one but for its errors, or begins with it where that will do. */
export function isNear(
  rows: Rows,
  { errors, isBeginning }: { readonly errors: number; readonly isBeginning: boolean },
  term: string,
): boolean {
  if (errors === 0) return false
  for (let depth = 1; depth <= term.length; depth++) {
    const least = fillRow(rows, depth, term.charCodeAt(depth - 1), term.charCodeAt(depth - 2))
    if (least > errors) return false
    if (isBeginning && errorsAt(rows, depth) <= errors) return true
  }
  return errorsAt(rows, term.length) <= errors
}

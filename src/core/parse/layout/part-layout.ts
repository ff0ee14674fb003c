// Files of many posts are laid out in many ways: one part wrapped by a mail program, the next with a line for each
// paragraph. A part that plainly differs from its file is read by its own layout.

import type { Row } from '../lines.ts'
import { type Layout, measureLayout } from './layout.ts'

/** Fewer lines say nothing about a part. */
const FEWEST_LONG = 3
const FEWEST_SHORT = 8
/** Share of the lines that no wrap can have left so long, and how much longer they are than the file's wrap. */
const LONG_SHARE = 0.25
const LONG_BY = 1.25
/** How much narrower a wrap of the part's own must be. */
const NARROWER = 0.8
/** What is longer is no wrapped line, in columns. */
const WIDEST = 90

/** Narrower lines may be a poem, in columns. */
const NARROWEST = 55

/** The layout of a part: the file's, unless the part's own lines cannot have been laid out so. */
export function layoutOf(rows: readonly Row[], file: Layout): Layout {
  const lengths = rows.filter(({ text }) => text !== '').map(({ text }) => text.length)
  if (file.width !== null && lengths.length >= FEWEST_LONG) {
    const limit = file.width * LONG_BY
    const long = lengths.filter((length) => length > limit).length
    if (long > lengths.length * LONG_SHARE) return measureLayout(rows)
  }
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const widest = file.width === null ? WIDEST : file.width * NARROWER
  if (breaksMost(rows, file)) return measureLayout(rows)
  if (lengths.length < FEWEST_SHORT || longest > widest) return file
  const own = measureLayout(rows)
  return own.width === null || own.width < NARROWEST ? file : own
}

/** Whether the file's layout would see a break behind most lines of the part: then it is the part's usual gap. */
function breaksMost(rows: readonly Row[], { breakGap }: Layout): boolean {
  const texts = rows.filter(({ text }) => text !== '')
  const wide = texts.filter(
    (row, at) => at > 0 && row.number - (texts[at - 1]?.number ?? 0) > breakGap,
  ).length
  return texts.length >= FEWEST_LONG && wide * 2 > texts.length
}

// Verses or a saying between the header and the first part: they belong to the whole story, and are no part of it.

import { countWords, endsSentence, opensQuote, withoutEnds } from '../characters.ts'
import { isRule } from '../layout/breaks.ts'
import { measureLayout } from '../layout/layout.ts'
import type { Row } from '../lines.ts'

const MOST_ROWS = 24
const MOST_WORDS = 120
const LONGEST_LINE = 70
const LONGEST_SOURCE = 60
/** A saying of so many rows may be wrapped. */
const FEW_ROWS = 4
/** Who said or sang it: `-- an old round`, `~ Hollis`. */
const SOURCE = /^(?:--?|—|–|~|\()\s*\S/

/** The text of an epigraph, a line a line; null if the rows are anything else. */
export function readEpigraph(rows: readonly Row[]): string | null {
  const texts = rows.filter((row) => row.text !== '' && !isRule(row.text))
  if (texts.length === 0 || texts.length > MOST_ROWS) return null
  const words = texts.reduce((sum, row) => sum + countWords(row.text), 0)
  if (words > MOST_WORDS) return null
  // Lines that a typewriter or a program wrapped are told, not sung.
  if (measureLayout(rows).width !== null && texts.length > FEW_ROWS) return null
  const last = texts.at(-1)?.text ?? ''
  const hasSource =
    texts.length > 1 &&
    SOURCE.test(last) &&
    last.length <= LONGEST_SOURCE &&
    !endsSentence(last) &&
    // `(Main titles)` by itself is no source.
    (!last.startsWith('(') || isRightBelow(rows))
  const running = texts.filter((row) => !endsSentence(row.text)).length
  const isVerse =
    texts.length > 2 && texts.every((row) => row.text.length <= LONGEST_LINE) && running * 2 > texts.length
  return hasSource || isVerse ? texts.map((row) => row.text).join('\n') : null
}

/** Whether the last row with text stands right below another. */
function isRightBelow(rows: readonly Row[]): boolean {
  const [above, last] = rows.filter((row) => row.text !== '' && !isRule(row.text)).slice(-2)
  return above !== undefined && last?.number === above.number + 1
}

const MOST_DEDICATED = 24
const DEDICATED = /^[\s*_/~<([]{0,3}(?:for|to|dedicated|in memory|with (?:love|thanks)|für|pour|à)\b/i

/** The text of a few words that tell nothing: whom the story is for, where it was written. No line of them is prose. */
export function readDedication(rows: readonly Row[]): string | null {
  const texts = rows.filter((row) => row.text !== '' && !isRule(row.text)).map(({ text }) => text)
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  if (texts.length === 0 || texts.length > 2 || words > MOST_DEDICATED) return null
  const isAside = texts.every((text) => !opensQuote(text) && (DEDICATED.test(text) || !endsSentence(text)))
  return isAside ? withoutEnds(texts.join('\n'), '*_~ ') : null
}

// Verses or a saying between the header and the first part: they belong to the whole story, and are no part of it.

import { isRule } from './breaks.ts'
import { countWords, endsSentence } from './characters.ts'
import type { Row } from './lines.ts'

const MOST_ROWS = 24
const MOST_WORDS = 120
const LONGEST_LINE = 70
/** Who said or sang it: `-- an old round`, `~ Hollis`. */
const SOURCE = /^(?:--?|—|–|~|\()\s*\S/

/** The text of an epigraph, a line a line; null if the rows are anything else. */
export function readEpigraph(rows: readonly Row[]): string | null {
  const texts = rows.filter((row) => row.text !== '' && !isRule(row.text))
  if (texts.length === 0 || texts.length > MOST_ROWS) return null
  const words = texts.reduce((sum, row) => sum + countWords(row.text), 0)
  if (words > MOST_WORDS) return null
  const last = texts.at(-1)?.text ?? ''
  const hasSource = texts.length > 1 && SOURCE.test(last) && last.length <= LONGEST_LINE
  const running = texts.filter((row) => !endsSentence(row.text)).length
  const isVerse =
    texts.length > 2 && texts.every((row) => row.text.length <= LONGEST_LINE) && running * 2 > texts.length
  return hasSource || isVerse ? texts.map((row) => row.text).join('\n') : null
}

// Words that were broken at a line's end. They come together only where the file has the whole word elsewhere, or where
// it plainly breaks its words and neither half is one; a hyphen of the author's stays.

import { isLetter, isLower } from './characters.ts'
import type { Row } from './lines.ts'

export interface Hyphens {
  /** The words of the file in lower case; empty where nothing is broken. */
  readonly words: ReadonlySet<string>
  /** Whether a program broke words at the ends of this file's lines. */
  readonly areBroken: boolean
}

/** Nothing is broken. */
export const noHyphens: Hyphens = { words: new Set(), areBroken: false }

const LONGEST_WORD = 40
/** So many broken words found whole elsewhere show that a program broke them. */
const FEWEST_BROKEN = 3

/** Looks over the file for words broken at a line's end. */
export function hyphensIn(rows: readonly Row[]): Hyphens {
  const ends = rows.filter(({ text }) => text.endsWith('-') && isLetter(text.at(-2)))
  if (ends.length === 0) return noHyphens
  const words = new Set<string>()
  for (const row of rows)
    for (const word of row.text.toLowerCase().match(/[\p{L}'’]+(?:-[\p{L}'’]+)*/gu) ?? []) {
      words.add(word)
      if (word.includes('-')) for (const half of word.split('-')) words.add(half)
    }
  let broken = 0
  let compounds = 0
  for (const row of ends) {
    const below = rows[row.number]?.text ?? ''
    const { head, tail } = halves(row.text, below)
    if (words.has(head + tail)) broken++
    if (words.has(`${head}-${tail}`)) compounds++
  }
  return { words, areBroken: broken >= FEWEST_BROKEN && broken > compounds * 3 }
}

function halves(above: string, below: string) {
  // bounded: a word
  const head = /[\p{L}'’]+(?=-$)/u.exec(above.slice(-LONGEST_WORD))?.[0] ?? ''
  const tail = /^[\p{L}'’]+/u.exec(below.slice(0, LONGEST_WORD))?.[0] ?? ''
  return { head: head.toLowerCase(), tail: tail.toLowerCase() }
}

/** Two lines of one paragraph as one. */
export function joinLines(above: string, below: string, { words, areBroken }: Hyphens): string {
  if (!above.endsWith('-') || !isLetter(above.at(-2)) || !isLetter(below.charAt(0)))
    return `${above} ${below}`
  const { head, tail } = halves(above, below)
  const isWhole = words.has(head + tail) && !words.has(`${head}-${tail}`)
  const isPlain = areBroken && isLower(below.charAt(0)) && !words.has(`${head}-${tail}`) && !words.has(tail)
  return isWhole || isPlain ? above.slice(0, -1) + below : above + below
}

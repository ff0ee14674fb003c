// Words that were broken at a line's end. They come together only where the file has the whole word elsewhere, or where
// it plainly breaks its words and neither half is one; a hyphen of the author's stays.

import { isLetter, isLower } from '../characters.ts'
import type { Row } from '../lines.ts'

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

/** The lines of one paragraph as one text. */
export function joinLines(lines: readonly string[], hyphens: Hyphens): string {
  // Pieces, for a text that grows line by line would be copied for every look at its end.
  const pieces: string[] = []
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    if (above !== undefined && isBroken(above, line)) {
      const end = endOf(pieces)
      if (isOneWord(end, line, hyphens)) pieces[pieces.length - 1] = above.slice(0, -1)
    } else if (above !== undefined) {
      pieces.push(' ')
    }
    pieces.push(line)
  })
  return pieces.join('')
}

function isBroken(above: string, below: string): boolean {
  return above.endsWith('-') && isLetter(above.at(-2)) && isLetter(below.charAt(0))
}

/** The last characters of what is joined already: a word may be broken more than once. */
function endOf(pieces: readonly string[]): string {
  let end = ''
  for (let at = pieces.length - 1; at >= 0 && end.length < LONGEST_WORD; at--) end = (pieces[at] ?? '') + end
  return end
}

function isOneWord(above: string, below: string, { words, areBroken }: Hyphens): boolean {
  const { head, tail } = halves(above, below)
  if (words.has(`${head}-${tail}`)) return false
  return words.has(head + tail) || (areBroken && isLower(below.charAt(0)) && !words.has(tail))
}

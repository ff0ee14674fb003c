// A passage as a line or two: the found words with what stands around them.

import { wordsAfter, wordsBefore } from '../text/words-around.ts'
import type { TextRange } from './passages.ts'

interface Piece {
  readonly text: string
  readonly isFound: boolean
}

/** UTF-16 units shown on either side, between found words that stand far apart, and altogether. */
const BESIDE = 48
const BETWEEN = 24
const ALTOGETHER = 220

/** The pieces of a text around the first of these ranges and as many others as there is room for, in order. */
export function excerptOf(text: string, ranges: readonly TextRange[]): readonly Piece[] {
  const [first] = ranges
  if (!first) return []
  const pieces: Piece[] = []
  const plain = (words: string) => {
    if (words !== '') pieces.push({ text: words, isFound: false })
  }
  plain(wordsBefore(text, first.from, BESIDE))
  let end = first.from
  let length = 0
  for (const { from, to } of ranges) {
    const gap = text.slice(end, from)
    if (gap.length <= 2 * BETWEEN) plain(gap)
    else if (length + 2 * BETWEEN > ALTOGETHER) break
    else plain(`${wordsAfter(text, end, BETWEEN)} ${wordsBefore(text, from, BETWEEN).replace(/^…/, '')}`)
    pieces.push({ text: text.slice(from, to), isFound: true })
    length += Math.min(gap.length, 2 * BETWEEN) + to - from
    end = to
    if (length > ALTOGETHER) break
  }
  plain(wordsAfter(text, end, BESIDE))
  return pieces
}

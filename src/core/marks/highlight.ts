// A highlight: a stretch of a part's text that the reader has marked, in one of four colours, with a note or none.

import type { Ground } from '../place/ground.ts'
import { markPlace, type Place } from '../place/place.ts'
import { UNSPACED } from '../text/unspaced.ts'
import type { HighlightColour } from './highlight-colour.ts'

export { type HighlightColour, highlightColours, isHighlightColour } from './highlight-colour.ts'

/** What the colours are called, by those who see them and by those who do not. */
export const colourNames: Readonly<Record<HighlightColour, string>> = {
  1: 'Straw',
  2: 'Sage',
  3: 'Rose',
  4: 'Sky',
}

/** A position in a part: the block's index and a UTF-16 offset in its text as it was written. */
interface Edge {
  readonly block: number
  readonly offset: number
}

/** Marked words, and all that finds them again. */
export interface MarkedWords {
  /** Where they begin. */
  readonly place: Place
  /** The words, whole: they find it again in a changed text. Blocks are parted by a line end. */
  readonly words: string
  /** What follows them, up to 32 characters. */
  readonly after: string
  /** Characters (code points) of the part's text before them, blocks parted by one line end. */
  readonly start: number
}

export interface Highlight extends MarkedWords {
  readonly id: string
  readonly story: string
  /** Hash of the story's first file when it was marked: while that stands, so do all numbers. */
  readonly edition: string
  readonly colour: HighlightColour
  /** The reader's note; empty for none. */
  readonly note: string
  /** The part's title when it was marked. */
  readonly partTitle: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Characters of what follows that are kept, as many as a place keeps of what stands before. */
const AFTER = 32

/**
 * Marks what stands between two positions of a part, with its words whole: a finger seldom meets the edge of one. Spaces
 * at its ends are left out; null where no words stand there.
 */
export function markWords(ground: Ground, part: number, from: Edge, to: Edge): MarkedWords | null {
  const text = partText(ground)
  const first = flatOffset(ground, from)
  const chosen = text.slice(first, flatOffset(ground, to))
  if (chosen.trim() === '') return null
  const start = wordStart(text, first + chosen.length - chosen.trimStart().length)
  const end = wordEnd(text, first + chosen.trimEnd().length)
  const { block, offset } = edgeAt(ground, start)
  return {
    place: markPlace(ground, part, block, offset),
    words: text.slice(start, end),
    after: text.slice(end, end + AFTER),
    start: codePoints(text.slice(0, start)),
  }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u

/** Scripts that set no spaces between words have no words to make whole. */
function isInWord(text: string, at: number): boolean {
  const isLetter = (index: number) => {
    const letter = text[index] ?? ''
    return LETTER.test(letter) && !UNSPACED.test(letter)
  }
  return isLetter(at - 1) && isLetter(at)
}

function wordStart(text: string, at: number): number {
  let start = at
  while (isInWord(text, start)) start--
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (isInWord(text, end)) end++
  return end
}

/** The text of a part as one string, its blocks parted by line ends. */
export function partText({ texts }: Ground): string {
  return texts.join('\n')
}

/** Where a position stands in the part's text. */
export function flatOffset({ starts, texts }: Ground, { block, offset }: Edge): number {
  return (starts[block] ?? 0) + block + Math.min(offset, texts[block]?.length ?? 0)
}

/** What stands at an offset of the part's text; the end of a block rather than the line end after it. */
export function edgeAt({ texts }: Ground, at: number): Edge {
  let start = 0
  for (const [block, text] of texts.entries()) {
    if (at <= start + text.length) return { block, offset: Math.max(0, at - start) }
    start += text.length + 1
  }
  return { block: Math.max(0, texts.length - 1), offset: texts.at(-1)?.length ?? 0 }
}

/** How many characters a text has, as Unicode counts them. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

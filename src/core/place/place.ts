// A reading place: what is kept of where a reader is, and how it is marked in a text. Never a pixel.

import type { Ground } from './ground.ts'
import { type Landmark, landmarksAround } from './landmarks.ts'
import { lettersBefore } from './letters.ts'
import { type Quotation, type Quote, quotationOf, quoteAt } from './quotation.ts'

/**
 * Where a reader is: numbers for speed, words for truth. Selector names follow the W3C Web Annotation model. Less than
 * a kilobyte of JSON. Records of version 0.1.0 end with `share` and have other hashes: they are found by their words and
 * numbers.
 */
export interface Place {
  /** Index of the part, from 0: where it was, for the text says where it is. */
  readonly part: number
  /** Hash of the part's text as it was when the place was marked. */
  readonly text: string
  /** Index of the block in its part, from 0, and the block's own id. */
  readonly block: number
  readonly blockId: string
  /** UTF-16 offset of the first character on the reading line, in the block's plain text. */
  readonly offset: number
  readonly quote: Quote
  /** Share of the part's characters before the place, 0 to 1. */
  readonly share: number
  /** A few words at growing distances around it, as numbers: they tell one refrain from another. */
  readonly landmarks?: readonly Landmark[]
  readonly alike?: Alike
}

/**
 * What of its quotation stood in the part a second time: nothing, so that the words alone say where the place is; the
 * words of its own block, so that its neighbours' are needed; or all of it, as in a refrain.
 */
type Alike = 'nothing' | 'words' | 'all'

/** Marks a place at a block and offset; both are brought into range. */
export function markPlace(ground: Ground, part: number, block: number, offset: number): Place {
  const index = clamp(block, 0, Math.max(0, ground.texts.length - 1))
  const text = ground.texts[index] ?? ''
  const at = clamp(offset, 0, text.length)
  const position = (ground.starts[index] ?? 0) + at
  const whole = ground.starts.at(-1) ?? 0
  const quote = quoteAt(ground, index, at)
  const quotation = quotationOf(quote)
  const letter = (ground.letters.starts[index] ?? 0) + lettersBefore(text, at)
  const from = letter - quotation.place
  return {
    part,
    text: ground.hash,
    block: index,
    blockId: ground.ids[index] ?? '',
    offset: at,
    quote,
    share: whole === 0 ? 0 : position / whole,
    landmarks: landmarksAround(ground.letters, letter, from, from + quotation.codes.length),
    alike: alikeIn(ground.letters.codes, quotation, letter),
  }
}

/** The beginning of a part whose text has not been opened yet. */
export function beginningOf(part: number): Place {
  const quote = { exact: '', prefix: '', suffix: '' }
  return { part, text: '', block: 0, blockId: '', offset: 0, quote, share: 0 }
}

/** A share of a part (0 to 1) whose text has not been opened yet. */
export function placeInUnopened(part: number, share: number): Place {
  return { ...beginningOf(part), share }
}

/** Fewer letters than this are never alone for long. */
const FEW = 8

function alikeIn(text: Uint16Array, { codes, place, from, to }: Quotation, letter: number): Alike {
  if (isAlone(text, codes.subarray(from, to), letter - place + from)) return 'nothing'
  return isAlone(text, codes, letter - place) ? 'words' : 'all'
}

/** Whether letters stand nowhere but at one place. */
function isAlone(text: Uint16Array, letters: Uint16Array, place: number): boolean {
  if (letters.length < FEW) return false
  for (let at = 0; at + letters.length <= text.length; at++) {
    let agreed = 0
    while (agreed < letters.length && text[at + agreed] === letters[agreed]) agreed++
    if (agreed === letters.length && at !== place) return false
  }
  return true
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

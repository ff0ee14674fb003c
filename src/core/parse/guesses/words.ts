// The words of a text in a compact form: found in one walk over its characters, then looked at as often as needed.

import { isLetter } from '../characters.ts'

/** Words in their order: letters, and from the second character on apostrophes and hyphens. */
export interface Words {
  readonly count: number
  /** Where each word begins and ends in the text, in UTF-16 units. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** 1 where an apostrophe or a hyphen is in the word or right behind it. */
  readonly isJoined: Uint8Array
}

/** Finds the words of a text. */
export function wordsIn(text: string): Words {
  const end = text.length
  const most = (end + 1) >> 1
  const from = new Int32Array(most)
  const to = new Int32Array(most)
  const isJoined = new Uint8Array(most)
  let count = 0
  let at = 0
  while (at < end) {
    const start = at
    at = behindLetters(text, at)
    if (at === start) {
      at++
      continue
    }
    const letters = at
    while (isJoiner(text.charCodeAt(at))) at = behindLetters(text, at + 1)
    from[count] = start
    to[count] = at
    if (at > letters) isJoined[count] = 1
    count++
  }
  return { count, from, to, isJoined }
}

/** The offset behind the letters that begin at an offset. */
export function behindLetters(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) at++
    else if (code >= 0x80 && isForeignLetter(text, at)) at += code >= 0xd800 && code <= 0xdbff ? 2 : 1
    else return at
  }
}

function isJoiner(code: number): boolean {
  return code === 0x27 || code === 0x2d || code === 0x2019
}

function isForeignLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at)
  return point !== undefined && !isPunctuation(point) && isLetter(String.fromCodePoint(point))
}

/** Quotes, dashes and dots: the most frequent of all signs that are no ASCII. */
function isPunctuation(point: number): boolean {
  return point >= 0x2000 && point <= 0x206f
}

// The number in a heading, in every way that it is written.

import { isDigit } from '../characters.ts'
import type { HeadingLine } from './heading-line.ts'
import { numberValue, romanValue, wordValue } from './numbers.ts'

/** The end of a range of numbers that goes on here, and what follows it: ` - 2`, ` and Two`. */
export function rangeEnd(text: string): { readonly to: number; readonly rest: string } | null {
  const sign = /^\s*(?:[-–—&+]|to|and|through|bis|und|et)\s*/.exec(text)?.[0]
  const number = sign === undefined ? null : readNumber(text.slice(sign.length))
  return number?.value.number == null ? null : { to: number.value.number, rest: number.rest }
}

interface NumberRead {
  readonly value: Pick<HeadingLine, 'number' | 'total' | 'numeral'>
  readonly rest: string
}

/** A number at the start, with the total that may follow: `7`, `VII/?`, `1 of 3`, `Twenty-One`, `3a`, `1.5`. */
export function readNumber(text: string): NumberRead | null {
  const token =
    /^(?:\d{1,4}(?:\.\d(?!\d))?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:one|two|three|four|five|six|seven|eight|nine)(?!\p{L})|\p{L}+(?:-\p{L}+)?)/iu.exec(
      text,
    )?.[0]
  if (token === undefined) return null
  const number = /^\d+\.\d$/.test(token)
    ? Number(token)
    : (numberValue(token) ?? (token === token.toLowerCase() ? romanValue(token.toUpperCase()) : null))
  if (number === null) return null
  const numeral = isDigit(token.charAt(0)) ? 'digits' : wordValue(token) === null ? 'roman' : 'word'
  const piece = /^[a-d](?![\p{L}\d])/iu.exec(text.slice(token.length))?.[0] ?? ''
  const after = text.slice(token.length + piece.length)
  const total =
    /^\s*(?:\/|of|von|sur|de|out of)\s*(?:\d{1,4}|\?+|[IVXLC]+|[xX]+)(?![\p{L}\d])|^\s*[([]\s*(?:\d{1,4}\s*(?:\/|of)|of|von|sur)\s*(?:\d{1,4}|\?+)\s*[)\]]?/u.exec(
      after,
    )?.[0]
  // `1a` and `1b` are pieces of one part, in their order.
  const exact = piece === '' ? number : number + (piece.toLowerCase().charCodeAt(0) - 0x60) / 10
  return {
    value: { number: exact, total: total !== undefined, numeral },
    rest: after.slice(total?.length ?? 0),
  }
}

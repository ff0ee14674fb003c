// A line that counts with any noun: `Day One`, `Night the First`, `Snapshot #1`, `The Third Letter`, `Track 2: Blue`. What
// it counts no table knows; whether it heads a part only its like tell, counting on.

import { endsSentence } from '../characters.ts'
import { numberValue, wordValue } from './numbers.ts'

export interface CountedLine {
  /** The noun and how the number stands to it, so that like is compared with like. */
  readonly kind: string
  readonly value: number
  /** What stands behind the number; null where nothing does. */
  readonly title: string | null
}

const LONGEST = 60
const NOUN_FIRST =
  /^(?:the )?(\p{Lu}\p{L}{2,13})(?:\s(the|no\.?|nr\.?)\s?|\s?#\s?|\s)(\d{1,3}|\p{L}{1,14}(?:[- ]\p{L}{3,7})?)(?=$|\s?[:.–—-])/u
const ORDER_FIRST =
  /^(?:the )?(\d{1,3}(?:st|nd|rd|th)|\p{L}{3,14}(?:-\p{L}{4,8})?)\s(\p{Lu}\p{L}{2,13})(?=$|\s?[:–—-])/iu
const ORDER = /(?:st|nd|rd|th|ter|tes|te|me)$/i

/** Reads a line as one that counts; null where it is none. */
export function readCounted(text: string): CountedLine | null {
  if (text === '' || text.length > LONGEST || endsSentence(text)) return null
  return nounFirst(text) ?? orderFirst(text)
}

function nounFirst(text: string): CountedLine | null {
  const [whole, noun = '', article = '', number = ''] = NOUN_FIRST.exec(text) ?? []
  const value = whole === undefined ? null : numberValue(number)
  if (whole === undefined || value === null || (article === 'the') !== isOrder(number)) return null
  return lineOf(`${noun.toLowerCase()} ${article}1`, value, text.slice(whole.length))
}

function orderFirst(text: string): CountedLine | null {
  const [whole, number = '', noun = ''] = ORDER_FIRST.exec(text) ?? []
  if (whole === undefined || !isOrder(number)) return null
  const value = /^\d/.test(number) ? Number.parseInt(number, 10) : wordValue(number)
  return value === null ? null : lineOf(`1st ${noun.toLowerCase()}`, value, text.slice(whole.length))
}

function isOrder(number: string): boolean {
  return ORDER.test(number) && (/^\d/.test(number) || wordValue(number) !== null)
}

function lineOf(kind: string, value: number, rest: string): CountedLine | null {
  const title = rest.replace(/^\s?[:.–—-]\s?/, '').trim()
  return /^[,;]/.test(title) ? null : { kind, value, title: title === '' ? null : title }
}

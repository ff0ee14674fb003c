// Small readers of what a backup claims: each passes on only what it knows, within limits that no real record comes near.

import type { Place } from '../place/place.ts'
import { isPlace } from '../reading/stored-reading.ts'

type Given = Readonly<Record<string, unknown>>

export function given(value: unknown): Given | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : null
}

export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

/** Longest names and notes, in UTF-16 units. */
export const LONGEST = { id: 400, name: 1000, words: 100_000, note: 100_000, query: 20_000 } as const

/** `__proto__` is nobody's id: set on an object it is no member. All other names are members like any. */
export function isId(value: unknown): value is string {
  return isText(value, LONGEST.id) && value !== '' && value !== '__proto__'
}

/** Milliseconds since 1970 that a calendar knows: ECMA-262, 21.4.1.1. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15
}

/** A count, or an index from 0, of parts, blocks or characters. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 1e9
}

export function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

/** Words and seconds: any amount that a life could hold. */
export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1e9
}

const MOST_LANDMARKS = 100

/** A place with nothing in it but what a place has; null where it is none. */
export function placeFrom(value: unknown): Place | null {
  if (!isPlace(value)) return null
  const { part, text, block, blockId, offset, quote, share, landmarks, alike } = value
  const texts = [text, blockId, quote.exact, quote.prefix, quote.suffix]
  if (![part, block, offset].every(isCount) || !isShare(share)) return null
  if (!texts.every((one) => isText(one, LONGEST.id))) return null
  if ((landmarks ?? []).length > MOST_LANDMARKS) return null
  return {
    part,
    text,
    block,
    blockId,
    offset,
    quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    share,
    ...(landmarks && { landmarks: landmarks.map(([run, distance]) => [run, distance] as const) }),
    ...(alike && { alike }),
  }
}

/** A key made of several names, as one text; and the names of a key. */
export function keyOf(...names: readonly string[]): string {
  return JSON.stringify(names)
}

/** Null where it is no key of so many names, written as `keyOf` writes it. */
export function namesOf(key: string, count: number): readonly string[] | null {
  try {
    const names: unknown = JSON.parse(key)
    const isRight = Array.isArray(names) && names.length === count && names.every(isId)
    return isRight && keyOf(...names) === key ? names : null
  } catch {
    return null
  }
}

/** A device's name for itself: made by chance, never shown. */
export function isDevice(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-z]{4,40}$/.test(value)
}

// Two values that claim to be one write of one device: a twin wrote the other, or an older Dogear passed on what it knew.

import { canonical } from './canonical.ts'
import { given } from './given-values.ts'

/**
 * Whether the first of two values is the greater one: by the length of its text, so that what an older Dogear passed on
 * never takes the place of the whole value, then by the text itself.
 */
export function isGreater(one: unknown, other: unknown): boolean {
  const [mine, theirs] = [canonical(one), canonical(other)]
  return mine.length === theirs.length ? mine > theirs : mine.length > theirs.length
}

/** Whether a value is another one without some of its members, at whatever depth; null counts as left out. */
export function isPart(part: unknown, whole: unknown): boolean {
  if (part === whole || part === null) return true
  if (Array.isArray(part)) {
    const isAsLong = Array.isArray(whole) && part.length === whole.length
    return isAsLong && part.every((one, at) => isPart(one, whole[at]))
  }
  const [members, all] = [given(part), given(whole)]
  if (!members || !all) return false
  return Object.entries(members).every(
    ([name, one]) => one === undefined || (Object.hasOwn(all, name) && isPart(one, all[name])),
  )
}

/** Whether two values differ in more than what an older Dogear leaves out. */
export function isAnother(one: unknown, other: unknown): boolean {
  return !isPart(one, other) && !isPart(other, one)
}

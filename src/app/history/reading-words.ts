// How much was read, in words.

import { minutesFor, spellMinutes } from '../../core/reading/pace.ts'
import { spellCount } from '../ui/count-words.ts'

/** `1 h 12 min`, at least a minute. */
export function timeWords(seconds: number): string {
  return spellMinutes(minutesFor(seconds, 60))
}

/** `12,300 words`, to the nearest ten: no more is known. */
export function wordsWords(words: number): string {
  return words < 10 ? 'a few words' : `${spellCount(Math.round(words / 10) * 10)} words`
}

/** `2 parts to their end`; null for none. */
export function partsWords(parts: number): string | null {
  if (parts === 0) return null
  return parts === 1 ? '1 part to its end' : `${spellCount(parts)} parts to their end`
}

export function countedWords(count: number, one: string, many: string): string {
  return `${spellCount(count)} ${count === 1 ? one : many}`
}

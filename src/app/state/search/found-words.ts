// Words that a search has found, on their way to the text with the address that leads there.

import type { TextRange } from '../../../core/search/passages.ts'

export interface FoundWordsAt {
  readonly block: number
  /** In the block's written text, in order. */
  readonly ranges: readonly TextRange[]
}

/** The state of an address that leads to found words, or (null) to none. */
export function foundWordsState(found: FoundWordsAt | null): object {
  return { foundWords: found }
}

/** The found words in an address's state; null where it leads to none. */
export function foundWordsIn(state: unknown): FoundWordsAt | null {
  const found = said(state, 'foundWords')
  const block = said(found, 'block')
  const ranges = said(found, 'ranges')
  if (typeof block !== 'number' || !Array.isArray(ranges)) return null
  return { block, ranges: ranges.filter(isRange) }
}

function isRange(value: unknown): value is TextRange {
  return typeof said(value, 'from') === 'number' && typeof said(value, 'to') === 'number'
}

function said(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

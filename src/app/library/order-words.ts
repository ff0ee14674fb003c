// The orders that a reader may choose, in words.

import type { Sort, SortKey } from '../../core/library/sort.ts'

export interface Order {
  readonly key: SortKey
  readonly isReversed: boolean
  readonly words: string
}

const order = (key: SortKey, words: string, isReversed = false): Order => ({ key, isReversed, words })

/** `relevance` is offered only while words are looked for. */
export const orders: readonly Order[] = [
  order('relevance', 'Best match first'),
  order('title', 'Title, A to Z'),
  order('title', 'Title, Z to A', true),
  order('author', 'Author, A to Z'),
  order('author', 'Author, Z to A', true),
  order('length', 'Longest first'),
  order('length', 'Shortest first', true),
  order('date', 'Latest date first'),
  order('date', 'Earliest date first', true),
  order('read', 'Read last'),
  order('progress', 'Furthest read first'),
  order('newest', 'New here first'),
  order('random', 'By chance'),
]

/** What may decide where the first order leaves several alike. By title they stand in any case. */
export const secondOrders: readonly Order[] = [
  order('author', 'then by author'),
  order('length', 'then longest first'),
  order('length', 'then shortest first', true),
  order('date', 'then latest first'),
  order('date', 'then earliest first', true),
]

/** Orders in which several stories stand alike. */
export function hasEquals(key: SortKey): boolean {
  return key !== 'title' && key !== 'random'
}

/** The order with another first key; a second that would decide nothing more goes. */
export function withFirst({ second }: Sort, { key, isReversed }: Order, seed: number): Sort {
  return {
    by: { key, isReversed },
    second: hasEquals(key) && second?.key !== key ? second : null,
    seed: key === 'random' ? seed : 0,
  }
}

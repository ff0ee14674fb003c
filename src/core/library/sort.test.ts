import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Reading } from '../reading/reading.ts'
import type { Known } from './ask.ts'
import { foundStories } from './found-stories.ts'
import { byTitle, inOrder, queryFromSort, type Sort, sortFromQuery, sortKeys, writtenSort } from './sort.ts'

const columns = {
  authors: [2, 1, 2, 1],
  words: [300, 100, 300, 50],
  dates: [0, 20030100, 19990000, 20030100],
}

const catalogue = {
  size: 4,
  titleOrder: null,
  column: (name: keyof typeof columns) => Uint32Array.from(columns[name]),
  ordinalOf: (id: string) => Number(id),
  entryAt: () => ({ parts: [1, 1], author: { value: 'pennyroyal' } }),
} as unknown as Catalogue
const known = { catalogue, found: foundStories(Uint8Array.of(1, 9, 3, 9), null) } as unknown as Known
const readings = { 2: { at: 500, place: { part: 1, share: 0 }, read: [] } as unknown as Reading }
const orders = { readings, arrivals: new Map([['0', 1e12]]) }
const all = new Uint8Array(4).fill(1)

const order = (query: string, fits = all) => [
  ...inOrder(known, orders, sortFromQuery(query) ?? byTitle, fits),
]

describe('the order', () => {
  test('is by title where nothing is said, and only of what fits', () => {
    expect(order('')).toEqual([0, 1, 2, 3])
    expect(order('sort=-title')).toEqual([3, 2, 1, 0])
    expect(order('', Uint8Array.of(0, 1, 0, 1))).toEqual([1, 3])
  })

  test('has a second key where the first is equal, and then the title', () => {
    expect(order('sort=author')).toEqual([1, 3, 0, 2])
    expect(order('sort=author,-length')).toEqual([3, 1, 0, 2])
    expect(order('sort=length,-date')).toEqual([2, 0, 1, 3])
  })

  test('puts the most first where the key is an amount', () => {
    expect(order('sort=length')).toEqual([0, 2, 1, 3])
    expect(order('sort=date')).toEqual([1, 3, 2, 0])
    expect(order('sort=relevance')).toEqual([1, 3, 2, 0])
    expect(order('sort=read')).toEqual([2, 0, 1, 3])
    expect(order('sort=progress')[0]).toBe(2)
    expect(order('sort=newest')).toEqual([0, 1, 3, 2])
  })

  test('has dates that nobody gave at its end, whichever way round', () => {
    expect(order('sort=date').at(-1)).toBe(0)
    expect(order('sort=-date').at(-1)).toBe(0)
  })

  test('has stories without an author at its end, whichever way round', () => {
    const entryAt = (story: number) => ({ author: { value: story % 2 ? 'pennyroyal' : null } })
    const some = { ...known, catalogue: { ...catalogue, entryAt } } as unknown as Known
    for (const query of ['sort=author', 'sort=-author'])
      expect([...inOrder(some, orders, sortFromQuery(query) ?? byTitle, all)]).toEqual([1, 3, 0, 2])
  })

  test('holds nothing by relevance that was not found', () => {
    const some = { ...known, found: foundStories(Uint8Array.of(0, 9, 0, 3), null) }
    const found = sortFromQuery('sort=relevance') ?? byTitle
    expect([...inOrder(some, orders, found, Uint8Array.of(0, 1, 0, 1))]).toEqual([1, 3])
    expect([...inOrder(some, orders, found, Uint8Array.of(0, 0, 0, 1))]).toEqual([3])
  })

  test('follows each of its keys when what it goes by changes', () => {
    const found = sortFromQuery('sort=relevance,read') ?? byTitle
    expect([...inOrder(known, orders, found, all)]).toEqual([1, 3, 2, 0])
    const at = { ...readings, 3: { ...readings[2], at: 600 } }
    expect([...inOrder(known, { ...orders, readings: at }, found, all)]).toEqual([3, 1, 2, 0])
  })

  test('has every story once, in order, however many there are', () => {
    const size = 300_000
    // An author of every two stories, and all lengths differ: ranks as high as they get.
    const authors = Uint32Array.from({ length: size }, (_, story) => size - (story >> 1))
    const words = Uint32Array.from({ length: size }, (_, story) => (story * 7919) % size)
    const many = { ...catalogue, size, column: (name: string) => (name === 'authors' ? authors : words) }
    const whole = { catalogue: many, found: null } as unknown as Known
    const fits = new Uint8Array(size).fill(1)
    const sorted = (query: string) => inOrder(whole, orders, sortFromQuery(query) ?? byTitle, fits)
    const byAuthor = (a: number, b: number) => (authors[a] ?? 0) - (authors[b] ?? 0)
    const byBoth = (a: number, b: number) => byAuthor(a, b) || (words[b] ?? 0) - (words[a] ?? 0)
    for (const [query, compared] of [
      ['sort=author', byAuthor],
      ['sort=author,length', byBoth],
    ] as const) {
      const plainly = Uint32Array.from(fits, (_, story) => story).sort((a, b) => compared(a, b) || a - b)
      const found = sorted(query)
      expect(found.length).toBe(size)
      expect(found.findIndex((story, at) => story !== plainly[at])).toBe(-1)
    }
  })

  test('by chance is the same for the same seed', () => {
    const drawn = (seed: number) => order(`sort=random&seed=${seed}`)
    expect(drawn(7)).toEqual(drawn(7))
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => drawn(seed).join())).size).toBeGreaterThan(2)
    expect([...drawn(7)].sort()).toEqual([0, 1, 2, 3])
  })

  test('to the address and back is the identity', () => {
    const by = fc.record({ key: fc.constantFrom(...sortKeys), isReversed: fc.boolean() })
    fc.assert(
      fc.property(by, fc.option(by), fc.nat(1e9 - 1), (first, next, seed) => {
        const second = next?.key === first.key ? null : next
        const isRandom = first.key === 'random' || second?.key === 'random'
        const sort: Sort = { by: first, second, seed: isRandom ? seed : 0 }
        expect(sortFromQuery(`q=a&${queryFromSort(sort)}`) ?? byTitle).toEqual(sort)
      }),
    )
  })
})

test('an order that was chosen is read again as it was, also the one by title', () => {
  for (const sort of [byTitle, sortFromQuery('sort=-title'), sortFromQuery('sort=length,-date')])
    expect(sort && sortFromQuery(writtenSort(sort))).toEqual(sort)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntries, catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import type { Entry } from '../catalogue/catalogue.ts'
import { alike, nextInSeries, seriesOf } from './alike.ts'

const all = () => true

function inSeries(id: string, number: number | null, more: Partial<Entry> = {}): Entry {
  return entryWith({
    id,
    series: { source: 'stated', value: { name: 'Tide Tables', number } },
    author: { source: 'stated', value: 'Pell Ashdown' },
    ...more,
  })
}

describe('a series', () => {
  const dated = (date: string) => ({ date: { source: 'stated', value: date } }) as const
  const stories = [
    inSeries('last', null),
    inSeries('later', null, dated('2004-02')),
    inSeries('earlier', null, dated('2003')),
    inSeries('two', 2),
    inSeries('one', 1, dated('2009')),
    inSeries('another-author', 1, { author: { source: 'stated', value: 'Somebody Else' } }),
    inSeries('round-robin', 3, { author: { source: 'unknown', value: null } }),
    entryWith({ id: 'alone' }),
  ]
  const catalogue = catalogueOf(stories)
  const named = (id: string) => stories.find((entry) => entry.id === id) as Entry

  test('goes by number, then date, then title, and belongs to one author', () => {
    expect(seriesOf(catalogue, named('two'), all).map(({ id }) => id)).toEqual([
      'one',
      'two',
      'round-robin',
      'earlier',
      'later',
      'last',
    ])
    expect(seriesOf(catalogue, named('alone'), all)).toEqual([])
  })

  test('offers the next one that may be met, and none at its end', () => {
    expect(nextInSeries(catalogue, named('one'), all)?.id).toBe('two')
    expect(nextInSeries(catalogue, named('one'), ({ id }) => id !== 'two')?.id).toBe('round-robin')
    expect(nextInSeries(catalogue, named('last'), all)).toBeNull()
    expect(nextInSeries(catalogue, named('alone'), all)).toBeNull()
  })
})

test('the same pairing and author are most alike, then the pairing, then the author', () => {
  const pairing = [
    { source: 'stated', value: { names: ['Wren', 'Corvin'], bond: 'romance', role: 'main' } },
  ] as const
  const turned = [
    { source: 'stated', value: { names: ['Corvin', 'Wren'], bond: 'romance', role: 'main' } },
  ] as const
  const author = { source: 'stated', value: 'Pell Ashdown' } as const
  const entry = entryWith({ id: 'it', pairings: pairing, author })
  const fandom = { source: 'stated', value: 'Harbour Lights' } as const
  const catalogue = catalogueOf([
    entry,
    entryWith({ id: 'by-author', author }),
    entryWith({ id: 'by-pairing', pairings: turned }),
    entryWith({ id: 'both', pairings: turned, author }),
    entryWith({ id: 'only-fandom', fandom }),
    entryWith({ id: 'barred', pairings: pairing, author }),
  ])
  const found = alike(catalogue, { ...entry, fandom }, 9, ({ id }) => id !== 'barred')
  expect(found.map(({ id }) => id)).toEqual(['both', 'by-pairing', 'by-author'])
})

test('a series of the same name by somebody else is not the story’s own', () => {
  const fandom = { source: 'stated', value: 'Harbour Lights' } as const
  const pairings = [
    { source: 'stated', value: { names: ['Wren', 'Corvin'], bond: 'romance', role: 'main' } },
  ] as const
  const entry = inSeries('it', 1, { fandom, pairings })
  const catalogue = catalogueOf([
    entry,
    inSeries('next', 2, { fandom, pairings }),
    inSeries('round-robin', 3, { pairings, author: { source: 'unknown', value: null } }),
    inSeries('another-author', 1, { pairings, author: { source: 'stated', value: 'Somebody Else' } }),
  ])
  expect(alike(catalogue, entry, 9, all).map(({ id }) => id)).toEqual(['another-author'])
})

test('never the story itself, nor one that may not be met, nor more than the limit', () => {
  fc.assert(
    fc.property(anyEntries, fc.func(fc.boolean()), fc.nat(5), (entries, mayMeet, limit) => {
      const catalogue = catalogueOf(entries)
      for (const entry of entries) {
        const found = alike(catalogue, entry, limit, mayMeet)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(found.some(({ id }) => id === entry.id)).toBe(false)
        expect(found.every((one) => mayMeet(one))).toBe(true)
        const next = nextInSeries(catalogue, entry, mayMeet)
        if (next) expect(mayMeet(next)).toBe(true)
      }
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { warningKinds } from '../story.ts'
import { emptyFilter, type Filter, filterFromQuery, queryFromFilter, withWish } from './filter.ts'
import {
  holds,
  isNothing,
  keptQuery,
  savedFiltersFrom,
  starters,
  withAdded,
  withTaken,
  withWrittenSort,
} from './saved-filter.ts'

const [short, gentle] = starters
if (!short || !gentle) throw new Error('The house has two filters of its own.')

const anyFilter: fc.Arbitrary<Filter> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ['rating', 'PG'],
        ['rating', 'R'],
        ['rating', 'not-stated'],
        ['warning', 'violence'],
        ['status', 'complete'],
        ['status', 'abandoned'],
        ['read', 'unread'],
        ['length', 'under-1-h'],
        ['author', 'pell ashdown'],
      ) as fc.Arbitrary<readonly ['rating', string]>,
      fc.constantFrom('asked', 'left-out') as fc.Arbitrary<'asked' | 'left-out'>,
    ),
    { maxLength: 6 },
  )
  .map((wishes) =>
    wishes.reduce((filter, [[facet, value], wish]) => withWish(filter, facet, value, wish), emptyFilter),
  )

/** Whether a story with these values (one a facet) fits. */
function fits({ conditions }: Filter, values: Readonly<Record<string, string>>): boolean {
  const asked = conditions.filter(({ wish }) => wish === 'asked')
  const isRefused = conditions.some(
    ({ facet, value, wish }) => wish === 'left-out' && values[facet] === value,
  )
  const isAskedFor = (name: string) =>
    asked.some(({ facet, value }) => facet === name && value === values[name])
  return !isRefused && asked.every(({ facet }) => isAskedFor(facet))
}

/** Whether no story could fit both in some facet. */
function isContrary(filter: Filter, other: Filter): boolean {
  const of = (from: Filter, facet: string, wish: string) =>
    from.conditions.filter((one) => one.facet === facet && one.wish === wish).map(({ value }) => value)
  return other.conditions.some(({ facet }) => {
    const asked = of(filter, facet, 'asked')
    if (of(other, facet, 'left-out').some((value) => asked.includes(value))) return true
    const wanted = of(other, facet, 'asked')
    const left = wanted.filter((value) => !of(filter, facet, 'left-out').includes(value))
    return wanted.length > 0 && !left.some((value) => asked.length === 0 || asked.includes(value))
  })
}

describe('the house’s own filters', () => {
  test('are written as the library writes its addresses', () => {
    for (const { query } of starters) expect(queryFromFilter(filterFromQuery(query))).toBe(query)
  })

  test('gentle is at most PG-13 and without any warning of the closed list', () => {
    const filter = withAdded(emptyFilter, gentle.query)
    expect(fits(filter, { rating: 'PG-13', warning: 'none' })).toBe(true)
    expect(fits(filter, { rating: 'R', warning: 'none' })).toBe(false)
    expect(fits(filter, { rating: 'not-stated', warning: 'none' })).toBe(false)
    for (const warning of warningKinds) expect(fits(filter, { rating: 'G', warning })).toBe(false)
  })

  test('adding one shows what fits both, and never what it leaves out', () => {
    const anyValues = fc.record({
      rating: fc.constantFrom('G', 'PG', 'R', 'not-stated'),
      warning: fc.constantFrom('violence', 'none'),
      status: fc.constantFrom('complete', 'abandoned'),
      read: fc.constantFrom('unread', 'finished'),
      length: fc.constantFrom('under-15-min', 'under-1-h', 'over-10-h'),
      author: fc.constantFrom('pell ashdown', 'not-stated'),
    })
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...starters), anyValues, (filter, { query }, values) => {
        const both = withAdded(filter, query)
        if (fits(both, values)) expect(fits(filterFromQuery(query), values)).toBe(true)
        if (isContrary(filter, filterFromQuery(query))) return
        expect(fits(both, values)).toBe(fits(filter, values) && fits(filterFromQuery(query), values))
      }),
    )
  })

  test('added twice they change nothing more; taken again they are gone', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...starters), (filter, { query }) => {
        const both = withAdded(filter, query)
        expect(withAdded(both, query)).toEqual(both)
        expect(holds(both, query)).toBe(true)
        expect(holds(withTaken(both, query), query)).toBe(false)
      }),
    )
  })

  test('what was asked for more narrowly stays as narrow', () => {
    const filter = filterFromQuery('rating=PG')
    expect(withAdded(filter, gentle.query).conditions.filter(({ facet }) => facet === 'rating')).toEqual(
      filter.conditions,
    )
    expect(short.query).toContain('read=unread')
  })
})

test('a kept query is written one way', () => {
  expect(keptQuery('?pairing=Willow/Spike&nonsense=1')).toBe('pairing=spike/willow')
  expect(isNothing('nonsense=1')).toBe(true)
  expect(isNothing('q=rain')).toBe(false)
})

test('stored filters come by name, and what is none is passed over', () => {
  const filter = (id: string, name: string) => ({ id, name, query: 'q=rain', sort: null, at: 1 })
  expect(savedFiltersFrom([filter('1', 'Rain'), 4, filter('2', 'Ale'), { id: 'x' }])).toEqual([
    filter('2', 'Ale'),
    filter('1', 'Rain'),
  ])
})

test('an order by title that older code kept as nothing is one by title', () => {
  const filter = { id: '1', name: 'Rain', query: 'q=rain', sort: '', at: 1 }
  expect(withWrittenSort(filter).sort).toBe('sort=title')
  expect(withWrittenSort({ ...filter, sort: null }).sort).toBeNull()
  // As it is kept, it stays as it is: a backup has it to the letter.
  expect(savedFiltersFrom([filter])).toEqual([filter])
})

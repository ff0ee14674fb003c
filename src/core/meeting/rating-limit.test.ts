import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterFromQuery } from '../library/filter.ts'
import { typedNumber } from '../library/typed-number.ts'
import { ratings } from '../story.ts'
import { ratingLimit, withRatingLimit } from './rating-limit.ts'

test('asking for at most a rating is asking for all up to it, and is known again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ratings.slice(1)),
      fc.constantFrom('', 'rating=R', '-rating=G'),
      (limit, query) => {
        const filter = withRatingLimit(filterFromQuery(`${query}&author=x`), limit)
        expect(ratingLimit(filter)).toBe(limit)
        expect(filter.conditions.filter(({ facet }) => facet !== 'rating')).toHaveLength(1)
        expect(ratingLimit(withRatingLimit(filter, null))).toBeNull()
      },
    ),
  )
})

test('other choices of ratings are no limit', () => {
  for (const query of [
    'rating=G',
    'rating=PG&rating=R',
    'rating=G&-rating=PG',
    'rating=G&rating=PG&-rating=R',
  ])
    expect(ratingLimit(filterFromQuery(query)), query).toBeNull()
  expect(ratingLimit(filterFromQuery('rating=PG-13&rating=G&rating=PG'))).toBe('PG-13')
})

test('numbers are read as people type them', () => {
  for (const [typed, number] of [
    ['10000', 10_000],
    [' 10,000 ', 10_000],
    ['10.000', 10_000],
    ['10 000', 10_000],
    ['10’000', 10_000],
    ['10k', 10_000],
    ['1.5K', 1500],
    ['1,5 k', 1500],
    ['2m', 2_000_000],
    ['0', 0],
  ] as const)
    expect(typedNumber(typed), typed).toBe(number)
  for (const typed of ['', 'many', '10kk', '-5', '1e9', '9999999999', '1.2.3', 'k'])
    expect(typedNumber(typed), typed).toBeNull()
})

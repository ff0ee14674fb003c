import { expect, test } from 'vitest'
import { catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import { namesMet } from './names-met.ts'

const catalogue = catalogueOf([
  entryWith({
    id: 'mild',
    author: { source: 'stated', value: 'Pell Ashdown' },
    rating: { source: 'stated', value: 'G' },
  }),
  entryWith({
    id: 'adult',
    author: { source: 'stated', value: 'Marram Grey' },
    rating: { source: 'stated', value: 'R' },
  }),
])

test('names of stories above the ceiling are no names to offer', () => {
  const authors = (ceiling: 'none' | 'PG') =>
    namesMet(catalogue, { ceiling, unratedAs: 'adult' }, 'author').map(({ words }) => words)
  expect(authors('none').toSorted()).toEqual(['Marram Grey', 'Pell Ashdown'])
  expect(authors('PG')).toEqual(['Pell Ashdown'])
})

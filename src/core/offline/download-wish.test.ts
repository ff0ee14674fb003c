import { expect, test } from 'vitest'
import { catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import { noWish, type Wish, wantedOrdinals, wishFrom, withStories } from './download-wish.ts'

const small: Wish = { stories: 'all', isByItself: true, isPaused: false, metFor: 'a' }

test('a stored wish comes back as it was, and a damaged one is none', () => {
  for (const wish of [small, { ...noWish, stories: ['a', 'b'], isPaused: true }])
    expect(wishFrom(JSON.parse(JSON.stringify(wish)))).toEqual(wish)
  for (const damaged of [null, 7, 'all', [], {}, { stories: 5 }, { stories: ['a', 5] }])
    expect(wishFrom(damaged)).toEqual(noWish)
})

test('more stories are added, once each, and what is wanted is not met any more', () => {
  const wish = withStories(withStories({ ...noWish, metFor: 'x' }, ['a', 'b']), ['b', 'c'])
  expect(wish).toMatchObject({ stories: ['a', 'b', 'c'], metFor: null })
  expect(withStories(wish, 'all')).toMatchObject({ stories: 'all', isByItself: false })
  expect(withStories(small, ['a'])).toMatchObject({ stories: 'all', isByItself: true })
  expect(withStories(withStories(small, 'all'), ['a'])).toMatchObject({ stories: 'all', isByItself: false })
})

test('a few more stories leave a pause as it is; asking for all ends it', () => {
  const paused = { ...small, isPaused: true }
  expect(withStories(paused, ['a']).isPaused).toBe(true)
  expect(withStories(paused, 'all').isPaused).toBe(false)
})

test('ordinals rise, and stories that have left the archive are left out', () => {
  const catalogue = catalogueOf(['a', 'b', 'c'].map((id) => entryWith({ id })))
  expect([...wantedOrdinals({ ...noWish, stories: ['c', 'gone', 'a'] }, catalogue)]).toEqual([0, 2])
  expect([...wantedOrdinals(small, catalogue)]).toEqual([0, 1, 2])
})

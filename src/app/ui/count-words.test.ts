import { expect, test } from 'vitest'
import { spellCount, storiesWords } from './count-words.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [10_000, '10,000'],
  [123_456, '123,456'],
  [1_234_567, '1,234,567'],
])('%i is spelled %s', (count, spelled) => {
  expect(spellCount(count)).toBe(spelled)
})

test('one story, or several', () => {
  expect([storiesWords(1), storiesWords(0), storiesWords(2000)]).toEqual([
    '1 story',
    '0 stories',
    '2,000 stories',
  ])
})

import { expect, test } from 'vitest'
import { quoteWords } from './quote-words.ts'

test('goes on after the place, and ends with a word', () => {
  const quote = {
    prefix: 'before\n',
    exact: 'The kettle went up to Carlisle wrapped in flannel ',
    suffix: 'and three editions of a newspape',
  }
  expect(quoteWords(quote)).toBe('The kettle went up to Carlisle wrapped in flannel and three editions of a…')
})

test('stops at the end of its block, and says where it begins within one', () => {
  const quote = {
    prefix: 'on the pier, ',
    exact: 'she read him the notice about the dogs.',
    suffix: '\nNext',
  }
  expect(quoteWords(quote)).toBe('…she read him the notice about the dogs.')
})

test('shows what stands before the last words of a paragraph', () => {
  const quote = { prefix: 's me that he was never an honest ', exact: 'man.”', suffix: '\nThe rain' }
  expect(quoteWords(quote)).toBe('…me that he was never an honest man.”')
})

test('has no words where there are none', () => {
  expect(quoteWords({ prefix: 'before\n', exact: '', suffix: '\nafter' })).toBeNull()
})

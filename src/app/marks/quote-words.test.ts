import { expect, test } from 'vitest'
import { quoteWords } from './quote-words.ts'

test('goes on after the place, and ends with a word', () => {
  const quote = {
    prefix: 'before\n',
    exact: 'The glass came down from London packed in straw ',
    suffix: 'and three editions of a newspape',
  }
  expect(quoteWords(quote)).toBe('The glass came down from London packed in straw and three editions of a…')
})

test('stops at the end of its block, and says where it begins within one', () => {
  expect(quoteWords({ prefix: 'in the rain, ', exact: 'he did the voices.', suffix: '\nNext' })).toBe(
    '…he did the voices.',
  )
})

test('has no words where there are none', () => {
  expect(quoteWords({ prefix: 'before\n', exact: '', suffix: '\nafter' })).toBeNull()
})

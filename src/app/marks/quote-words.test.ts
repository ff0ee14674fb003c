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

test('begins with the sentence that the place stands in, or with its paragraph', () => {
  const exact = 'she read him the notice about the dogs.'
  expect(quoteWords({ prefix: 'the tide. On the pier, ', exact, suffix: '\nNext' })).toBe(
    'On the pier, she read him the notice about the dogs.',
  )
  expect(quoteWords({ prefix: 'the tide.\nOn the pier, ', exact, suffix: '\nNext' })).toBe(
    'On the pier, she read him the notice about the dogs.',
  )
  expect(quoteWords({ prefix: 'and so he went to bed. ', exact: 'It rained all night.', suffix: '\n' })).toBe(
    'It rained all night.',
  )
})

test('begins with the next sentence where its own begins too far away', () => {
  const quote = {
    prefix: 'and long after that, on the pier, ',
    exact: 'she read it. “He is not a man for dogs,” said Mr. ',
    suffix: 'Holmes to the window and its cat',
  }
  expect(quoteWords(quote)).toBe('“He is not a man for dogs,” said Mr. Holmes to the window and its…')
})

test('says where it begins within a sentence', () => {
  const quote = { prefix: 'and then on the pier, ', exact: 'she told Dr. Watson of the dogs.', suffix: '\nN' }
  expect(quoteWords(quote)).toBe('…she told Dr. Watson of the dogs.')
})

test('shows what stands before the last words of a paragraph, without half a pair of quotation marks', () => {
  const quote = { prefix: 's me that he was never an honest ', exact: 'man.”', suffix: '\nThe rain' }
  expect(quoteWords(quote)).toBe('…me that he was never an honest man.')
  expect(quoteWords({ ...quote, exact: 'man, wasn\'t he."' })).toBe(
    "…me that he was never an honest man, wasn't he.",
  )
})

test('keeps whole pairs and apostrophes', () => {
  const quote = { prefix: '\n', exact: '‘It’s the dogs’ hour,’ he said. "Go home." “Now', suffix: ', or nev' }
  expect(quoteWords(quote)).toBe('‘It’s the dogs’ hour,’ he said. "Go home." Now, or…')
  expect(quoteWords({ ...quote, exact: 'The ‘thing’ itself, he ', suffix: 'thought, was new' })).toBe(
    'The ‘thing’ itself, he thought, was…',
  )
})

test('has no words where there are none', () => {
  expect(quoteWords({ prefix: 'before\n', exact: '', suffix: '\nafter' })).toBeNull()
})

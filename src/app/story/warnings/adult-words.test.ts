import { expect, test } from 'vitest'
import { unknown } from '../../../core/story.ts'
import { ratingWords } from './adult-words.ts'

test('says what is so of the story, and never a guess as a fact', () => {
  expect(ratingWords({ source: 'stated', value: 'R' })).toBe('Its author rated it R.')
  expect(ratingWords({ source: 'override', value: 'NC-17' })).toBe(
    'It was rated NC-17 by hand, not by its author.',
  )
  expect(ratingWords(unknown)).toBe('Its author gave no rating.')
  expect(ratingWords({ source: 'inferred', value: 'R' })).toBe(
    'Its author gave no rating. We think it may be R.',
  )
  expect(ratingWords({ source: 'inferred', value: 'G' })).toBe('Its author gave no rating.')
})

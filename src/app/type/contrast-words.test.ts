import { expect, test } from 'vitest'
import { contrastWords } from './contrast-words.ts'

test.each([
  [16.52, 'The text is easy to read: 16.5 to 1.'],
  [6.99, 'The text would be harder to read than it should be: 6.9 to 1. From 7 to 1 it is easy.'],
  [2.08, 'The text would be hard to read: 2.0 to 1. From 7 to 1 it is easy.'],
  [3.14, 'The text would be hard to read: 3.1 to 1. From 7 to 1 it is easy.'],
])('%s', (ratio, words) => expect(contrastWords(ratio).words).toBe(words))

import { expect, test, vi } from 'vitest'
import { valueWords } from '../hiding/rule-words.ts'
import { keptQueryWords } from './filter-words.ts'

// What says whether this is a phone is asked as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))

test('a kept query is told in words', () => {
  expect(keptQueryWords('status=complete&-warning=violence&words=..900&q=rain')).toBe(
    'Complete, without Violence, up to 900 words, “rain”',
  )
})

test('a name that every object has is only a name', () => {
  expect(keptQueryWords('author=__proto__&-author=constructor')).toBe('__proto__, without constructor')
  expect(valueWords('author', 'constructor')).toBe('constructor')
  expect(valueWords('warning', 'violence')).toBe('Violence')
})

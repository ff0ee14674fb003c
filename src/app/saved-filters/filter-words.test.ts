import { expect, test, vi } from 'vitest'
import { catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import { valueWords } from '../hiding/rule-words.ts'
import { keptQueryWords } from './filter-words.ts'

// What says whether this is a phone is asked as soon as it is imported.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))

const catalogue = catalogueOf([entryWith({ id: 'one', author: { source: 'stated', value: 'Marram Grey' } })])
const told = (query: string, sort: string | null = null) => keptQueryWords(query, sort, catalogue)

test('a kept query is told in words', () => {
  expect(told('status=complete&-warning=violence&words=..900&q=rain')).toBe(
    'Complete, without Violence, up to 900 words, “rain”',
  )
})

test('what says nothing alone is told with its facet, and a name as it is written', () => {
  expect(told('status=not-stated&rating=not-stated&author=marram+grey')).toBe(
    'Rating: not stated, Completeness: not stated, Marram Grey',
  )
})

test('several ratings up to one are told as the highest', () => {
  expect(told('rating=G&rating=PG')).toBe('At most PG')
})

test('whether any or all are asked for, what does not count and the order are told', () => {
  expect(told('character=wren&character=tamsin')).toBe('wren or tamsin')
  expect(told('character=wren&character=tamsin&all=character')).toBe('wren and tamsin')
  expect(told('q=rain&guesses=no&pairings=main', 'sort=length,author')).toBe(
    'Main pairings only, Nothing guessed, “rain”, longest first, then by author',
  )
})

test('a name that every object has is only a name', () => {
  expect(told('author=__proto__&-author=constructor')).toBe('__proto__, without constructor')
  expect(valueWords('author', 'constructor')).toBe('constructor')
  expect(valueWords('warning', 'violence')).toBe('Violence')
})

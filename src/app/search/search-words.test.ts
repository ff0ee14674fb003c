import { expect, test } from 'vitest'
import type { TextSearch } from '../state/search/text-search.ts'
import { outcomeWords, placesWords, unsearchedWords } from './search-words.ts'

const search: TextSearch = {
  query: 'lamp ',
  stories: [],
  isForgiving: false,
  searched: 10,
  toSearch: 10,
  leftOut: { keptOut: 0, notHere: 0, wrapped: 0 },
  partly: 0,
  unreadable: 0,
  isDone: true,
}

test('the outcome is a sentence', () => {
  expect(outcomeWords(search, 'phone')).toBe('“lamp” is in no story that was searched on this phone.')
  expect(outcomeWords({ ...search, stories: [4] }, 'phone')).toBe('1 story has these words.')
  expect(outcomeWords({ ...search, stories: [4, 2], isForgiving: true }, 'phone')).toBe(
    'No story has these words as you typed them. 2 stories have words that are near to them.',
  )
})

test('what was not searched is said, each reason for itself', () => {
  expect(unsearchedWords(search, 'phone')).toEqual([])
  const leftOut = { keptOut: 1200, notHere: 3, wrapped: 1 }
  expect(unsearchedWords({ leftOut, partly: 2, unreadable: 0 }, 'phone')).toEqual([
    '3 stories are not on this phone and were not searched.',
    '2 stories are here only in part; the rest was not searched.',
    '1 story is wrapped and was not searched.',
    '1,200 stories that you keep out were not searched.',
  ])
})

test('places are counted by part where there are several', () => {
  expect(placesWords(1, 1)).toBe('1 place')
  expect(placesWords(12, 3)).toBe('12 places in 3 parts')
})

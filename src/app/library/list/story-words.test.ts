import { expect, test } from 'vitest'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import type { Reading } from '../../../core/reading/reading.ts'
import { unknown } from '../../../core/story.ts'
import { leftWords, newWords, partWords, stateWords, warningWords } from './story-words.ts'

const entry = { id: 'a-story', parts: [2300, 2300, 2300, 2300] } as unknown as Entry
const place = { part: 1, share: 0.5, text: 'words' }
const reading = { place, read: [0], left: null, parts: 4 } as unknown as Reading
const warnings = (more: Partial<Entry['warnings']>) =>
  warningWords({ warnings: { said: 'nothing', kinds: [], words: [], ...more } })

test('an unread story says how long it takes', () => {
  expect(stateWords(entry, undefined, 230)).toBe('40 minutes')
})

test('a begun one says the part and what is left of the whole', () => {
  expect(stateWords(entry, reading, 230)).toBe('Part 2 of 4, 25 minutes left')
  expect(partWords(entry, reading)).toBe('Part 2 of 4')
  expect(leftWords(entry, reading, 230)).toBe('about 5 minutes left in it')
})

test('a begun one of a single part has no part to name', () => {
  const short = { ...entry, parts: [2300] }
  const inIt = { ...reading, place: { ...reading.place, part: 0 }, read: [] }
  expect(stateWords(short, inIt, 230)).toBe('5 minutes left')
  expect(leftWords(short, inIt, 230)).toBe('about 5 minutes left')
})

test('a finished one says so', () => {
  expect(stateWords(entry, { ...reading, read: [0, 1, 2, 3] }, 230)).toBe('Read to the end')
})

test('a story set aside says where', () => {
  expect(stateWords(entry, { ...reading, isSetAside: true }, 230)).toBe('Set aside at Part 2 of 4')
})

test('a quicker reader has less time before them', () => {
  expect(stateWords(entry, undefined, 460)).toBe('20 minutes')
})

test('new parts are counted from when one last read', () => {
  expect(newWords(entry, { ...reading, parts: 1 })).toBe('3 new parts since you read')
  expect(newWords(entry, { ...reading, parts: 3 })).toBe('1 new part since you read')
  expect(newWords(entry, { ...reading, parts: 4 })).toBeNull()
  expect(newWords(entry, undefined)).toBeNull()
})

test('warnings stated, guessed, denied, withheld and never mentioned are five different things', () => {
  const stated = { source: 'stated', value: 'violence' } as const
  const guessed = { source: 'inferred', value: 'underage' } as const
  expect(warnings({ said: 'some', kinds: [stated], words: ['illness'] })).toEqual({
    source: 'stated',
    words: '2 warnings',
  })
  expect(warnings({ said: 'some' })).toEqual({ source: 'stated', words: 'warnings, in the author’s words' })
  expect(warnings({ said: 'some', kinds: [guessed], words: ['illness'] })).toEqual({
    source: 'stated',
    words: '1 warning, in the author’s words',
  })
  expect(warnings({ kinds: [guessed, unknown] })).toEqual({ source: 'inferred', words: '1 warning' })
  expect(warnings({ said: 'none' })).toEqual({ source: 'stated', words: 'no warnings, says the author' })
  expect(warnings({ said: 'withheld' })).toEqual({ source: 'stated', words: 'author chose not to warn' })
  expect(warnings({})).toEqual({ source: 'unknown', words: 'no warnings stated' })
})

test('kinds that the reader wants named are named, the others counted', () => {
  const stated = [
    { source: 'stated', value: 'violence' },
    { source: 'stated', value: 'underage' },
  ] as const
  const two = { said: 'some', kinds: stated, words: [] } as const
  expect(warningWords({ warnings: two }, ['violence']).words).toBe('warns of violence and 1 more')
  expect(warningWords({ warnings: two }, ['violence', 'underage']).words).toBe('warns of violence, underage')
  expect(warningWords({ warnings: two }, ['non-consent']).words).toBe('2 warnings')
})

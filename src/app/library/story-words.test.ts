import { expect, test } from 'vitest'
import type { Entry } from '../../core/catalogue.ts'
import type { Reading } from '../../core/reading.ts'
import { unknown } from '../../core/story.ts'
import { leftWords, partWords, stateWords, warningWords } from './story-words.ts'

const entry = { id: 'a-story', parts: [2300, 2300, 2300, 2300] } as unknown as Entry
const reading = { place: { part: 1, share: 0.5 }, read: [0] } as unknown as Reading
const warnings = (more: Partial<Entry['warnings']>) =>
  warningWords({ warnings: { said: 'nothing', kinds: [], words: [], ...more } })

test('an unread story says how long it takes', () => {
  expect(stateWords(entry, undefined)).toBe('40 minutes')
})

test('a begun one says the part and what is left of the whole', () => {
  expect(stateWords(entry, reading)).toBe('Part 2 of 4, 25 minutes left')
  expect(partWords(entry, reading)).toBe('Part 2 of 4')
  expect(leftWords(entry, reading)).toBe('about 5 minutes left in it')
})

test('a begun one of a single part has no part to name', () => {
  const short = { ...entry, parts: [2300] }
  const inIt = { ...reading, place: { ...reading.place, part: 0 }, read: [] }
  expect(stateWords(short, inIt)).toBe('5 minutes left')
  expect(leftWords(short, inIt)).toBe('about 5 minutes left')
})

test('a finished one says so', () => {
  expect(stateWords(entry, { ...reading, read: [0, 1, 2, 3] })).toBe('Read to the end')
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

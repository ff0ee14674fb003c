import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { saysMore, warningWords } from './warning-words.ts'

const warnings = (part: Partial<Entry['warnings']>): Entry['warnings'] => ({
  said: 'nothing',
  kinds: [],
  words: [],
  ...part,
})
const death = { source: 'stated', value: 'major-character-death' } as const
const guess = { source: 'inferred', value: 'violence' } as const

describe('warningWords', () => {
  test('says four different things where no warning is stated', () => {
    const leads = (['none', 'withheld', 'nothing'] as const).map(
      (said) => warningWords(warnings({ said })).lead,
    )
    expect(new Set(leads).size).toBe(3)
    expect(warningWords(warnings({ kinds: [guess] })).below).toContain('We found words that suggest')
  })

  test('counts the author’s warnings, those of the list and those in other words', () => {
    const said = warningWords(warnings({ said: 'some', kinds: [death], words: ['blood'] }))
    expect(`${said.lead}${said.rest}`).toBe('2 warnings, stated')
    expect(said.kinds).toEqual(['Death.', 'Blood.'])
    expect(warningWords(warnings({ said: 'some', words: ['blood'] })).lead).toBe('1 warning')
  })

  test('never counts a guess among the author’s', () => {
    const said = warningWords(warnings({ said: 'some', kinds: [death, guess] }))
    expect(`${said.lead}${said.rest}`).toBe('1 warning, stated, and 1 inferred')
    expect(said.kinds).toEqual(['Death.', '[Violence.]'])
  })
})

test('the author’s words are unfolded only where they say more', () => {
  expect(saysMore(warnings({ said: 'none' }), 'no warnings')).toBe(false)
  expect(saysMore(warnings({ said: 'none' }), 'none, no death, promise')).toBe(true)
  expect(saysMore(warnings({ said: 'some', kinds: [guess] }), 'violence')).toBe(false)
  expect(saysMore(warnings({ said: 'some', kinds: [death] }), 'The old dog dies in part 9')).toBe(true)
})

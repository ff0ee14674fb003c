import { describe, expect, test } from 'vitest'
import { entryWith } from '../../../tests/any-entry.ts'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { ruleFor } from '../../core/meeting/hide-list.ts'
import { barrier, isKeptOut, isWrapped, type Meeting } from './adult.ts'

const rated = (rating: Entry['rating']) => entryWith({ id: 'one', rating })
const restricted = rated({ source: 'stated', value: 'R' })
const general = rated({ source: 'stated', value: 'G' })
const silent = rated({ source: 'unknown', value: null })
const guessed = rated({ source: 'inferred', value: 'G' })
const before: Meeting = {
  adult: 'unasked',
  unwrapped: [],
  ceiling: 'none',
  unratedAs: 'adult',
  rules: [],
  once: null,
}
const rule = ruleFor({ kind: 'story', value: 'one', words: 'One', reason: '', at: 1 })
const rules = rule ? [rule] : []

describe('isWrapped', () => {
  test('wraps adult stories and those whose author states no rating, until the question is answered', () => {
    expect([restricted, silent, guessed].map((entry) => isWrapped(entry, before))).toEqual([true, true, true])
    expect(isWrapped(general, before)).toBe(false)
  })

  test('unwraps all of them, or the one that was asked for', () => {
    expect(isWrapped(restricted, { ...before, adult: 'unwrapped' })).toBe(false)
    expect(isWrapped(restricted, { ...before, adult: 'wrapped', unwrapped: ['one'] })).toBe(false)
    expect(isWrapped(restricted, { ...before, adult: 'wrapped', unwrapped: ['two'] })).toBe(true)
  })

  test('wraps what is kept out, whatever was answered once', () => {
    const answered: Meeting = { ...before, adult: 'unwrapped', unwrapped: ['one'], ceiling: 'PG-13' }
    expect(isWrapped(restricted, answered)).toBe(true)
    expect(isWrapped(general, answered)).toBe(false)
  })

  test('what the list hides is wrapped until it is shown this once; the adult question stays', () => {
    expect(isWrapped(general, { ...before, rules })).toBe(true)
    expect(isWrapped(general, { ...before, rules, once: 'one' })).toBe(false)
    expect(isWrapped(restricted, { ...before, rules, once: 'one' })).toBe(true)
  })

  test('no “this once” gets around the ceiling', () => {
    expect(isWrapped(restricted, { ...before, adult: 'unwrapped', ceiling: 'PG', once: 'one' })).toBe(true)
  })
})

test('what is shown once is still in no list', () => {
  expect(isKeptOut(general, { ...before, rules, once: 'one' })).toBe(true)
  expect(barrier(general, { ...before, rules })).toEqual({ kind: 'hidden', rule })
  expect(barrier(restricted, { ...before, rules, ceiling: 'PG' })).toEqual({ kind: 'ceiling' })
  expect(barrier(restricted, before)).toBeNull()
})

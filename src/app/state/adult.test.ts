import { describe, expect, test } from 'vitest'
import type { Entry } from '../../core/catalogue.ts'
import { isKeptOut, isWrapped } from './adult.ts'

const rated = (rating: Entry['rating']) => ({ id: 'one', rating })
const restricted = rated({ source: 'stated', value: 'R' })
const general = rated({ source: 'stated', value: 'G' })
const silent = rated({ source: 'unknown', value: null })
const guessed = rated({ source: 'inferred', value: 'G' })
const before = { adult: 'unasked', unwrapped: [], hideAdult: false } as const

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
    const answered = { adult: 'unwrapped', unwrapped: ['one'], hideAdult: true } as const
    expect(isWrapped(restricted, answered)).toBe(true)
    expect(isWrapped(general, answered)).toBe(false)
  })
})

test('only adult stories are kept out, and only on request', () => {
  expect(isKeptOut(restricted, { hideAdult: true })).toBe(true)
  expect(isKeptOut(restricted, { hideAdult: false })).toBe(false)
  expect(isKeptOut(general, { hideAdult: true })).toBe(false)
})

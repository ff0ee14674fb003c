import { beforeEach, expect, test, vi } from 'vitest'
import { forgetGivenUp, givenUpBefore, givenUpUntold, noteGivenUp, waveGivenUpAway } from './given-up.ts'
import { useStorage } from './storage.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
})

test('who has read of a story that was given up is not told again, and it stays given up', () => {
  noteGivenUp(['a', 'b'])
  expect(useStorage.getState().givenUp).toEqual(['a', 'b'])
  waveGivenUpAway()
  expect(useStorage.getState().givenUp).toEqual([])
  expect(givenUpUntold()).toEqual([])
  expect(givenUpBefore()).toEqual(['a', 'b'])
})

test('what is given up once more is told once more', () => {
  noteGivenUp(['a', 'b'])
  waveGivenUpAway()
  noteGivenUp(['b', 'c'])
  expect(givenUpUntold()).toEqual(['b', 'c'])
  expect(givenUpBefore()).toEqual(['a', 'b', 'c'])
})

test('what was asked for may come back', () => {
  noteGivenUp(['a', 'b', 'c'])
  waveGivenUpAway()
  forgetGivenUp(['a'])
  expect(givenUpBefore()).toEqual(['b', 'c'])
  noteGivenUp(['a'])
  expect(givenUpUntold()).toEqual(['a'])
  forgetGivenUp('all')
  expect(givenUpBefore()).toEqual([])
})

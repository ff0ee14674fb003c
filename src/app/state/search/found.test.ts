import { expect, test, vi } from 'vitest'
import { foundStories } from '../../../core/library/found-stories.ts'
import { answerTo, isListPassing, leaveWords, typeWords } from './found.ts'

const found = { text: 'rain', stories: foundStories(Uint8Array.of(0, 9, 64), null) }

test('an answer is one for a library of its size alone', () => {
  expect(answerTo('rain', null, found, 3)).toBe(found)
  // Own stories have joined: what has no score would count as found.
  expect(answerTo('rain', null, found, 5)).toBeNull()
  expect(answerTo('', 'rain', found, 5)).toBeNull()
})

test('while words are typed the latest answer holds, otherwise that to the address', () => {
  expect(answerTo('ra', 'rain', found, 3)).toBe(found)
  expect(answerTo('ra', null, found, 3)).toBeNull()
  expect(answerTo('', null, found, 3)).toEqual({ text: '', stories: null })
})

test('a list is passing while somebody types and for a moment after, unless the field is left', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1e6)
  expect(isListPassing()).toBe(false)
  typeWords('')
  now.mockReturnValue(1e6 + 2500)
  expect(isListPassing()).toBe(true)
  now.mockReturnValue(1e6 + 3500)
  expect(isListPassing()).toBe(false)
  typeWords('')
  leaveWords()
  expect(isListPassing()).toBe(false)
  now.mockRestore()
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { foundStories } from '../../../core/library/found-stories.ts'
import { answerAtHand, answersAtHand, askAhead, forgetAnswers, keyOf, stopAsking } from './found-ahead.ts'

const searcher = vi.hoisted(() => ({
  letters: ['a', 'i'],
  asked: [] as string[],
  hasIndex: true,
  /** Run before an answer comes. */
  meanwhile: () => {},
}))
vi.mock('./search-later.ts', () => ({
  search: () =>
    Promise.resolve({
      lettersAfter: () => Promise.resolve(searcher.letters),
      indexedWith: async (text: string) => {
        searcher.asked.push(text)
        await Promise.resolve()
        searcher.meanwhile()
        return searcher.hasIndex ? foundStories(Uint8Array.of(text.length), null) : null
      },
    }),
}))

const kept = () => [...answersAtHand().keys()]
/** Longer than any rest before the asking begins, and all of it. */
const rested = () => vi.advanceTimersByTimeAsync(1000)
const restAt = async (text: string) => {
  askAhead(text)
  await rested()
}

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(searcher, { asked: [], hasIndex: true, meanwhile: () => {} })
  forgetAnswers()
})
afterEach(() => vi.useRealTimers())

test('while the reader rests, every letter that may come next is asked for', async () => {
  await restAt('r')
  expect(kept()).toEqual(['ra', 'ri'])
  expect(answersAtHand().get('ri')).toEqual(foundStories(Uint8Array.of(2), null))
})

test('a text in capitals or with a space behind it asks for the same', () => {
  expect(keyOf('The  Rain ')).toBe(keyOf('the rain'))
  expect(keyOf('the rain')).not.toBe(keyOf('therain'))
})

test('what is typed before ends it at once, and so it does in the midst', async () => {
  askAhead('r')
  stopAsking()
  await rested()
  expect(searcher.asked).toEqual([])

  searcher.meanwhile = stopAsking
  await restAt('r')
  expect(searcher.asked).toEqual(['ra'])
})

test('answers of another library are kept nowhere, though they come later', async () => {
  searcher.meanwhile = forgetAnswers
  await restAt('r')
  expect(searcher.asked).toEqual(['ra'])
  expect(kept()).toEqual([])
})

test('only what is on the way to the text, or goes on with it, stays', async () => {
  await restAt('r')
  expect(answerAtHand('Ri')).toEqual(foundStories(Uint8Array.of(2), null))
  expect(kept()).toEqual(['ri'])
  await restAt('ri')
  expect(kept()).toEqual(['ri', 'ria', 'rii'])
  expect(answerAtHand('r')).toBeNull()
  expect(kept()).toEqual(['ri', 'ria', 'rii'])
})

test('what is at hand is not asked for again', async () => {
  await restAt('r')
  await restAt('r')
  expect(searcher.asked).toEqual(['ra', 'ri'])
  expect(kept()).toEqual(['ra', 'ri'])
})

test('without an index nothing is asked for in advance', async () => {
  searcher.hasIndex = false
  await restAt('r')
  expect(searcher.asked).toEqual(['ra'])
  expect(kept()).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storyShare } from '../reading/reading.ts'
import { partAtShare } from './part-at-share.ts'

test('a share of the story is a place in a part, and back', () => {
  const words = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(words, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
      expect(storyShare(partAtShare(share, parts), parts)).toBeCloseTo(share, 6)
    }),
  )
})

test.each([
  [0, { part: 0, share: 0 }],
  [0.5, { part: 1, share: 0 }],
  [1, { part: 2, share: 1 }],
  [7, { part: 2, share: 1 }],
])('%s', (share, expected) => {
  expect(partAtShare(share, [100, 60, 40])).toEqual(expected)
})

test('a story without words has a beginning', () => {
  expect(partAtShare(0.5, [])).toEqual({ part: 0, share: 0 })
  expect(partAtShare(0.5, [0, 0])).toEqual({ part: 1, share: 0 })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundStories } from './found-stories.ts'

const titleOrder = fc.integer({ min: 0, max: 40 }).chain((size) =>
  fc.tuple(
    fc.uint8Array({ minLength: size, maxLength: size }),
    fc.shuffledSubarray(
      Array.from({ length: size }, (_, at) => at),
      { minLength: size },
    ),
  ),
)

test('what is found stands best first, equals by title, and nothing else is there', () => {
  fc.assert(
    fc.property(titleOrder, ([scores, titles]) => {
      const plainly = titles
        .filter((story) => scores[story] !== 0)
        .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      expect([...foundStories(Uint8Array.from(scores), Uint32Array.from(titles)).best]).toEqual(plainly)
    }),
  )
})

test('without an order of titles, equals stand by their ordinals', () => {
  expect([...foundStories(Uint8Array.of(0, 9, 255, 9, 1), null).best]).toEqual([2, 1, 3, 4])
})

import { expect, test } from 'vitest'
import { type Covered, coveredShare, cutAfter, withCovered } from './stretch.ts'

const covered = (...stretches: readonly (readonly [number, number])[]) =>
  stretches.reduce<readonly Covered[]>((all, [from, to]) => withCovered(all, { part: 0, from, to }), [])

test('what was covered twice counts once', () => {
  expect(covered([0, 0.4], [0.3, 0.5], [0.8, 1])).toEqual([{ part: 0, runs: [0, 0.5, 0.8, 1] }])
  expect(coveredShare(covered([0, 0.4], [0.3, 0.5], [0.8, 1]), 0)).toBeCloseTo(0.7)
  expect(coveredShare(covered([0.8, 1], [0, 0.2], [0.1, 0.9]), 0)).toBeCloseTo(1)
})

test('lines that were cut in two leave no gaps', () => {
  expect(covered([0, 0.4], [0.401, 0.5])).toEqual([{ part: 0, runs: [0, 0.5] }])
})

test('the parts touched last are remembered, and no more', () => {
  const all = [0, 1, 2, 3, 1, 4].reduce<readonly Covered[]>(
    (before, part) => withCovered(before, { part, from: 0, to: 0.5 }),
    [],
  )
  expect(all.map(({ part }) => part)).toEqual([2, 3, 1, 4])
})

test('a record stays small, however restless the reader', () => {
  let all: readonly Covered[] = []
  for (let index = 0; index < 5000; index++) {
    const from = ((index * 7919) % 5000) / 5000
    all = withCovered(all, { part: 0, from, to: from + 0.0001 })
  }
  expect(JSON.stringify(all).length).toBeLessThan(4000)
})

test('so many words reach so far, over part ends', () => {
  const seen = [
    { part: 0, from: 0.75, to: 1 },
    { part: 1, from: 0, to: 0.5 },
  ]
  expect(cutAfter(seen, [1024, 512], 128)).toEqual([{ part: 0, from: 0.75, to: 0.875 }])
  expect(cutAfter(seen, [1024, 512], 384)).toEqual([seen[0], { part: 1, from: 0, to: 0.25 }])
  expect(cutAfter(seen, [1024, 512], 9000)).toEqual(seen)
})

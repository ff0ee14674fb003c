import { expect, test } from 'vitest'
import { type Mark, secondsLeft, waitAfter, withMark } from './download-pace.ts'

function marksOf(seconds: readonly number[], bytesOf: (second: number) => number): readonly Mark[] {
  return seconds.reduce<readonly Mark[]>(
    (marks, second) => withMark(marks, { at: second * 1000, bytes: bytesOf(second) }),
    [],
  )
}

test('tells how long the rest takes at the pace of the last while', () => {
  const steady = marksOf([0, 1, 2, 3, 4, 5], (second) => second * 1000)
  expect(secondsLeft(steady, 60_000)).toBe(60)
  const slower = marksOf([...Array(61).keys()], (second) =>
    second < 30 ? second * 9000 : 240_000 + second * 1000,
  )
  expect(secondsLeft(slower, 60_000)).toBe(60)
})

test('tells nothing too soon, and nothing where nothing comes', () => {
  expect(secondsLeft([], 1000)).toBeNull()
  expect(
    secondsLeft(
      marksOf([0, 1], (second) => second * 1000),
      1000,
    ),
  ).toBeNull()
  expect(
    secondsLeft(
      marksOf([0, 5, 9], () => 7000),
      1000,
    ),
  ).toBeNull()
})

test('waits twice as long after each failure, five minutes at most', () => {
  expect([1, 2, 3, 4].map((failures) => waitAfter(failures, 0.5))).toEqual([2000, 4000, 8000, 16_000])
  expect(waitAfter(90, 0.5)).toBe(300_000)
  expect(waitAfter(1, 0)).toBeLessThan(waitAfter(1, 1))
})

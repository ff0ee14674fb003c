import { expect, test } from 'vitest'
import { RowHeights } from './row-heights.ts'
import { nearer, rowsInSight, rowsNear, type Stand } from './row-range.ts'

const many = new RowHeights(1000, 100)
const stand: Stand = { point: 5000, height: 900, inSight: 900 }

test('what is in sight ends where a keyboard begins; what is near does not', () => {
  expect(rowsInSight(many, stand)).toEqual({ from: 50, to: 60 })
  expect(rowsInSight(many, { ...stand, inSight: 450 })).toEqual({ from: 50, to: 55 })
  expect(rowsNear(many, { ...stand, inSight: 450 })).toEqual(rowsNear(many, stand))
})

test('the window above the list sees its first rows alone', () => {
  expect(rowsInSight(many, { point: -350, height: 900, inSight: 900 })).toEqual({ from: 0, to: 6 })
  expect(rowsInSight(many, { point: -350, height: 900, inSight: 500 })).toEqual({ from: 0, to: 2 })
  expect(rowsInSight(many, { point: -800, height: 900, inSight: 500 })).toEqual({ from: 0, to: 1 })
})

test('a short list is near as a whole', () => {
  expect(rowsNear(new RowHeights(60, 100), stand)).toEqual({ from: 0, to: 60 })
  expect(rowsNear(new RowHeights(61, 100), { ...stand, point: 0 })).toEqual({ from: 0, to: 15 })
})

test('a row at each end a step, and what is seen at once', () => {
  const wanted = { from: 40, to: 70 }
  const seen = { from: 50, to: 60 }
  expect(nearer(seen, wanted, seen)).toEqual({ from: 49, to: 61 })
  expect(nearer({ from: 48, to: 55 }, wanted, seen)).toEqual({ from: 47, to: 60 })
  expect(nearer({ from: 20, to: 90 }, wanted, seen)).toEqual({ from: 40, to: 70 })
  expect(nearer({ from: 0, to: 20 }, wanted, seen)).toEqual(seen)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowHeights } from './row-heights.ts'

test('rows stand one below another, guessed or seen', () => {
  const rows = new RowHeights(4, 100)
  expect(rows.total).toBe(400)
  expect(rows.set(1, 30)).toBe(-70)
  expect(rows.set(1, 30)).toBe(0)
  expect([0, 1, 2, 3].map((row) => rows.topOf(row))).toEqual([0, 100, 130, 230])
  expect([-5, 0, 99, 100, 129, 130, 329, 330, 1000].map((at) => rows.rowAt(at))).toEqual([
    0, 0, 0, 1, 1, 2, 3, 3, 3,
  ])
})

test('whatever is seen in whatever order, a row is where the rows before it end', () => {
  const seen = fc.array(fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 500 })), { maxLength: 40 })
  fc.assert(
    fc.property(seen, fc.nat(20), fc.integer({ min: 0, max: 12_000 }), (measures, asked, point) => {
      const rows = new RowHeights(20, 150)
      const plain = Array.from({ length: 20 }, () => 150)
      for (const [row, height] of measures) {
        rows.set(row, height)
        plain[row] = height
        rows.topOf(asked)
      }
      const topOf = (row: number) => plain.slice(0, row).reduce((sum, height) => sum + height, 0)
      expect(rows.topOf(asked)).toBe(topOf(asked))
      expect(rows.total).toBe(topOf(20))
      const at = rows.rowAt(point)
      if (point < rows.total) {
        expect(topOf(at)).toBeLessThanOrEqual(point)
        expect(topOf(at + 1)).toBeGreaterThan(point)
      } else expect(at).toBe(19)
    }),
  )
})

test('a list without rows has none', () => {
  const rows = new RowHeights(0, 150)
  expect([rows.total, rows.rowAt(50)]).toEqual([0, 0])
})

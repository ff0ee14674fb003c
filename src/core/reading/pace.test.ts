import { expect, test } from 'vitest'
import { ENOUGH_MEASURES, minutesFor, paceOf, spellMinutes, USUAL_PACE, withMeasure } from './pace.ts'

const measured = (...paces: readonly number[]) => paces.reduce<readonly number[]>(withMeasure, [])

test('a usual pace stands until enough is known', () => {
  const few = Array.from({ length: ENOUGH_MEASURES - 1 }, () => 400)
  expect(paceOf(measured(...few))).toBe(USUAL_PACE)
  expect(paceOf(measured(...few, 400))).toBe(400)
})

test('one hurried page does not change the pace', () => {
  expect(paceOf(measured(180, 182, 178, 181, 650, 179, 183, 180, 177))).toBe(180)
})

test('what cannot be reading is no measure', () => {
  expect(measured(20, 5000, Number.NaN, Number.POSITIVE_INFINITY, 200)).toEqual([200])
})

test('the pace follows the reader: old measures go', () => {
  const slow = Array.from({ length: 40 }, () => 150)
  const quick = Array.from({ length: 31 }, () => 300)
  expect(paceOf(measured(...slow, ...quick))).toBe(300)
})

test('minutes are whole and at least one', () => {
  expect(minutesFor(10)).toBe(1)
  expect(minutesFor(2300)).toBe(10)
  expect(minutesFor(2300, 460)).toBe(5)
  expect([spellMinutes(1), spellMinutes(72), spellMinutes(180)]).toEqual(['1 minute', '1 h 12 min', '3 h'])
})

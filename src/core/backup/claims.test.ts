import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { isAnother, isGreater, isPart } from './claims.ts'

test('of two values that are not the same one is the greater', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const isSame = canonical(one) === canonical(other)
      expect([isGreater(one, other), isGreater(other, one)].filter(Boolean)).toHaveLength(isSame ? 0 : 1)
    }),
  )
})

test('a value with members left out, at whatever depth, is a part of the whole one and no other', () => {
  const whole = {
    note: 'n',
    place: { part: 1, quote: { exact: 'x', prefix: '' } },
    runs: [{ part: 0, by: 1 }],
  }
  const part = { note: 'n', place: { part: 1, quote: { exact: 'x' } }, runs: [{ part: 0 }] }
  expect([isPart(part, whole), isPart(whole, part)]).toEqual([true, false])
  expect([isAnother(part, whole), isAnother(whole, part), isAnother(whole, whole)]).toEqual([
    false,
    false,
    false,
  ])
  expect(isAnother(part, { ...part, note: 'm' })).toBe(true)
  expect(isAnother({ read: [0] }, { read: [0, 1] })).toBe(true)
  expect(isPart({ left: null }, { left: whole.place })).toBe(true)
})

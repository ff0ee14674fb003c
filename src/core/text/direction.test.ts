import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['he', 'rtl'],
  ['ar-EG', 'rtl'],
  ['FA', 'rtl'],
  ['ckb', 'rtl'],
  ['ks', 'rtl'],
  ['mzn', 'rtl'],
  ['ku', 'ltr'],
  ['en', 'ltr'],
  [null, 'ltr'],
] as const)('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})

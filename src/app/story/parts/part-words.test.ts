import { expect, test } from 'vitest'
import { spellParts } from './part-words.ts'

test('names parts by their numbers, runs in short', () => {
  expect(spellParts([3])).toBe('Part 4')
  expect(spellParts([2, 3, 4])).toBe('Parts 3 to 5')
  expect(spellParts([2, 3])).toBe('Parts 3 and 4')
  expect(spellParts([0, 2, 6, 7, 8])).toBe('Parts 1, 3 and 7 to 9')
})

test('counts where there is too much to name', () => {
  expect(spellParts([0, 2, 4, 6])).toBe('4 parts')
})

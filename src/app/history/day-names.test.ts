import { expect, test } from 'vitest'
import { spellDay, spellMonth } from './day-names.ts'

test('a day is the one that was kept, in every zone', () => {
  expect(spellDay('2026-03-24')).toBe('Tuesday 24 March')
  expect(spellMonth('2026-12-31')).toBe('December 2026')
})

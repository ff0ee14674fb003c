import { expect, test } from 'vitest'
import { momentWords } from './moment-words.ts'

test('a moment has a day and a time', () => {
  const now = new Date(2026, 2, 24, 22, 0).getTime()
  expect(momentWords(new Date(2026, 2, 24, 8, 5).getTime(), now)).toBe('today, 08:05')
  expect(momentWords(new Date(2026, 2, 3, 23, 10).getTime(), now)).toBe('3 March, 23:10')
})

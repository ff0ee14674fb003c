import { expect, test } from 'vitest'
import { dayWords } from './day-words.ts'

const now = new Date(2024, 4, 16, 9, 30).getTime()
const before = (year: number, month: number, day: number) =>
  dayWords(new Date(year, month - 1, day, 22).getTime(), now)

test('names the day of a mark as one would say it', () => {
  expect(dayWords(now - 60_000, now)).toBe('today')
  expect(before(2024, 5, 15)).toBe('yesterday')
  expect(before(2024, 5, 12)).toBe('Sunday')
  expect(before(2024, 3, 3)).toBe('3 March')
  expect(before(2022, 3, 3)).toBe('3 March 2022')
})

test('a clock that was set back makes no mark of tomorrow', () => {
  expect(dayWords(now + 90_000_000, now)).toBe('today')
})

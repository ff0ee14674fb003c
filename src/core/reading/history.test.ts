import { describe, expect, test } from 'vitest'
import { placeInUnopened } from '../place/place.ts'
import { type DayOfReading, daysFrom, type JournalPlace, stopsOf, totalOf, withReading } from './history.ts'

const entry = (minute: number, part: number, share: number): JournalPlace => ({
  story: 'a',
  minute,
  place: placeInUnopened(part, share),
})
const numbers = (stops: readonly JournalPlace[]) => stops.map(({ minute }) => minute)

describe('where one has been', () => {
  test('of each sitting in a part, where one stopped', () => {
    const journal = [
      entry(10, 0, 0.1),
      entry(11, 0, 0.2),
      entry(12, 0, 0.4),
      entry(90, 0, 0.6),
      entry(91, 1, 0.1),
    ]
    expect(numbers(stopsOf(journal, undefined))).toEqual([91, 90, 12])
  })

  test('a place that was left for an earlier one is a stop', () => {
    const journal = [entry(10, 0, 0.7), entry(11, 0, 0.2), entry(12, 0, 0.3)]
    expect(numbers(stopsOf(journal, undefined))).toEqual([12, 10])
  })

  test('where one is now is none', () => {
    const journal = [entry(10, 0, 0.7), entry(50, 3, 0.3)]
    expect(numbers(stopsOf(journal, placeInUnopened(3, 0.305)))).toEqual([10])
  })
})

describe('days', () => {
  const empty: DayOfReading = { day: '2026-03-24', stories: {} }
  const day = withReading(withReading(empty, 'a', { words: 900, seconds: 200, parts: 0 }), 'a', {
    words: 100,
    seconds: 40,
    parts: 1,
  })

  test('add up by story', () => {
    expect(day.stories).toEqual({ a: { words: 1000, seconds: 240, parts: 1 } })
    const both = withReading(day, 'b', { words: 500, seconds: 100, parts: 0 })
    expect(totalOf([both, { ...day, day: '2026-03-25' }])).toEqual({
      words: 2500,
      seconds: 580,
      parts: 2,
      stories: 2,
    })
  })

  test('a look into a story is no reading of it', () => {
    expect(totalOf([withReading(empty, 'b', { words: 30, seconds: 12, parts: 0 })]).stories).toBe(0)
  })

  test('whatever is no day is left out, the latest comes first', () => {
    const later = { ...day, day: '2026-04-01' }
    const broken = [
      null,
      'x',
      { day: 'today', stories: {} },
      { day: '2026-01-01', stories: { a: { words: 'x' } } },
    ]
    expect(daysFrom([day, ...broken, later])).toEqual([later, day])
  })
})

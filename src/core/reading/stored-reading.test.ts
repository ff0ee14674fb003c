import { expect, test } from 'vitest'
import { placeInUnopened } from '../place/place.ts'
import { coveredOf, furthestOf, type Reading } from './reading.ts'
import { journalPlaceFrom, readingFrom } from './stored-reading.ts'

/** A record as version 0.1.0 wrote it. */
const old: Reading = {
  story: 'a',
  place: { ...placeInUnopened(2, 0.4), text: 'abc', block: 7, blockId: 'abc-7', offset: 12 },
  sequence: 5,
  at: 1_700_000_000_000,
  read: [0, 1],
  left: null,
  parts: 3,
}
const full: Reading = {
  ...old,
  furthest: { part: 2, share: 0.5 },
  covered: [{ part: 2, runs: [0, 0.5] }],
  newFrom: 2,
  isSetAside: true,
  called: { title: 'The Tin Lantern', isAdult: false },
}

test('records of version 0.1.0 are whole, and say as much as they can', () => {
  expect(readingFrom(old)).toEqual(old)
  expect(furthestOf(old)).toEqual({ part: 2, share: 0.4 })
  expect(coveredOf(old)).toEqual([{ part: 2, runs: [0, 0.4] }])
})

test('new records keep all of theirs, and what 0.1.0 asks of them', () => {
  const back = readingFrom(JSON.parse(JSON.stringify(full)))
  expect(back).toEqual(full)
  expect(back).toMatchObject(old)
})

test('damage to what joined later costs only that', () => {
  const harmed = {
    ...full,
    furthest: 'far',
    covered: [{ part: 0 }],
    newFrom: -1,
    called: null,
    isSetAside: 'yes',
  }
  expect(readingFrom(harmed)).toEqual(old)
})

test.each([
  null,
  'x',
  {},
  { ...old, place: null },
  { ...old, place: { ...old.place, offset: Number.NaN } },
  { ...old, read: [0.5] },
  { ...old, sequence: '5' },
])('%j is no reading', (stored) => {
  expect(readingFrom(stored)).toBeNull()
})

test('a place of the journal is whole or nothing', () => {
  const place = { story: 'a', minute: 9, place: old.place }
  expect(journalPlaceFrom(place)).toEqual(place)
  expect(journalPlaceFrom({ ...place, minute: null })).toBeNull()
})

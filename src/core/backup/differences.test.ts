import { expect, test } from 'vitest'
import { countsOf, differencesOf } from './differences.ts'
import type { Holdings } from './holdings.ts'
import type { SectionName } from './state.ts'

const holding = (all: Readonly<Partial<Record<SectionName, Readonly<Record<string, unknown>>>>>): Holdings =>
  new Map(Object.entries(all).map(([name, held]) => [name as SectionName, new Map(Object.entries(held))]))

test('a record that is there and cannot be read is neither written over nor taken away', () => {
  const before = holding({ shelves: { s1: null, s2: null, s3: { id: 's3' } } })
  const after = holding({ shelves: { s1: { id: 's1' }, s4: { id: 's4' } } })
  expect(differencesOf(before, after)).toEqual([
    { name: 'shelves', key: 's4', before: null, after: { id: 's4' } },
    { name: 'shelves', key: 's3', before: { id: 's3' }, after: null },
  ])
  expect(countsOf(before, after, after).get('shelves')).toMatchObject({ added: 1, removed: 1 })
})

test('a reading stands in one record: where its place cannot be read, its progress stays as it is, too', () => {
  const before = holding({ places: { gate: null }, progress: { gate: { read: [0] } } })
  const more = holding({ places: { gate: { at: 1 } }, progress: { gate: { read: [0, 1] } } })
  expect(differencesOf(before, more)).toEqual([])
  expect(differencesOf(before, holding({}))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { heldIn, holdingsOf } from './holdings.ts'
import { noted } from './noted.ts'
import { journal } from './reading-sections.ts'
import { emptyState } from './state.ts'
import { holdingsFrom, type Stored, type Stores, storeNames, unreadableIn } from './stores.ts'

const place = {
  part: 0,
  text: 't',
  block: 1,
  blockId: 'b',
  offset: 0,
  quote: { exact: 'The gate', prefix: '', suffix: '' },
  share: 0.5,
}
const entry = (story: string, minute: number, at: unknown = place): Stored => ({
  key: [story, minute],
  value: { story, minute, place: at },
})
const storesWith = (entries: readonly Stored[]): Stores => ({
  records: {
    ...(Object.fromEntries(storeNames.map((name) => [name, []])) as unknown as Stores['records']),
    journal: entries,
  },
  visit: null,
  settings: {},
  name: { name: '' },
})

describe('a story’s journal', () => {
  test('with a place that cannot be read is there as null, and is not erased on all devices', () => {
    const before = noted(emptyState, 'phone1', holdingsFrom(storesWith([entry('gate', 3), entry('owl', 4)])))
    const damaged = holdingsFrom(
      storesWith([entry('gate', 3, { part: 'x' }), entry('owl', 4), entry('owl', 5, null)]),
    )
    expect([...heldIn(damaged, 'journal')]).toEqual([
      ['gate', null],
      ['owl', null],
    ])
    expect(unreadableIn(damaged)).toBe(2)
    const after = heldIn(holdingsOf(noted(before, 'phone1', damaged), 'phone1'), 'journal')
    expect([...after.keys()]).toEqual(['gate', 'owl'])
  })

  test.each([1.5, 2e9, -1])('has no minute %s, in a file or in the store', (minute) => {
    expect(journal.read('gate', [{ minute, place }])).toBeNull()
    expect(heldIn(holdingsFrom(storesWith([entry('gate', minute)])), 'journal').get('gate')).toBeNull()
  })
})

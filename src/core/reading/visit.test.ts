import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntries, catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import type { Entry } from '../catalogue/catalogue.ts'
import { partsJoined } from '../catalogue/parts-joined.ts'
import { ANOTHER_VISIT, freshIn, knownOf, visitAt, visitFrom } from './visit.ts'

const nothing = { came: [] } as const

function fresh(before: readonly Entry[], now: readonly Entry[]) {
  const catalogue = catalogueOf(now)
  return freshIn(catalogue, knownOf(catalogueOf(before), 'before')).map(({ ordinal, wordsBefore }) => ({
    id: catalogue.entryAt(ordinal).id,
    wordsBefore,
  }))
}

test('an archive that is as it was has nothing new', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      expect(fresh(entries, entries)).toEqual([])
    }),
  )
})

test('of any two archives, what is new or of another length is told, and nothing else', () => {
  fc.assert(
    fc.property(anyEntries, fc.func(fc.constantFrom('same', 'gone', 'longer')), (entries, fate) => {
      const before = entries
        .filter(({ id }) => fate(id) !== 'gone')
        .map((entry) => (fate(entry.id) === 'longer' ? { ...entry, parts: [1] } : entry))
      const told = new Map(fresh(before, entries).map(({ id, wordsBefore }) => [id, wordsBefore]))
      for (const entry of entries) {
        const was = before.find(({ id }) => id === entry.id)
        const words = was?.parts.reduce((sum, part) => sum + part, 0)
        const isLonger = words !== undefined && words !== entry.parts.reduce((sum, part) => sum + part, 0)
        expect(told.get(entry.id)).toBe(was ? (isLonger ? words : undefined) : null)
      }
    }),
  )
})

test('parts that joined at the end are counted; another change is none', () => {
  const story = entryWith({ id: 'a', parts: [100, 200, 300] })
  expect(partsJoined(story, 100)).toBe(2)
  expect(partsJoined(story, 300)).toBe(1)
  expect(partsJoined(story, 250)).toBe(0)
  expect(partsJoined(story, 900)).toBe(0)
})

describe('a visit', () => {
  const first = knownOf(catalogueOf([entryWith({ id: 'a' })]), 'first')
  const second = knownOf(catalogueOf([entryWith({ id: 'a' }), entryWith({ id: 'b' })]), 'second')

  test('goes on while the reader comes back soon; what is new stays new in it', () => {
    const one = visitAt(null, 1000, { known: first, ...nothing })
    expect(one.before).toBeNull()
    const two = visitAt(one, 1000 + ANOTHER_VISIT, { known: second, came: ['b'] })
    expect(two.before).toEqual({ known: first, at: 1000 })
    const same = visitAt(two, two.seen + ANOTHER_VISIT - 1, { known: second, ...nothing })
    expect(same.before).toEqual(two.before)
    expect(same.began).toBe(two.began)
    const three = visitAt(same, same.seen + ANOTHER_VISIT, { known: second, ...nothing })
    expect(three.before?.known).toBe(second)
    expect(three.arrivals).toEqual([['b', two.seen]])
  })

  test('a clock that was set back begins no other', () => {
    const one = visitAt(null, 9 * ANOTHER_VISIT, { known: first, ...nothing })
    const back = visitAt(one, 0, { known: first, ...nothing })
    expect(back).toEqual(one)
  })

  test('survives being stored as the database stores it; what is none is passed over', () => {
    const one = visitAt(null, 1000, { known: first, ...nothing })
    const two = visitAt(one, 1000 + ANOTHER_VISIT, { known: second, came: ['b'] })
    expect(visitFrom(structuredClone(two))).toEqual(two)
    expect(visitFrom({ ...two, known: { archive: 'x', ids: [1], words: [1] } })).toBeNull()
    expect(visitFrom({ ...two, before: 'yesterday', arrivals: [1] })).toEqual({
      ...two,
      before: null,
      arrivals: [],
    })
    expect(visitFrom(undefined)).toBeNull()
  })
})

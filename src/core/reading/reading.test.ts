import { describe, expect, test } from 'vitest'
import { beginningOf } from '../place/place.ts'
import {
  furthestAhead,
  latestReadings,
  newFromAfter,
  newParts,
  placeLeft,
  type Reading,
  readShare,
  readState,
  storyShare,
  withMarks,
} from './reading.ts'

const reading: Reading = {
  story: 'a',
  place: { ...beginningOf(1), share: 0.5 },
  sequence: 1,
  at: 0,
  read: [0],
  left: null,
  parts: 3,
}

describe('reading', () => {
  test('a story without a reading is unread', () => {
    expect(readState(undefined, 3)).toBe('unread')
    expect(readShare(undefined, [100, 100, 200])).toBe(0)
  })

  test('the share counts words, not parts', () => {
    expect(storyShare(reading.place, [100, 100, 200])).toBe(150 / 400)
    expect(storyShare(reading.place, [])).toBe(0)
  })

  test('a story is finished when every part of today was read to its end', () => {
    const finished = { ...reading, read: [0, 1, 2] }
    expect(readState(finished, 3)).toBe('finished')
    expect(readShare(finished, [100, 100, 200])).toBe(1)
  })

  test('a new part makes a finished story one that is being read', () => {
    expect(readState({ ...reading, read: [0, 1, 2] }, 4)).toBe('reading')
  })

  test('being at the end of the last part does not finish a story whose middle was never opened', () => {
    expect(readState({ ...reading, read: [2] }, 3)).toBe('reading')
  })

  test('a jump leaves the place, going on keeps what was left', () => {
    const at = (part: number, block = 1) => ({ ...beginningOf(part), block, text: 'read' })
    const before = { ...reading, place: at(4, 6) }
    expect(placeLeft(undefined, at(0))).toBeNull()
    expect(placeLeft(before, at(4, 9))).toBeNull()
    expect(placeLeft(before, at(0))).toBe(before.place)
    expect(placeLeft(before, at(4, 0), true)).toBe(before.place)
    expect(placeLeft({ ...before, left: at(1) }, at(5), false)).toEqual(at(1))
  })

  test('passing through the beginnings of other parts keeps the way back to where one read', () => {
    const read = { ...beginningOf(4), block: 6, text: 'read' }
    const passing = { ...reading, place: beginningOf(5), left: read }
    expect(placeLeft(passing, beginningOf(6), true)).toBe(read)
  })

  test('of two records the later one stands, of equals the first', () => {
    const later = { ...reading, sequence: 2 }
    expect(latestReadings([reading, later, { ...reading }])).toEqual({ a: later })
    expect(
      latestReadings([
        { ...reading, at: 1 },
        { ...reading, at: 2 },
      ]).a?.at,
    ).toBe(1)
  })

  test('a story may be called as something that every object has', () => {
    const odd = ['constructor', '__proto__'].map((story) => ({ ...reading, story }))
    const latest = latestReadings([reading, ...odd])
    for (const one of odd) expect(latest[one.story]).toBe(one)
    expect(Object.values(latest)).toEqual([reading, ...odd])
    const without = latestReadings([reading])
    expect(odd.map(({ story }) => readState(without[story], 3))).toEqual(['unread', 'unread'])
  })

  test('marks stay in order and stand once', () => {
    expect(withMarks([0, 2], [1])).toEqual([0, 1, 2])
    expect(withMarks([0, 2], [2], [0])).toEqual([2])
  })

  test('a story set aside is neither begun nor finished, and finished is stronger', () => {
    expect(readState({ ...reading, isSetAside: true }, 3)).toBe('set-aside')
    expect(readState({ ...reading, isSetAside: true, read: [0, 1, 2] }, 3)).toBe('finished')
  })

  test('a story that was only opened is unread, unless it was left for its beginning', () => {
    const opened = { ...reading, place: beginningOf(0), read: [] }
    expect(readState(opened, 3)).toBe('unread')
    expect(readState({ ...opened, left: reading.place }, 3)).toBe('reading')
  })

  test('new parts stay new until one of them is reached', () => {
    expect(newParts(reading, 3)).toBeNull()
    expect(newParts(reading, 6)).toEqual({ from: 3, count: 3 })
    expect(newParts(undefined, 6)).toBeNull()
    const newFrom = newFromAfter(reading, 1, 6)
    expect(newFrom).toBe(3)
    const moved = { ...reading, parts: 6, ...(newFrom !== undefined && { newFrom }) }
    expect(newParts(moved, 6)).toEqual({ from: 3, count: 3 })
    expect(newParts(moved, 7)).toEqual({ from: 3, count: 4 })
    expect(newFromAfter(moved, 3, 6)).toBeUndefined()
    expect(newParts(reading, 2)).toBeNull()
  })

  test('parts that are marked as read are not new, and what joins after them is', () => {
    const marked = { ...reading, newFrom: 3, read: [0, 1, 2, 3, 4] }
    expect(newParts(marked, 5)).toBeNull()
    expect(newFromAfter(marked, 1, 5)).toBeUndefined()
    expect(newParts(marked, 6)).toEqual({ from: 5, count: 1 })
    expect(newParts({ ...marked, newFrom: 0 }, 6)).toBeNull()
  })

  test('the furthest place is told where it is well ahead of the last one', () => {
    const words = [1000, 1000, 1000]
    expect(furthestAhead(reading, words)).toBeNull()
    expect(furthestAhead({ ...reading, furthest: { part: 1, share: 0.55 } }, words)).toBeNull()
    expect(furthestAhead({ ...reading, furthest: { part: 2, share: 0.1 } }, words)).toEqual({
      part: 2,
      share: 0.1,
    })
  })
})

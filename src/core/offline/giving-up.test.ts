import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KeptStory, storiesToGiveUp } from './giving-up.ts'

const story = (id: string, more: Partial<KeptStory> = {}): KeptStory => ({
  id,
  bytes: 100,
  state: 'unread',
  readAt: 0,
  isOpen: false,
  isAskedFor: false,
  ...more,
})

const anyStory = fc.record<KeptStory>({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  bytes: fc.nat(1000),
  state: fc.constantFrom('unread', 'reading', 'finished', 'set-aside'),
  readAt: fc.nat(5),
  isOpen: fc.boolean(),
  isAskedFor: fc.boolean(),
})
const anyShelf = fc.uniqueArray(anyStory, { selector: ({ id }) => id, maxLength: 30 })

describe('What is given up', () => {
  test('never read goes first, then what was read longest ago', () => {
    const kept = [
      story('lately', { state: 'finished', readAt: 9 }),
      story('long-ago', { state: 'finished', readAt: 2 }),
      story('never'),
    ]
    expect(storiesToGiveUp(kept, 1000)).toEqual(['never', 'long-ago', 'lately'])
  })

  test('no more than makes the room', () => {
    const kept = [story('small'), story('large', { bytes: 300 }), story('other')]
    expect(storiesToGiveUp(kept, 250)).toEqual(['large'])
    expect(storiesToGiveUp(kept, 301)).toEqual(['large', 'other'])
  })

  test('what was put away may go, what is begun may not', () => {
    const kept = [
      story('begun', { state: 'reading', readAt: 1 }),
      story('away', { state: 'set-aside', readAt: 5 }),
    ]
    expect(storiesToGiveUp(kept, 1000)).toEqual(['away'])
  })

  test('what is open, begun or asked for never goes, whatever is wanted', () => {
    fc.assert(
      fc.property(anyShelf, fc.nat(50_000), (kept, wanted) => {
        const given = storiesToGiveUp(kept, wanted)
        const held = kept.filter(
          ({ isOpen, isAskedFor, state }) => isOpen || isAskedFor || state === 'reading',
        )
        expect(held.filter(({ id }) => given.includes(id))).toEqual([])
      }),
    )
  })

  test('nothing stays that was read longer ago than something given up, and none is given up in vain', () => {
    fc.assert(
      fc.property(anyShelf, fc.nat(50_000), (kept, wanted) => {
        const given = storiesToGiveUp(kept, wanted)
        const find = (id: string) => kept.find((one) => one.id === id) as KeptStory
        const latest = Math.max(-1, ...given.map((id) => find(id).readAt))
        const free = kept.filter(
          (one) => one.bytes > 0 && !one.isOpen && !one.isAskedFor && one.state !== 'reading',
        )
        const spared = free.filter(({ id }) => !given.includes(id))
        expect(spared.every(({ readAt }) => readAt >= latest)).toBe(true)
        const room = given.map((id) => find(id).bytes)
        const sum = room.reduce((all, bytes) => all + bytes, 0)
        expect(sum >= wanted || spared.length === 0).toBe(true)
        expect(sum - (room.at(-1) ?? 0) < wanted || given.length === 0).toBe(true)
      }),
    )
  })

  test('the order of the shelf changes nothing', () => {
    fc.assert(
      fc.property(anyShelf, fc.nat(5000), (kept, wanted) => {
        expect(storiesToGiveUp(kept.toReversed(), wanted)).toEqual(storiesToGiveUp(kept, wanted))
      }),
    )
  })
})

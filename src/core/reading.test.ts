import { describe, expect, test } from 'vitest'
import { beginningOf } from './place.ts'
import { type Reading, readShare, readState, storyShare, withPartRead } from './reading.ts'

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

  test('parts read stay in order and stand once', () => {
    expect(withPartRead([0, 2], 1)).toEqual([0, 1, 2])
    expect(withPartRead([0, 2], 2)).toEqual([0, 2])
  })
})

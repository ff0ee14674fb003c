import { describe, expect, test } from 'vitest'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import type { Reading } from '../../core/reading/reading.ts'
import { wayIn } from './way-in.ts'

const entry = (parts: readonly number[]) => ({ id: 'one', parts }) as Entry

function reading(part: number, share: number, read: readonly number[], parts = 3): Reading {
  const quote = { exact: '', prefix: '', suffix: '' }
  const place = { part, text: '', block: 0, blockId: '', offset: 0, quote, share }
  return { story: 'one', place, sequence: 1, at: 0, read, left: null, parts }
}

describe('wayIn', () => {
  test('begins a story at its beginning', () => {
    expect(wayIn(entry([900, 900]), undefined)).toEqual({
      words: 'Read from Part 1',
      address: '/read/one/1',
    })
    expect(wayIn(entry([900]), undefined).words).toBe('Read')
  })

  test('goes on at the place kept', () => {
    expect(wayIn(entry([900, 900, 900]), reading(1, 0.5, [0]))).toEqual({
      words: 'Go on from Part 2',
      address: '/read/one/2',
    })
    expect(wayIn(entry([900]), reading(0, 0.5, [])).words).toBe('Go on reading')
  })

  test('stays in the part where the reader stopped, even at its end', () => {
    expect(wayIn(entry([900, 900, 900]), reading(1, 0.9, [0, 1])).address).toBe('/read/one/2')
  })

  test('opens a story that is read again at its first words, not at the place kept', () => {
    expect(wayIn(entry([900, 900]), reading(1, 1, [0, 1], 2)).address).toBe('/read/one/1#b0')
  })

  test('offers a finished story again, and new parts of it first', () => {
    expect(wayIn(entry([900]), reading(0, 1, [0])).words).toBe('Read again')
    expect(wayIn(entry([900, 900]), reading(0, 0.95, [0], 1)).words).toBe('Go on from Part 2')
  })

  test('never leads beyond the last part', () => {
    expect(wayIn(entry([900, 900]), reading(4, 0.5, [0], 5)).address).toBe('/read/one/2')
  })
})

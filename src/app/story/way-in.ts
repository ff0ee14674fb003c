// Where the main act of a story leads, and in what words.

import type { Entry } from '../../core/catalogue/catalogue.ts'
import { partToGoOn, type Reading, readState } from '../../core/reading/reading.ts'
import { readAddress } from '../addresses.ts'

interface WayIn {
  readonly words: string
  readonly address: string
}

export function wayIn(entry: Entry, reading: Reading | undefined): WayIn {
  const count = entry.parts.length
  const state = readState(reading, count)
  // A part opens at the place kept in it, unless a block is named.
  const atFirstWords = readAddress(entry.id, 0, reading && 0)
  if (!reading || state === 'unread') {
    return { words: count > 1 ? 'Read from Part 1' : 'Read', address: atFirstWords }
  }
  if (state === 'finished') return { words: 'Read again', address: atFirstWords }
  const part = partToGoOn(reading, count)
  return {
    words: count > 1 ? `Go on from Part ${part + 1}` : 'Go on reading',
    address: readAddress(entry.id, part),
  }
}

// Twice the text takes twice the time, on prose and on hostile files. Measured in the processor's time: both sizes are
// read in turn, of each the quickest counts, and a ratio above the limit is only believed if it stays there for twice
// the size. `npm run bench:doubling` does the same for many more kinds of files, of up to two million characters.

import { describe, expect, test } from 'vitest'
import { growthOf, LIMIT } from '../../../bench/growth.ts'
import { hostile } from '../../../bench/hostile.ts'
import { parseStory } from './parse.ts'

const measure = { shortest: 5, largest: 250_000 }
const origin = { file: 'a-file.txt' }

describe('twice as long a text is read in twice the time:', () => {
  test.each([
    'prose',
    'words on one line',
    'blank lines',
    'stars',
    'titles',
    'empty genres',
    'pairings of nobody',
    'ratings that are none',
    'notes right above words',
    'quotation marks',
    'numbered headings',
    'many names',
    'love and death',
    'words broken at line ends',
  ] as const)(
    '%s',
    (name) => {
      // A busy machine makes some measures larger, never smaller; what grows too fast does so every time.
      let least = Number.POSITIVE_INFINITY
      for (let times = 0; times < 3 && least > LIMIT; times++) {
        least = Math.min(least, growthOf(read, hostile[name], measure).ratio)
      }
      expect(least).toBeLessThanOrEqual(LIMIT)
    },
    60_000,
  )

  test('a step that looks at all lines again for every line is found out', () => {
    const readWithSlowStep = (text: string) => {
      const { lines } = parseStory(text, origin)
      return lines.filter((one) => lines.filter((other) => other.text === one.text).length > 1)
    }
    const slow = { shortest: 5, largest: 32_768 }
    expect(growthOf(readWithSlowStep, hostile['lines of speech'], slow).ratio).toBeGreaterThan(LIMIT)
  }, 60_000)
})

function read(text: string): void {
  parseStory(text, origin)
}

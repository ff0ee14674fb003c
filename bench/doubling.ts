// `npm run bench:doubling [name]`: reads prose and hostile files of up to two million characters, and says which take
// more than twice as long when they are twice as long. At the end a step that is known to be too slow must be found out.
// The tests hold only that large files are read at all (src/core/parse/pathological.test.ts).

import { parseStory } from '../src/core/parse/parse.ts'
import { growthOf, LIMIT } from './growth.ts'
import { hostile } from './hostile.ts'

const measure = { shortest: 200, largest: 1 << 20 }

export function main(words: readonly string[]): number {
  const wanted = words.join(' ')
  let slow = 0
  for (const [name, make] of Object.entries(hostile)) {
    if (!name.includes(wanted)) continue
    const { ratio, size, time } = growthOf(read, make, measure)
    if (ratio > LIMIT) slow++
    const figures = `${(size / 1000).toFixed(0).padStart(5)} KB ${time.toFixed(0).padStart(6)} ms`
    console.log(
      `${name.padEnd(30)}${figures}  twice as long: ×${ratio.toFixed(2)}${ratio > LIMIT ? '  too slow' : ''}`,
    )
  }
  console.log(slow === 0 ? `None above ×${LIMIT}.` : `${slow} above ×${LIMIT}.`)
  const control = growthOf(readWithSlowStep, hostile['lines of speech'], measure).ratio
  console.log(`Control, a step that looks at all lines again for every line: ×${control.toFixed(2)}.`)
  return slow === 0 && control > LIMIT ? 0 : 1
}

function read(text: string) {
  return parseStory(text, { file: 'a-file.txt' })
}

function readWithSlowStep(text: string) {
  const { lines } = read(text)
  return lines.filter((one) => lines.filter((other) => other.text === one.text).length > 1)
}

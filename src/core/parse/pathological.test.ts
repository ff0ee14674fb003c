// Hostile and broken files, measured by how long an ordinary story takes beside them. The limit is generous, several
// times what the slowest needs: it catches a rule that looks at everything again for every line, not a slow day.

import { beforeAll, describe, expect, test } from 'vitest'
import { parseStory } from './parse.ts'

/** How often an ordinary story of a megabyte may be read in the time; the slowest takes 14, most take less than 4. */
const LIMIT = 40

const ORDINARY = Array.from(
  { length: 40 },
  (_, part) =>
    `Chapter ${part + 1}\n\n${'The tide went out at noon, and nobody on the quay said a word of it.\n"Late," said Wren, and looked at the lamp.\n\n'.repeat(230)}`,
).join('')

const inputs: Readonly<Record<string, () => string>> = {
  'one line of two million characters': () => 'word '.repeat(400_000),
  'one line of two million letters': () => 'a'.repeat(2_000_000),
  'a million blank lines': () => '\n'.repeat(1_000_000),
  'a million blank lines around two words': () => `Late.${'\n'.repeat(1_000_000)}Later.`,
  'a million stars': () => '*'.repeat(1_000_000),
  'two hundred thousand open stars': () => '*a '.repeat(200_000),
  'two hundred thousand marks of every kind': () => '*a _b /c **d __e //f ~~g '.repeat(30_000),
  'ten thousand titles': () => 'Title: x\n'.repeat(10_000),
  'a title of blanks': () =>
    `Title: a${' '.repeat(125_000)}b\n\nText.\n\nTHE END\n\nTitle: c\nRating: PG\n\nText.`,
  'twenty thousand ends': () => 'THE END\n\nSalt\nby Wren\n\n'.repeat(20_000),
  'ten thousand empty labels': () => 'Summary:\n'.repeat(10_000),
  'ten thousand headings without text': () =>
    Array.from({ length: 10_000 }, (_, at) => `Chapter ${at}`).join('\n\n'),
  'ten thousand short chapters': () =>
    Array.from({ length: 10_000 }, (_, at) => `Chapter ${at}\n\nText.`).join('\n\n'),
  'ten thousand notes': () => 'A/N: x\n\n'.repeat(10_000),
  'twenty thousand notes that are no notes': () => 'x\n\nA/N: x\n\n'.repeat(20_000),
  'forty thousand equal part numbers': () => '(1/3)\n'.repeat(40_000),
  'a hundred and fifty thousand short titles': () => 'Title: x\n'.repeat(150_000),
  'ten thousand ends': () => 'THE END\n\n'.repeat(10_000),
  'ten thousand links': () => 'back\n'.repeat(10_000),
  'a hundred thousand rules': () => '* * *\n'.repeat(100_000),
  'two hundred thousand at signs': () => 'a@'.repeat(200_000),
  'half a million slashes in a header': () => `Pairing: ${'A/'.repeat(250_000)}\n\nText.`,
  'half a million brackets in a header': () => `Pairing: ${'('.repeat(500_000)}\n\nText.`,
  'a title of half a million brackets': () => `Title: x${'(1/3)'.repeat(100_000)}\n\nText.`,
  'half a million colons': () => `Title: ${'Author: '.repeat(60_000)}`,
  'half a million bars': () => '| '.repeat(250_000),
  'fifty thousand names': () =>
    Array.from({ length: 50_000 }, (_, at) => `he met Aa${'b'.repeat(at % 20)}c, and`).join(' '),
  'twenty thousand marks of a message board': () => '[b]x[/b]\n'.repeat(10_000),
  'three hundred thousand open brackets': () => '[a '.repeat(300_000),
  'thirty thousand days': () =>
    Array.from({ length: 30_000 }, (_, at) => `Day ${at + 1}\n\nText.`).join('\n\n'),
  'ten thousand printed pages': () =>
    Array.from({ length: 10_000 }, (_, at) => `late and\n\n- ${at + 1} -\nHead\n\nso on`).join('\n'),
  'nine hundred shuffled posts': () =>
    Array.from({ length: 900 }, (_, at) => `Part ${((at * 7919) % 900) + 1}/900\n\nText.`).join('\n\n'),
  'ten thousand small breaks': () => 'The tide went out at noon.\n\nx\n\n'.repeat(10_000),
  'ten thousand messages': () => 'Message: 2\nFrom: a@b.example\n\nTBC\n\n'.repeat(10_000),
  'a hundred thousand rows of quoted mail': () => '> > late and\n'.repeat(100_000),
  'ten thousand comments': () => 'a\n2004-02-18 06:12 am UTC (link)\n(Reply) (Thread)\n\n'.repeat(10_000),
  'ten thousand lines between signs': () =>
    Array.from({ length: 10_000 }, (_, at) => `~*~ Late ${at} ~*~\n\nText.`).join('\n\n'),
  'ten thousand bylines': () =>
    Array.from({ length: 10_000 }, (_, at) => `Chapter ${at}: Late by Wren ${at}\n\nText.`).join('\n\n'),
  'ten thousand asides': () => '[Sorry! No chapter today.]\n\n'.repeat(10_000),
  'deeply indented lines': () => `${' '.repeat(1000)}x\n`.repeat(1000),
}

/** Milliseconds of the processor, not of the clock: what else the machine does is no fault of the parser's. */
function timeToRead(text: string): number {
  const start = process.cpuUsage()
  parseStory(text, { file: 'a-file.txt' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('a file of', () => {
  // The first reading only warms up.
  beforeAll(() => void timeToRead(ORDINARY))

  test.each(Object.entries(inputs))(
    '%s is read in good time',
    (_, make) => {
      const taken = timeToRead(make())
      // Beside each of them anew: a machine may change its pace within a minute.
      expect(taken / timeToRead(ORDINARY)).toBeLessThan(LIMIT)
    },
    60_000,
  )
})

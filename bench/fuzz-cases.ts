// Files that nobody would write, made up from a seed: pieces that mean something to the parser, in any order and any
// bytes. Case 17 of seed 1 is the same file on every machine.

import { readStory } from '../src/core/parse/formats/read-story.ts'
import { chance, paragraph } from './prose.ts'

export interface FuzzCase {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Lines and pieces of lines that some rule looks for: letters alone would never meet one. */
const pieces: readonly string[] = [
  ...[
    '',
    '',
    '',
    ' ',
    '\t',
    '    ',
    '\u00a0',
    '\f',
    '\u001a',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\0',
  ],
  ...[
    'Title: The Ferry',
    'TITLE - x',
    'Author: Wren',
    'By Wren',
    'The Ferry by Wren',
    'Author-Wren',
    'Titel :',
    'Auteur :',
  ],
  ...[
    'Rating: PG-13',
    'Rated R, NC-17 later',
    '[NC-17]',
    'Pairing: W/S',
    'A/B, C & D (past), E/F/G',
    'Warnings: none',
  ],
  ...[
    'Summary:',
    'Disclaimer: mine',
    'A/N: x',
    "Author's Notes:",
    'Date: 9/24/03',
    'Words: 1,200',
    'Part 3 of Gates',
  ],
  ...[
    'Chapter 1',
    'Chapter 2: The River',
    '~Part: 3~',
    'Part 1/2',
    '1.',
    'II',
    'Prologue',
    'Kapitel 4',
    '(2/?)',
    'Book Two',
  ],
  ...[
    'End of part 1/7',
    'THE END',
    'TBC',
    'Fin',
    'End file.',
    '* * *',
    '~*~*~',
    '----',
    '====',
    'oOo',
    '#',
    '* > = 4 # @',
  ],
  ...[
    'back',
    'home | index',
    'Part 2 Part 3',
    '-- ',
    'E-mail: a@b.cd',
    'http://example.org/x',
    'a [at] b dot cd',
  ],
  ...[
    '*late*',
    '_later_',
    '/latest/',
    '*open',
    '//thought//',
    '::x::',
    '~x~',
    '_*both*_',
    'dis-',
    'lodging',
    '"Late," said Anna.',
  ],
  ...[
    'From: x',
    'Subject: FIC: y (1/3)',
    '*** START OF THE PROJECT GUTENBERG EBOOK',
    '*** END OF THE PROJECT GUTENBERG',
  ],
  ...[
    '&nbsp;&eacute;&#8217;',
    'donâ€™t',
    'd\b_o\b_',
    '\u2028',
    'ǅ',
    '\ud800',
    '𝒳',
    'e\u0301',
    'ﬁ',
    '第一章',
    'Глава 1',
  ],
  ...[
    '<html><body>',
    '<p>',
    '</p>',
    '<br>',
    '<i>late</i>',
    '<b>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<hr/>',
    '<h2>Chapter 1</h2>',
  ],
  ...[
    '<dl class="tags"><dt>Rating:</dt><dd>Mature</dd></dl>',
    '<div id="chapters">',
    '<div class="userstuff">',
    '</div>',
    '<pre>',
    '<table><td>',
  ],
  ...[
    '---',
    'title: x',
    '# One',
    '## Two',
    '> quoted',
    '- item',
    '```',
    '[x](y)',
    '**strong**',
    '\t1. Chapter',
  ],
]

const ends = ['\n', '\n', '\n', '\r\n', '\r', '\r\r\n', '\n\n', '\n\n\n', '']
const endings = ['txt', 'txt', 'txt', 'html', 'md', 'epub', '']

/** Bytes that files begin with. */
const starts: readonly (readonly number[])[] = [
  [],
  [],
  [],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]

/** One of the cases of a seed. */
export function fuzzCase(seed: number, number: number): FuzzCase {
  const draw = chance(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  const below = (limit: number) => Math.floor(draw() * limit)
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T
  const bytes: number[] = [...pick(starts)]
  const encode = pick([utf8, utf8, utf8, eightBit, wide])
  const count = below(draw() < 0.02 ? 300 : 24)
  for (let piece = 0; piece < count; piece++) {
    const kind = draw()
    if (kind < 0.04) for (let raw = below(12); raw > 0; raw--) bytes.push(below(256))
    else if (kind < 0.14) bytes.push(...encode(paragraph(draw)))
    else if (kind < 0.17) bytes.push(...encode(pick(pieces).repeat(below(30))))
    else bytes.push(...encode(pick(pieces)))
    bytes.push(...encode(draw() < 0.1 ? ' ' : pick(ends)))
  }
  if (draw() < 0.1) bytes.length = below(bytes.length + 1)
  return { file: `a-file.${pick(endings)}`, bytes: Uint8Array.from(bytes) }
}

const encoder = new TextEncoder()

function utf8(text: string): Iterable<number> {
  return encoder.encode(text)
}

function eightBit(text: string): Iterable<number> {
  return Array.from(text, (character) => character.charCodeAt(0) & 0xff)
}

function wide(text: string): Iterable<number> {
  return Array.from(text).flatMap((character) => [
    character.charCodeAt(0) & 0xff,
    character.charCodeAt(0) >> 8,
  ])
}

/** What is wrong with the reading of a case, or null: it must not throw, and every line must end as something. */
export function faultIn({ file, bytes }: FuzzCase): string | null {
  try {
    const { lines, story } = readStory(bytes, { file })
    const unread = lines.find((line) => line.role === 'unread')
    if (unread) return `line ${unread.number} was taken for nothing`
    return story.parts.some((part) => part.words < 0 || Number.isNaN(part.words))
      ? 'words are no number'
      : null
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  }
}

// Files that try a parser's patience, at any size: prose, and much of one thing. `size` is in characters, nearly.

import { storyFile } from './prose.ts'

type Make = (size: number) => string

/** By name. */
export const hostile = {
  prose: (size) => storyFile(1, size / 5.5),
  'words on one line': again('word '),
  'letters without a blank': again('a'),
  'blank lines': again('\n'),
  'lines of one blank': again(' \n'),
  stars: again('*'),
  'open stars': again('*a '),
  'paragraphs with an open star': again('*a\n\n'),
  'marks of every kind': again('*a _b /c **d __e //f ~~g '),
  'open tags': again('<i>a'),
  titles: again('Title: x\n'),
  'numbered titles': (size) => numbered(size, (at) => `Title: x${at}\n`),
  'empty genres': again('Genre:\n'),
  'numbered genres': (size) => numbered(size, (at) => `Genre: g${at}\n`),
  'pairings of nobody': again('Pairing: none\n'),
  'numbered pairings': (size) => numbered(size, (at) => `Pairing: A${at}/B${at}\n`),
  'ratings that are none': again('Rating: zz\n'),
  'numbered ratings': (size) => numbered(size, (at) => `Rating: z${at}\n`),
  'numbered characters': (size) => numbered(size, (at) => `Characters: Cc${at}\n`),
  'numbered warnings': (size) => numbered(size, (at) => `Warnings: w${at}\n`),
  'three empty labels': again('Genre:\nPairing:\nRating:\n'),
  'unknown labels': again('Mood: x\n'),
  'labels on one line': (size) => `Title: ${again('Author: ')(size)}`,
  'notes among words': again('x\n\nA/N: x\n\n'),
  'notes right above words': again('x\n\nA/N: x'),
  'notes of several lines': again('x\n\nA/N: x\nx\nx\n'),
  'headers again and again': again('Title: x\nAuthor: y\nRating: G\n\nText here.\n\n'),
  'heads of mails': again('From: x\n'),
  'quotation marks': again('"'),
  'lines of speech': again('"Late," said Anna.\n\n'),
  'numbered headings': (size) => numbered(size, (at) => `Chapter ${at}\n\n`),
  'short chapters': (size) => numbered(size, (at) => `Chapter ${at}\n\nText.\n\n`),
  'bare numbers': (size) => numbered(size, (at) => `${at}\n\n`),
  'the same heading': again('Chapter 1\n\nText.\n\n'),
  'many names': (size) => numbered(size, (at) => `he met Na${letters(at)}, and `),
  'one name': again('Anna '),
  'love and death': again('Anna kissed Tom and Tom was dead. '),
  'paragraphs of love and death': again('Anna kissed Tom and Tom was dead.\n\n'),
  rules: again('* * *\n'),
  'at signs': again('a@'),
  'words broken at line ends': again('a-\n'),
  'apostrophes in words': again("a'"),
  entities: again('&amp;'),
  'angle brackets': again('<'),
  'ends of stories': again('THE END\n\n'),
  links: again('back\n'),
  'deep indents': again(`${' '.repeat(1000)}x\n`),
} as const satisfies Readonly<Record<string, Make>>

function again(piece: string): Make {
  return (size) => piece.repeat(Math.ceil(size / piece.length))
}

/** Pieces that differ. The longest of them gives their count, so that twice the size is twice as many. */
function numbered(size: number, piece: (at: number) => string): string {
  const count = Math.ceil(size / piece(FIRST).length)
  return Array.from({ length: count }, (_, at) => piece(FIRST + at)).join('')
}

/** Numbers of as many digits, however many there are. */
const FIRST = 100_000

/** A number in small letters. */
function letters(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(0x61 + Number(digit))).join('')
}

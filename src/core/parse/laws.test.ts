// What holds for every text: the parser never fails, loses nothing, and does not care how lines end.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockText, type Story } from '../story.ts'
import { maskAddresses, withoutAddresses } from './address.ts'
import { decode } from './bytes/decode.ts'
import type { Role } from './lines.ts'
import { type Parsed, parseStory } from './parse.ts'

const origin = { file: 'a-file.txt' }

/** Lines that look like something: random letters alone would never meet a rule. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '',
    ' ',
    'Title: The Ferry',
    'Author: Wren Hollis',
    'Author- Wren',
    'Rating: PG-13',
    'Rating:',
    'Pairing: A/B, C & D (past)',
    'Warnings: none, promise',
    'Warnings: violence',
    'A/N: a note',
    "Author's Notes:",
    'Summary: late',
    'Date: 3/4/02',
    'Chapter 1',
    'Chapter 2: The River',
    '~Part: 3~',
    'Part 1/2',
    '1.',
    '2.',
    'II',
    'Prologue',
    'End of Part 1',
    'THE END',
    'TBC',
    '* * *',
    '~*~*~',
    '----',
    'oOo',
    '#',
    'back',
    'home | index',
    'Part 2 Part 3',
    'The Ferry by Wren',
    'by Wren',
    'E-mail: a@b.cd',
    'Mail me at wren@example.org today',
    'http://example.org/x',
    '*late* and _later_ and /latest/',
    '*open',
    '//thought//',
    '"Late," said Anna.',
    'Anna: "Late."',
    'The ferry was late, and the dog had known that it would be',
    'since breakfast and be-',
    'fore. ',
    '    An indented line begins here',
    '\t\tTabs',
    '\u00a0\u00a0 No-break',
    'a | b | c',
    '[Title] x',
    'Parts: 1 - 5',
    '(1/3)',
    'Subject: [FIC] The Ferry (1/2) [R]',
    'From: Wren Hollis',
    'Newsgroups: alt.ferries',
    'Mood: grumpy',
    'Summary',
    'Notes',
    'Characters: [Anna, Bertram] Cole',
    'Genre: Drama/Angst, NC-17, Anna/Bertram',
    'Series: Part 1 in the Lamp saga',
    'Warnings: blood, none',
    'Stats: Published: 2016-06-22 Words: 21,069 Chapters: 5/5',
    'Title: The Ferry (2/3)',
    'Disclaimer: in part one',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

describe('every text', () => {
  test('is parsed without failing, line by line, with nothing left unread', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { lines } = parseStory(input, origin)
        expect(lines.map((one) => one.number)).toEqual(lines.map((_, at) => at + 1))
        expect(lines.filter((one) => one.role === 'unread')).toEqual([])
        expect(lines.map((one) => one.text).join('')).toBe(input.replace(/[\r\n]/g, ''))
      }),
      { numRuns: 300 },
    )
  })

  test('keeps every word of its paragraphs and its notes', () => {
    fc.assert(
      fc.property(text, (input) => {
        const parsed = parseStory(input, origin)
        const shown = parsed.story.parts.flatMap((part) => part.blocks.map(blockText)).join('')
        // Of an address only its place is kept.
        expect(letters(shown)).toBe(letters(maskAddresses(textOf(parsed, ['paragraph', 'verse']))))
        expect(JSON.stringify(parsed.story)).not.toMatch(/[a-z]@[a-z]+\.[a-z]/)
        expect(JSON.stringify(parsed.story.header)).not.toContain('www.')
        const around = wordsOf(aroundOf(parsed.story))
        const labels = withoutAddresses(textOf(parsed, ['note', 'field', 'title', 'leftover', 'heading']))
        for (const word of wordsOf(labels)) if (!around.has(word)) expect(KNOWN_LABELS).toContain(word)
      }),
      {
        numRuns: 300,
        examples: [
          ['Pairing: A/B\nPairing: A/B\nalways'],
          ['Rating: PG-13\nALWAYS:'],
          ['Rating: PG-13\nMY SITE www.example.org:'],
        ],
      },
    )
  })

  test('is the same story however its lines end', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('\r\n', '\r', '\r\r\n'), (input, end) => {
        const clean = input.replace(/[\r\n\u0085\u2028\u2029\f\v]+/g, '\n')
        const plain = parseStory(decode(new TextEncoder().encode(clean)).text, origin)
        const changed = decode(new TextEncoder().encode(`\ufeff${clean.replaceAll('\n', `  ${end}`)}`)).text
        expect(withoutSpaces(parseStory(changed, origin).story)).toEqual(withoutSpaces(plain.story))
      }),
      { numRuns: 150 },
    )
  })

  test('gives the same story every time', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(parseStory(input, origin)).toEqual(parseStory(input, origin))
      }),
      { numRuns: 50 },
    )
  })
})

describe('all bytes', () => {
  test('are read as some text without control characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decode(bytes)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(decoded.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/)
        parseStory(decoded.text, { file: 'a-file.txt', encoding: decoded.encoding })
      }),
      { numRuns: 300 },
    )
  })

  test('that are UTF-8 come back as they were, or it is told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (input) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        const clean = input.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, '')
        const decoded = decode(new TextEncoder().encode(clean))
        if (decoded.notices.length === 0) expect(decoded.text).toBe(clean)
      }),
      { numRuns: 300 },
    )
  })
})

/** Words that a story may leave out: labels that became fields, and the addresses above. */
const KNOWN_LABELS =
  'title author rating pairing warnings cws summary date notes and mail subject from newsgroups characters genre series stats published words chapters disclaimer fic'.split(
    ' ',
  )

function textOf(parsed: Parsed, roles: readonly Role[]): string {
  return parsed.lines
    .filter((one) => roles.includes(one.role))
    .map((one) => one.text)
    .join('\n')
}

/** Letters and digits: the marks of emphasis and the hyphens of line ends may go. */
function letters(input: string): string {
  return input.replace(/[\s\u200b\ufeff*_/~<>:[\]-]+/g, '')
}

function aroundOf(story: Story): string {
  const { parts, ...around } = story
  return stringsIn([around, parts.map(({ heading, title }) => [heading, title])]).join('\n')
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function wordsOf(input: string): Set<string> {
  return new Set(input.toLowerCase().match(/[a-z]{3,}/g) ?? [])
}

function withoutSpaces(story: Story): string {
  return JSON.stringify(story)
}

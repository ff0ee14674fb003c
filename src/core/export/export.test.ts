import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { anyText } from '../../../tests/any-backup.ts'
import { entryWith } from '../../../tests/any-entry.ts'
import { epubFaults, xmlFaults } from '../../../tests/epub-faults.ts'
import { coverOf } from '../cover/cover.ts'
import type { Block } from '../story.ts'
import type { Book, BookStory } from './book.ts'
import { epubOf } from './epub.ts'
import { htmlOf } from './html.ts'
import { textOf } from './plain-text.ts'

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyText.map(
    (text): Block => ({
      kind: 'paragraph',
      spans: [text, { mark: 'emphasis', spans: [text, { mark: 'thought', spans: [text] }] }],
    }),
  ),
  anyText.map((text): Block => ({ kind: 'verse', lines: [[text], [{ mark: 'strong', spans: [text] }]] })),
  fc.constantFrom<Block>({ kind: 'scene-break' }, { kind: 'soft-break' }),
)
const anyNotes = fc.array(fc.record({ label: anyText, text: anyText }), { maxLength: 1 })
const anyStory: fc.Arbitrary<BookStory> = fc
  .record({
    name: anyText,
    author: fc.option(anyText),
    language: fc.constantFrom(null, 'en', 'de', 'he', 'no such "tag"'),
    summary: fc.option(anyText),
    facts: fc.array(fc.record({ name: anyText, words: anyText }), { maxLength: 2 }),
    warnings: fc.array(anyText, { minLength: 1, maxLength: 2 }),
    parts: fc.array(
      fc.record({
        name: anyText,
        blocks: fc.array(anyBlock, { maxLength: 4 }),
        before: anyNotes,
        after: anyNotes,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map((story) => ({
    ...story,
    cover: coverOf(entryWith({ id: 'x', title: { source: 'stated', value: story.name }, parts: [1, 2] })),
  }))
const anyBook: fc.Arbitrary<Book> = fc.record({
  title: anyText,
  identifier: fc.constant('dogear:salt-gate:0123'),
  made: fc.constant('2026-03-24T10:00:00Z'),
  archive: anyText,
  stories: fc.array(anyStory, { minLength: 1, maxLength: 3 }),
})

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [text] })
const story = (name: string, author: string): BookStory => ({
  name,
  author,
  language: 'en',
  summary: 'A gate, a tide and <two> people.',
  facts: [{ name: 'Rating', words: 'PG' }],
  warnings: ['1 warning, stated.', 'Violence.', 'In the author’s words: some blood & salt'],
  parts: [
    {
      name: 'The Gate',
      before: [{ label: 'Author’s note', text: 'Thank you.\nAll of you.' }],
      blocks: [paragraph('“Open,” she said.'), { kind: 'scene-break' }, paragraph('It did.')],
      after: [],
    },
    {
      name: 'The Tide',
      before: [],
      blocks: [{ kind: 'verse', lines: [['salt'], ['sea']] }],
      after: [{ label: 'P.S.', text: 'More soon.' }],
    },
  ],
  cover: coverOf(
    entryWith({
      id: 'x',
      title: { source: 'stated', value: name },
      author: { source: 'stated', value: author },
      parts: [1, 2],
    }),
  ),
})
const book: Book = {
  title: 'Rainy days',
  identifier: 'dogear:1234',
  made: '2026-03-24T10:00:00Z',
  archive: 'Tide Tables',
  stories: [story('The Salt Gate', 'Wren'), story('Owls & Others', 'Tamsin')],
}

describe('an EPUB', () => {
  test('is sound, whatever stands in the stories', () => {
    fc.assert(
      fc.property(anyBook, (any) => {
        expect(epubFaults(epubOf(any))).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  test('of the same book is the same, to the byte, in every time zone', () => {
    const here = epubOf(book)
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
        vi.stubEnv('TZ', zone)
        expect(epubOf(book)).toEqual(here)
      }
    } finally {
      vi.unstubAllEnvs()
    }
    // The time and date of the first file, as ZIP has them: midnight, 1 January, ten years after 1980.
    const head = new DataView(here.buffer, here.byteOffset)
    expect([head.getUint16(10, true), head.getUint16(12, true)]).toEqual([0, (10 << 9) | (1 << 5) | 1])
  })

  test('keeps warnings, notes and every word in the author’s order', () => {
    const files = unzipSync(epubOf(book))
    const text = (name: string) => strFromU8(files[`OEBPS/${name}`] ?? new Uint8Array())
    expect(text('s1.xhtml')).toContain('some blood &amp; salt')
    expect(text('s1-p1.xhtml')).toMatch(/Thank you[\s\S]*“Open,” she said\.[\s\S]*scene-break[\s\S]*It did\./)
    expect(text('s1-p2.xhtml')).toMatch(/salt<br\/>\s*sea[\s\S]*More soon\./)
    expect(text('nav.xhtml')).toMatch(/The Salt Gate[\s\S]*The Gate[\s\S]*The Tide[\s\S]*Owls &amp; Others/)
    expect(text('s2.xhtml')).toContain('lang="en"')
  })

  // The check must be able to fail.
  test.each([
    ['a page that is not XML', 'OEBPS/s1.xhtml', '<html><p></html>'],
    ['contents that lead nowhere', 'OEBPS/nav.xhtml', '<html><a href="gone.xhtml">x</a></html>'],
    ['a package without pages', 'OEBPS/package.opf', '<package></package>'],
    ['an id that stands there twice', 'OEBPS/s1.xhtml', '<html><p id="a"/><p id="a"/></html>'],
  ])('with %s is found out', (_, name, text) => {
    const files = unzipSync(epubOf(book))
    const { mimetype = new Uint8Array(), ...rest } = files
    const spoilt = zipSync({ mimetype: [mimetype, { level: 0 }], ...rest, [name]: strToU8(text) })
    expect(epubFaults(spoilt)).not.toEqual([])
  })

  // Debian’s package puts the jar itself where commands stand.
  const hasJava = spawnSync('java', ['-version']).status === 0
  const jar = ['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar'].find(
    (known) => hasJava && existsSync(known),
  )
  test.skipIf(jar === undefined)('passes epubcheck', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dogear-epub-'))
    const file = path.join(folder, 'book.epub')
    const hostile = fc.sample(anyBook, { numRuns: 3, seed: 7 }).flatMap(({ stories }) => stories)
    try {
      writeFileSync(file, epubOf({ ...book, stories: [...book.stories, ...hostile] }))
      const command = ['-jar', jar ?? '', '--failonwarnings', file]
      const said = execFileSync('java', command, { encoding: 'utf8', stdio: 'pipe' })
      expect(said).toMatch(/No errors or warnings/i)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('an HTML file', () => {
  test('is well formed and asks nobody for anything, whatever stands in the stories', () => {
    fc.assert(
      fc.property(anyBook, (any) => {
        const html = htmlOf(any)
        // `>` in a style sheet and the doctype are HTML’s own.
        expect(xmlFaults(html.replace(/<style>[\s\S]*?<\/style>/, ''))).toEqual([])
        expect(html).not.toMatch(/<(?:script|img|iframe|link|object|form)\b|\bon\w+="|(?:src|href)="(?!#)/)
      }),
      { numRuns: 80 },
    )
  })
})

test('plain text has every word, with its warnings first', () => {
  const text = textOf(book)
  expect(text).toMatch(/Rainy days\n#+\n\nThe Salt Gate, by Wren\n=+\n\nWarnings:\n1 warning, stated\./)
  expect(text).toMatch(/“Open,” she said\.\n\n\* \* \*\n\nIt did\./)
  expect(text).toContain('    salt\n    sea')
})

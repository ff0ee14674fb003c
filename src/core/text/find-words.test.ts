import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../story.ts'
import { findWords } from './find-words.ts'

const block = (text: string): Block => ({ kind: 'paragraph', spans: [text] })
const found = (text: string, query: string) => findWords([block(text)], query).map(({ words }) => words)

describe('words in a story', () => {
  test.each([
    ['She said “No, Émile—not now…” and left.', 'no, emile', ['No, Émile']],
    ['He said "don\'t" twice. Don’t!', "don't", ["don't", 'Don’t']],
    ['Wait--what', 'wait-what', ['Wait--what']],
    ['one  two\tthree', 'one two three', ['one  two\tthree']],
    ['and so... gone', 'so…', ['so...']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['Straße', 'strasse', ['Straße']],
    ['große Gosse', 'gros', ['groß']],
    ['Straße', 's', ['S', 'ß']],
    ['Straße', 'se', ['ße']],
    ['and so… gone.', '.', ['…', '.']],
    ['and so… gone', '..', ['…']],
    ['Café, fine', 'cafe', ['Café']],
    ['Wait--what', 'wait-', ['Wait--']],
    ['soft\u00adly', 'softly', ['soft\u00adly']],
    ['nothing here', 'lamp', []],
    ['nothing here', '   ', []],
  ])('%s: %s', (text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  test('the words around are given whole', () => {
    const [hit] = findWords([block(`${'many words '.repeat(12)}lamp ${'more words '.repeat(12)}`)], 'lamp')
    expect(hit?.before).toMatch(/^… (words )?(many words )+$/)
    expect(hit?.after).toMatch(/^ (more words )*more( words)?\u00a0…$/)
  })

  test('the words around are given where no spaces are between words', () => {
    const [hit] = findWords(
      [block(`${'雨が降る港町。'.repeat(12)}灯台${'船は来ない夜。'.repeat(12)}`)],
      '灯台',
    )
    expect(hit?.before).toMatch(/^….{48}$/)
    expect(hit?.after).toMatch(/^.{48}\u00a0…$/)
  })

  test('whatever stands in a text is found there, at its own offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (lead, words) => {
          const text = `${lead} ${words.trim()} after`
          const hits = findWords([block(text)], words)
          fc.pre(words.trim() !== '' && hits.length > 0)
          for (const hit of hits) {
            expect(text.slice(hit.offset, hit.offset + hit.length)).toBe(hit.words)
            expect(hit.length).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../story.ts'
import { excerptOf } from './excerpt.ts'
import { bestPassages, lookFor, type Passage } from './passages.ts'
import { queryWords } from './query.ts'

const blocksOf = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => (text === '' ? { kind: 'scene-break' } : { kind: 'paragraph', spans: [text] }))

/** What was found, with brackets around it, under the index of its block. */
function found(query: string, texts: readonly string[], isForgiving = false): readonly string[] {
  const { passages } = lookFor(queryWords(query), isForgiving).through(0, blocksOf(...texts))
  return bestPassages(passages).map(bracketed)
}

function bracketed({ block, text, ranges }: Passage): string {
  const marked = ranges.reduceRight(
    (left, { from, to }) => `${left.slice(0, from)}[${left.slice(from, to)}]${left.slice(to)}`,
    text,
  )
  return `${block}: ${marked}`
}

describe('words in a text', () => {
  const texts = [
    'The lamp went out.',
    '',
    'Out went he. A LAMP, and oil for the lamps.',
    'Nobody said “lamp oil”.',
  ]

  test.each([
    [
      'lamp',
      [
        '0: The [lamp] went out.',
        '2: Out went he. A [LAMP], and oil for the [lamps].',
        '3: Nobody said “[lamp] oil”.',
      ],
    ],
    ['lamp oil', ['3: Nobody said “[lamp oil]”.']],
    ['went lamp', ['0: The [lamp] [went] out.', '2: Out [went] he. A [LAMP], and oil for the [lamps].']],
    [
      'nobody out',
      [
        '0: The lamp went [out].',
        '2: [Out] went he. A LAMP, and oil for the lamps.',
        '3: [Nobody] said “lamp oil”.',
      ],
    ],
    ['camp', []],
  ])('%s', (query, expected) => {
    expect(found(query, texts)).toEqual(expected)
  })

  test('accents, apostrophes and the form of letters do not count', () => {
    expect(found('dont cafe', ['I don’t know the Café.'])).toEqual(['0: I [don’t] know the [Café].'])
  })

  test('an error is forgiven where that is asked for', () => {
    expect(found('ligthhouse', ['By the lighthouse.'])).toEqual([])
    expect(found('ligthhouse', ['By the lighthouse.'], true)).toEqual(['0: By the [lighthouse].'])
  })

  test('scripts without spaces are found within their runs', () => {
    expect(found('灯台守', ['昔、灯台守がいた。'])).toEqual(['0: 昔、[灯台守]がいた。'])
    expect(found('守', ['昔、灯台守がいた。'])).toEqual(['0: 昔、灯台[守]がいた。'])
    expect(found('灯台 いた', ['昔、灯台守がいた。'])).toEqual(['0: 昔、[灯台]守が[いた]。'])
    expect(found('นิพนธ์', ['กวีนิพนธ์เก่า'])).toEqual(['0: กวี[นิพนธ์]เก่า'])
  })

  test('a word that is asked for twice is one word', () => {
    const look = lookFor(queryWords('lamp lamp'), false)
    expect(look.words).toBe(1)
    expect(look.through(0, blocksOf('a lamp')).found.size).toBe(1)
  })
})

describe('excerpts', () => {
  const shown = (query: string, text: string) => {
    const [passage] = lookFor(queryWords(query), false).through(0, blocksOf(text)).passages
    return excerptOf(text, passage?.ranges ?? [])
      .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
      .join('')
      .replaceAll('\u00a0', ' ')
  }

  test('words stand among their neighbours, cut at whole words', () => {
    const text = `${'before and '.repeat(20)}the lamp went out ${'and after '.repeat(20)}`
    expect(shown('lamp', text)).toMatch(/^… (?:before and )+the \[lamp\] went out (?:and after ?)+… ?$|…$/)
    expect(shown('lamp', text).length).toBeLessThan(130)
  })

  test('words far apart are shown with a gap, and not all of very many', () => {
    const text = `a lamp ${'and so on '.repeat(30)}with oil`
    expect(shown('lamp oil', text)).toMatch(/^a \[lamp\] and .* … .* with \[oil\]$/)
    expect(shown('lamp', 'lamp then '.repeat(500)).length).toBeLessThan(500)
  })

  test('the pieces are of the text, and never half a character', () => {
    const character = fc.constantFrom('a', ' ', '灯', '𝒂', 'é', '.')
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 300 }), (text) => {
        for (const query of ['a', '灯']) {
          const { passages } = lookFor(queryWords(query), false).through(0, blocksOf(text))
          for (const { ranges } of passages) {
            const pieces = excerptOf(text, ranges)
            expect(pieces.map((piece) => piece.text).join('')).not.toMatch(/\p{Surrogate}/u)
            for (const { text: piece } of pieces)
              for (const run of piece.split('…')) expect(text).toContain(run.trim())
          }
        }
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { groundOf } from '../place/ground.ts'
import { markPlace } from '../place/place.ts'
import type { Block } from '../story.ts'
import { annotationsOf } from './annotation.ts'
import { citation } from './citation.ts'
import type { ExportedStory } from './exported-mark.ts'
import { type Highlight, markWords } from './highlight.ts'
import { fitsFilter, type Mark, markFilterFromQuery, queryFromMarkFilter } from './mark.ts'
import { marksMarkdown } from './marks-markdown.ts'

const texts = [
  '*Ahem*, she wrote. 1. A list, she thought, [never] ends.',
  'It ended.',
  'The lamp went out 🐔 twice.',
]
const ground = groundOf(texts.map((text): Block => ({ kind: 'paragraph', spans: [text] })))

const words = markWords(ground, 1, { block: 0, offset: 19 }, { block: 1, offset: 9 })
if (!words) throw new Error('Nothing was marked.')
const highlight: Highlight = {
  ...words,
  id: 'h1',
  story: 'the-list',
  edition: '',
  colour: 2,
  note: '- mind this\nand this',
  partTitle: 'Item_two',
  at: 0,
}
const corner: Mark = {
  id: 'c1',
  story: 'the-list',
  place: markPlace(ground, 1, 2, 0),
  name: 'the lamp',
  partTitle: 'Item_two',
  at: 0,
  start: 67,
}
const exported = (mark: Mark, words: string) => ({
  mark,
  words,
  address: `https://a.example/read/the-list/2#m${mark.id}`,
  link: 'https://a.example/read/the-list/2#b0',
  created: '2024-03-03T10:00:00.000Z',
  day: '3 March 2024',
})
const story: ExportedStory = {
  title: 'The List',
  author: 'Q. Penn',
  parts: 3,
  partAddress: (part) => `https://a.example/read/the-list/${part + 1}`,
  marks: [exported(highlight, highlight.words), exported(corner, 'The lamp went out')],
}

test('Markdown is read as it was marked, and nothing in it is taken for a sign', () => {
  expect(marksMarkdown('Marks in The List', [story])).toBe(`# Marks in The List

## The List, by Q. Penn

### Part 2: Item\\_two

> 1\\. A list, she thought, \\[never\\] ends.
>
> It ended.

\\- mind this

and this

Sage, 3 March 2024: <https://a.example/read/the-list/2#b0>

**the lamp**

> The lamp went out

Folded corner, 3 March 2024: <https://a.example/read/the-list/2#b0>
`)
})

test('annotations have the selectors, bodies and motivations of the W3C model', () => {
  const collection = annotationsOf('https://a.example/marks', 'Marks in The List', [story])
  expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
  expect(collection.total).toBe(2)
  const [first, second] = collection.first.items
  expect(first).toEqual({
    id: 'https://a.example/read/the-list/2#mh1',
    type: 'Annotation',
    motivation: 'commenting',
    created: '2024-03-03T10:00:00.000Z',
    body: [
      { type: 'TextualBody', value: '- mind this\nand this', format: 'text/plain', purpose: 'commenting' },
      { type: 'TextualBody', value: 'sage', format: 'text/plain', purpose: 'tagging' },
    ],
    target: {
      source: 'https://a.example/read/the-list/2',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: '1. A list, she thought, [never] ends.\nIt ended.',
          prefix: '*Ahem*, she wrote. ',
          suffix: '\nThe lamp went out 🐔 twice.',
        },
        { type: 'TextPositionSelector', start: 19, end: 66 },
      ],
    },
  })
  expect(second?.motivation).toBe('bookmarking')
  // What a position selects is what the quotation says, counted in characters.
  const characters = [...texts.join('\n')]
  for (const { target } of collection.first.items) {
    const [quote, position] = target.selector
    if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector')
      throw new Error('No selectors.')
    expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact)
  }
})

test('a quotation names its source, and is quoted once', () => {
  const source = { title: 'The List', author: 'Q. Penn', part: 'Part 2' }
  expect(citation('It ended.', source, 'https://a.example/r')).toBe(
    '“It ended.” — The List by Q. Penn, Part 2, https://a.example/r',
  )
  expect(citation('“Row,” she said, “on.”', source, 'x')).toMatch(/^““Row,” she said, “on.”” — /)
  expect(citation('“Row on.”', { ...source, author: null, part: null }, 'x')).toBe('“Row on.” — The List, x')
})

test('marks are looked through by kind, colour and words', () => {
  const any = { kind: 'all', colour: null, text: '' } as const
  expect(fitsFilter(highlight, { ...any, text: 'mind LIST' }, 'The List')).toBe(true)
  expect(fitsFilter(highlight, { ...any, text: 'mind lantern' }, 'The List')).toBe(false)
  expect(fitsFilter(highlight, { ...any, colour: 3 }, '')).toBe(false)
  expect(fitsFilter(corner, { ...any, kind: 'notes' }, '')).toBe(false)
  expect(fitsFilter(corner, { ...any, colour: 2 }, '')).toBe(false)
  const filter = { kind: 'notes', colour: 2, text: 'a b' } as const
  const query = new Map(Object.entries(queryFromMarkFilter(filter)))
  expect(markFilterFromQuery((name) => query.get(name) ?? null)).toEqual(filter)
  expect(markFilterFromQuery((name) => ({ show: 'x', colour: '9' })[name] ?? null)).toEqual(any)
})

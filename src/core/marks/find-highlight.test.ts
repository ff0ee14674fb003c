import { describe, expect, test } from 'vitest'
import { groundOf } from '../place/ground.ts'
import type { Block } from '../story.ts'
import { findHighlight } from './find-highlight.ts'
import { type MarkedWords, markWords } from './highlight.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [text] })

const before = [
  'The ferry left at six with nobody on it but the postman and a crate of hens.',
  '“You are late,” said Orla. “The kettle has been on since the rain began, and so have I.”',
  'He put the letter on the table. It was addressed to the harbour, care of the tide.',
  'They read it twice, once aloud, and then they put the hens in the kitchen.',
]
const ground = groundOf(before.map(paragraph))

/** Marks from the first words to the last ones, each where it first stands. */
function mark(first: string, last = first): MarkedWords {
  const from = before.findIndex((text) => text.includes(first))
  const to = before.findIndex((text) => text.includes(last))
  const words = markWords(
    ground,
    0,
    { block: from, offset: (before[from] ?? '').indexOf(first) },
    { block: to, offset: (before[to] ?? '').indexOf(last) + last.length },
  )
  if (!words) throw new Error('Nothing was marked.')
  return words
}

function found(texts: readonly string[], marked: MarkedWords): readonly string[] | null {
  const changed = groundOf(texts.map(paragraph))
  return (
    findHighlight(changed, marked)?.map(({ block, from, to }) => (texts[block] ?? '').slice(from, to)) ?? null
  )
}

const kettle = mark('The kettle has been on since the rain began,')

test('marks words without the spaces at their ends, and knows what follows', () => {
  const marked = mark(' ferry ')
  expect(marked.words).toBe('ferry')
  expect(marked.place.offset).toBe(4)
  expect(marked.start).toBe(4)
  expect(marked.after).toBe(' left at six with nobody on it b')
  expect(markWords(ground, 0, { block: 0, offset: 3 }, { block: 0, offset: 4 })).toBeNull()
})

test('makes words whole that were met in their middle', () => {
  expect(mark('erry left at s').words).toBe('ferry left at six')
  expect(mark('“You').words).toBe('“You')
  const unspaced = groundOf([paragraph('猫が来た。犬も来た。')])
  expect(markWords(unspaced, 0, { block: 0, offset: 1 }, { block: 0, offset: 3 })?.words).toBe('が来')
  const apart = groundOf([paragraph('vie\u0323t nam')])
  expect(markWords(apart, 0, { block: 0, offset: 1 }, { block: 0, offset: 2 })?.words).toBe('vie\u0323t')
})

test('finds its words by number in the same text, over several paragraphs', () => {
  const marked = mark('and so have I.”', 'They read')
  expect(marked.words.split('\n')).toHaveLength(3)
  expect(found(before, marked)).toEqual(['and so have I.”', before[2], 'They read'])
})

test('counts positions in characters, not in halves of them', () => {
  const odd = groundOf([paragraph('🐔🐔 and a fox')])
  expect(markWords(odd, 0, { block: 0, offset: 9 }, { block: 0, offset: 14 })?.start).toBe(7)
})

test('goes with its words when paragraphs come, go, and are split', () => {
  const more = ['An hour passed.', 'Another followed it down the road.', ...before]
  expect(found(more, kettle)).toEqual([kettle.words])
  const split = [
    before[0] ?? '',
    '“You are late,” said Orla.',
    '“The kettle has been on',
    'since the rain began, and so have I.”',
  ]
  expect(found(split, kettle)).toEqual(['The kettle has been on', 'since the rain began,'])
})

test('other quotation marks and dashes do not lose it', () => {
  const marked = mark(before[1] ?? '')
  const plain = before.map((text) => text.replace(/[“”]/g, '"'))
  expect(found(['New first words.', ...plain], marked)).toEqual([plain[1]])
})

test('a slip of the pen that was mended within its words does not lose it', () => {
  const mended = before.map((text) => text.replace('since the rain', 'sence teh rain'))
  expect(found(mended, kettle)).toEqual(['The kettle has been on sence teh rain began,'])
})

test('long words are found by their ends', () => {
  const long = Array.from(
    { length: 40 },
    (_, index) => `Line ${index} of the list was crossed out in pencil`,
  ).join('. ')
  const listed = groundOf([paragraph(`Before it. ${long}. After it.`)])
  const marked = markWords(listed, 0, { block: 0, offset: 11 }, { block: 0, offset: 11 + long.length })
  if (!marked) throw new Error('Nothing was marked.')
  const [whole = ''] =
    found([`Before it. ${long.replace('Line 20 of', 'Row 20, of')}. After it.`], marked) ?? []
  expect(whole.startsWith('Line 0 of')).toBe(true)
  expect(whole.endsWith('Line 39 of the list was crossed out in pencil')).toBe(true)
})

test('words that are gone are gone, though others are like them', () => {
  expect(found([before[0] ?? '', before[2] ?? '', before[3] ?? ''], kettle)).toBeNull()
  const other = before.map((text) => text.replace(/The kettle.*I\./, 'Nobody has put the lamp out all week.'))
  expect(found(other, kettle)).toBeNull()
})

test('a short word is not found elsewhere by its letters alone', () => {
  const hens = mark('hens.')
  const without = before.map((text) => text.replace('a crate of hens', 'an umbrella'))
  expect(found(without, hens)).toBeNull()
  expect(found(['New.', ...before], hens)).toEqual(['hens.'])
})

test('of repeated words it takes those with the same neighbours', () => {
  const refrain = ['Row on, said the sea to the boat.', 'One.', 'Row on, said the sea to the boat.', 'Two.']
  const sung = groundOf(refrain.map(paragraph))
  const second = markWords(sung, 0, { block: 2, offset: 0 }, { block: 2, offset: 33 })
  if (!second) throw new Error('Nothing was marked.')
  const changed = groundOf(['Nought.', ...refrain].map(paragraph))
  expect(findHighlight(changed, second)).toEqual([{ block: 3, from: 0, to: 33 }])
})

test('a repeating text takes no longer than any other', () => {
  const same = groundOf([paragraph('aaaa '.repeat(20_000))])
  const marked = markWords(same, 0, { block: 0, offset: 0 }, { block: 0, offset: 2_000 })
  if (!marked) throw new Error('Nothing was marked.')
  const started = performance.now()
  findHighlight(groundOf([paragraph(`${'aaaa '.repeat(20_000)}b`)]), marked)
  expect(performance.now() - started).toBeLessThan(2_000)
})

describe('letters that do not count, at the ends of marked words,', () => {
  const lines = [
    'Nobody came to the harbour.',
    'Été was over when she met her fiancé. Élan was a word of his.',
  ]
  const marked = (words: string) => {
    const [, line = ''] = lines
    const from = line.indexOf(words)
    const found = markWords(
      groundOf(lines.map(paragraph)),
      0,
      { block: 1, offset: from },
      { block: 1, offset: from + words.length },
    )
    if (!found) throw new Error('Nothing was marked.')
    return found
  }

  test.each([
    'Été was over when she met her fiancé',
    'her fiancé.',
    'her fiancé. É',
    'Élan was a word of his',
  ])('are marked again: %s', (words) => {
    const whole = marked(words)
    expect(found(['An hour passed.', ...lines], whole)).toEqual([whole.words])
  })

  test('are marked again however they are written now', () => {
    const whole = marked('Été was over when she met her fiancé.')
    const apart = lines.map((line) => line.normalize('NFD').replace('.', '!'))
    expect(found(['An hour passed.', ...apart], whole)).toEqual([
      'Été was over when she met her fiancé!'.normalize('NFD'),
    ])
    const spoilt = lines.map((line) => line.replaceAll('É', '�').replaceAll('é', '?'))
    expect(found(['An hour passed.', ...spoilt], whole)).toEqual(['�t? was over when she met her fianc?.'])
  })
})

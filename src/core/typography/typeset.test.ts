import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText, type Span } from '../story.ts'
import { asWritten, typeset } from './typeset.ts'

const paragraph = (...spans: Span[]): Block => ({ kind: 'paragraph', spans })
const shown = (text: string, language: string | null = 'en') =>
  typeset([paragraph(text)], language)
    .blocks.map(blockText)
    .join('')

describe('quotation marks', () => {
  test.each([
    ['"Stay," she said. "It is late."', '“Stay,” she said. “It is late.”'],
    ['("Stay.")', '(“Stay.”)'],
    [`"He said 'never,' and left," she said.`, '“He said ‘never,’ and left,” she said.'],
    [`'He said "never," and left,' she said.`, '‘He said “never,” and left,’ she said.'],
    [`"'Never,'" she quoted.`, '“‘Never,’” she quoted.'],
    [`"He said 'never'"`, '“He said ‘never’”'],
    ['"But--" he began. "--well, no."', '“But—” he began. “—well, no.”'],
    ['She stopped--"Oh!"--and went.', 'She stopped—“Oh!”—and went.'],
    ['"Stay,"she said.', '“Stay,”she said.'],
    ['" Stay, " she said.', '“ Stay, ” she said.'],
    [`the 'old' harbour`, 'the ‘old’ harbour'],
    [`'I was goin' home,' he said.`, '‘I was goin’ home,’ he said.'],
    [`'We saw 'orace there,' he said.`, '‘We saw ’orace there,’ he said.'],
    ['“Stay," she said, "or go.”', '“Stay,” she said, “or go.”'],
  ])('%s', (written, set) => expect(shown(written)).toBe(set))
})

describe('apostrophes', () => {
  test.each([
    ["don't o'clock rock'n'roll the boys' room", 'don’t o’clock rock’n’roll the boys’ room'],
    ["the '90s, in '98, and the 1920's", 'the ’90s, in ’98, and the 1920’s'],
    ["'Tis late, and 'twas cold; give 'em time.", '’Tis late, and ’twas cold; give ’em time.'],
    ['"\'Twas nothing," she said.', '“’Twas nothing,” she said.'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["He went to 'orace with it.", 'He went to ’orace with it.'],
    ["'Cause I say so.", '’Cause I say so.'],
  ])('%s', (written, set) => expect(shown(written)).toBe(set))
})

describe('what stays as it was written', () => {
  test.each([
    `He was 6'2" tall, and had a 12" ruler and 5' of rope.`,
    '"Stay, she said.',
    'Stay," she said.',
    `'Stay, she said.`,
    `She wrote ''nothing'' there.`,
    'ten -> eleven, a --> b, -----, 3 - 2, a-b, -x',
    'wait.. and ..... and . . . . . .',
    '-- * --',
  ])('%s', (written) => expect(shown(written)).toBe(written))

  test('inches within a speech', () => {
    expect(shown('"A 12" ruler," he said.')).toBe('“A 12" ruler,” he said.')
    expect(shown('"I have 12" she said. "Why?"')).toBe('“I have 12” she said. “Why?”')
  })

  test('one unbalanced mark, beside a pair', () => {
    expect(shown('"Stay, she said. "Go."')).toBe('"Stay, she said. “Go.”')
  })
})

test('a speech that goes on in the next paragraph has no mark at the end of this one', () => {
  const blocks = [paragraph('"It was late.'), paragraph('"And cold," she said.'), paragraph('"Was it?')]
  expect(typeset(blocks, 'en').blocks.map(blockText)).toEqual([
    '“It was late.',
    '“And cold,” she said.',
    '"Was it?',
  ])
})

test('quotations reach over emphasis, and marks stay where they were', () => {
  const spans: Span[] = ['"', { mark: 'emphasis', spans: ["Don't"] }, '," she said -- "', 'ever', '."']
  const [block] = typeset([paragraph(...spans)], 'en').blocks
  expect(block).toEqual(
    paragraph('“', { mark: 'emphasis', spans: ['Don’t'] }, ',” she said\u00a0— “', 'ever', '.”'),
  )
})

test('a sign that is half in emphasis stays', () => {
  const block = paragraph('wait-', { mark: 'emphasis', spans: ['-what'] })
  expect(typeset([block], 'en').blocks[0]).toBe(block)
})

describe('dashes and ellipses', () => {
  test.each([
    ['wait--what---no', 'wait—what—no'],
    ['wait -- what', 'wait\u00a0— what'],
    ['a walk - short, cold - home', 'a walk\u00a0– short, cold\u00a0– home'],
    ['well... no....', 'well… no.…'],
    ['well . . . no', 'well\u00a0… no'],
    ['over. . . . Then', 'over.… Then'],
  ])('%s', (written, set) => expect(shown(written)).toBe(set))

  test('in other languages', () => {
    expect(shown('warte -- was', 'de-AT')).toBe('warte\u00a0– was')
    expect(shown('дом - сад', 'ru')).toBe('дом\u00a0— сад')
    expect(shown('wait -- what', null)).toBe('wait\u00a0— what')
  })
})

describe('languages', () => {
  test('French sets high punctuation off', () => {
    expect(shown('Quoi ? Non! Il dit: oui; à 12:30 (http://x.y)?!', 'fr')).toBe(
      'Quoi\u202f? Non\u202f! Il dit\u00a0: oui\u202f; à 12:30 (http://x.y)\u202f?!',
    )
    expect(shown('Quoi ? Non!', 'en')).toBe('Quoi ? Non!')
  })

  test('German marks only where the text has some', () => {
    const blocks = [paragraph('„Bleib“, sagte sie.'), paragraph(`"Ich hab' nichts", sagte er, "als 'Mut'."`)]
    expect(typeset(blocks, 'de').blocks.map(blockText)[1]).toBe('„Ich hab’ nichts“, sagte er, „als ‚Mut‘.“')
    expect(shown(`"Ich hab' nichts."`, 'de')).toBe('"Ich hab’ nichts."')
  })

  test('Hebrew abbreviations keep their marks', () => {
    expect(shown('צה"ל', 'he')).toBe('צה"ל')
  })
})

test('verse keeps its lines', () => {
  const verse: Block = { kind: 'verse', lines: [['"O come,'], ["it's late..."], ['and go."']] }
  expect(typeset([verse], 'en').blocks).toEqual([
    { kind: 'verse', lines: [['“O come,'], ['it’s late…'], ['and go.”']] },
  ])
})

test('a block that needs nothing is the same', () => {
  const blocks: Block[] = [paragraph('Nothing here'), { kind: 'scene-break' }]
  const set = typeset(blocks, 'en')
  expect(set.blocks[0]).toBe(blocks[0])
  expect(set.blocks[1]).toBe(blocks[1])
})

describe('laws', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '"',
      "'",
      '-',
      '.',
      ' ',
      '?',
      ':',
      '9',
      '“',
      '”',
      '„',
      's',
      'é',
      '\u{1f600}',
    ),
    maxLength: 60,
  })
  const span: fc.Arbitrary<Span> = fc.oneof(
    text,
    text.map((inner) => ({ mark: 'emphasis' as const, spans: [inner] })),
  )
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.array(span, { maxLength: 4 }).map((spans) => ({ kind: 'paragraph' as const, spans })),
    fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 3 }).map((lines) => ({
      kind: 'verse' as const,
      lines,
    })),
    fc.constant<Block>({ kind: 'scene-break' }),
  )
  const language = fc.constantFrom(null, 'en', 'fr', 'de', 'ru', 'he')

  /** What is wrong with the answers for every offset from 0 to `length`; null where they rise from 0 to `end`. */
  function faultOf(answer: (offset: number) => number, length: number, end: number): string | null {
    let last = 0
    for (let at = 0; at <= length; at++) {
      const there = answer(at)
      if (!Number.isInteger(there) || there < last || there > end) return `${at} gives ${there} after ${last}`
      last = there
    }
    return last === end ? null : `the end is ${last}, not ${end}`
  }

  test('offsets are total, monotone, and lead back to the same character', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), language, (blocks, tongue) => {
        const set = typeset(blocks, tongue)
        for (const [index, one] of blocks.entries()) {
          const written = blockText(one).length
          const length = blockText(set.blocks[index] ?? one).length
          const toShown = (at: number) => set.toShown(index, at)
          const toWritten = (at: number) => set.toWritten(index, at)
          expect(faultOf(toShown, written, length)).toBeNull()
          expect(faultOf(toWritten, length, written)).toBeNull()
          for (let at = 0; at <= written; at++) {
            const back = toWritten(toShown(at))
            if (back > at || toShown(back) !== toShown(at)) expect.fail(`${at} leads back to ${back}`)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('letters, figures and the shape of every block stay', () => {
    const bare = (one: Block) => blockText(one).replace(/[^\p{L}\p{N}\n]/gu, '')
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), language, (blocks, tongue) => {
        const set = typeset(blocks, tongue)
        expect(set.blocks.map((one) => one.kind)).toEqual(blocks.map((one) => one.kind))
        expect(set.blocks.map(bare)).toEqual(blocks.map(bare))
      }),
      { numRuns: 200 },
    )
  })

  test('a text with no straight signs stays the same', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
        const plain: Block[] = blocks.map((one) => paragraph(blockText(one).replace(/["'.-]/g, '')))
        for (const [index, one] of typeset(plain, 'en').blocks.entries()) expect(one).toBe(plain[index])
      }),
    )
  })

  test('as written, nothing moves', () => {
    const blocks = [paragraph('"a"--')]
    expect(asWritten(blocks).blocks).toBe(blocks)
    expect(asWritten(blocks).toWritten(0, 4)).toBe(4)
  })
})

test('hostile paragraphs of a hundred thousand characters are set in time', { timeout: 30_000 }, () => {
  for (const hostile of [`"'`, `'a `, '- ', '. ', '"a ', "'n'", '1" ', "don't -- "]) {
    const began = performance.now()
    typeset([paragraph(hostile.repeat(100_000 / hostile.length))], 'fr')
    expect(performance.now() - began, hostile).toBeLessThan(3000)
  }
})

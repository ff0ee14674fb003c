import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../story.ts'
import { groundOf } from './ground.ts'
import { beginningOf, markPlace } from './place.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [text] })

const words = [
  'The gate was shut when we came, and nobody had the key.',
  'Yes.',
  'She had the key in her sleeve, as it turned out, and had forgotten it.',
  'Yes.',
  'It rained until the Thursday, when it thought of something else to do.',
]
const ground = groundOf(words.map(paragraph))

describe('a marked place', () => {
  test('keeps the words at it and around it', () => {
    const { part, block, offset, quote } = markPlace(ground, 3, 2, 12)
    expect({ part, block, offset }).toEqual({ part: 3, block: 2, offset: 12 })
    expect(quote.exact).toBe('key in her sleeve, as it turned out, and had for')
    expect(quote.suffix).toBe('gotten it.\nYes.\nIt rained until ')
    expect(quote.prefix).toBe('y had the key.\nYes.\nShe had the ')
  })

  test('is brought into range', () => {
    const { block, offset } = markPlace(ground, 0, 99, 9999)
    expect({ block, offset }).toEqual({ block: 4, offset: (words[4] ?? '').length })
    expect(markPlace(ground, 0, -1, -1)).toEqual(markPlace(ground, 0, 0, 0))
  })

  test('says whether its words stand elsewhere in the part', () => {
    expect(markPlace(ground, 0, 2, 0).alike).toBe('nothing')
    expect(markPlace(ground, 0, 1, 0).alike).toBe('words')
    const refrain = groundOf(
      Array.from({ length: 30 }, () => paragraph('Over the water, over the water, go.')),
    )
    expect(markPlace(refrain, 0, 15, 0).alike).toBe('all')
  })

  test('is the same for the same words in other signs', () => {
    const printed = groundOf(['“It’s late…” — “Yes.”', 'So it was—and later.'].map(paragraph))
    const typed = groundOf(['"It\'s late..." -- "Yes."', 'SO IT was--and later.'].map(paragraph))
    const { text, blockId } = markPlace(printed, 0, 1, 0)
    expect(markPlace(typed, 0, 1, 0)).toMatchObject({ text, blockId })
    const changed = groundOf(['“It’s late…” — “No.”', 'So it was—and later.'].map(paragraph))
    expect(markPlace(changed, 0, 1, 0).text).not.toBe(text)
  })

  test('is less than a kilobyte, in any text', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { minLength: 1, maxLength: 60 })
    const long = fc.constant([
      'これは長い文章です。句読点もあります。'.repeat(2000),
      '"quoted" \\ and "quoted" again '.repeat(500),
    ])
    fc.assert(
      fc.property(fc.oneof(texts, long), fc.nat(), fc.nat(), (one, block, offset) => {
        const place = markPlace(groundOf(one.map(paragraph)), 199, block % one.length, offset % 20_000)
        expect(new TextEncoder().encode(JSON.stringify(place)).length).toBeLessThan(1024)
      }),
    )
  })
})

test('a part that was never opened has a beginning', () => {
  expect(beginningOf(3)).toMatchObject({ part: 3, text: '', share: 0 })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningOf, findPlace, groundOf, markPlace } from './place.ts'
import type { Block } from './story.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [text] })

const words = [
  'The gate was shut when we came, and nobody had the key.',
  'Yes.',
  'She had the key in her sleeve, as it turned out, and had forgotten it.',
  'Yes.',
  'It rained until the Thursday, when it thought of something else to do.',
  'We went in by the window after all, and tore only one coat between us.',
]
const blocks = words.map(paragraph)

describe('a place', () => {
  test('is found by numbers in the same text', () => {
    const ground = groundOf(blocks)
    expect(findPlace(ground, markPlace(ground, 0, 2, 13))).toEqual({ block: 2, offset: 13, by: 'text' })
  })

  test('follows its paragraph when others are put in before it', () => {
    const place = markPlace(groundOf(blocks), 0, 4, 10)
    const longer = groundOf([paragraph('A new beginning.'), paragraph('And more.'), ...blocks])
    expect(findPlace(longer, place)).toEqual({ block: 6, offset: 10, by: 'block' })
  })

  test('tells equal paragraphs apart by which of them it is', () => {
    const place = markPlace(groundOf(blocks), 0, 3, 0)
    const longer = groundOf([paragraph('A new beginning.'), ...blocks])
    expect(findPlace(longer, place)).toEqual({ block: 4, offset: 0, by: 'block' })
  })

  test('follows its words when its paragraph is mended', () => {
    const place = markPlace(groundOf(blocks), 0, 4, 23)
    const mended = groundOf(blocks.with(4, paragraph(`At last. ${words[4]}`)))
    expect(findPlace(mended, place)).toEqual({ block: 4, offset: 32, by: 'quote' })
  })

  test('tells a repeated line by its surroundings when one like it is put in before', () => {
    const place = markPlace(groundOf(blocks), 0, 3, 0)
    const longer = groundOf([paragraph('A new beginning.'), paragraph('Yes.'), ...blocks])
    expect(findPlace(longer, place)).toEqual({ block: 5, offset: 0, by: 'block' })
  })

  test('does not take a few letters for the place when the words around them are others', () => {
    const place = markPlace(groundOf(blocks), 0, 2, (words[2] ?? '').length - 3)
    const rewritten = groundOf([
      paragraph('Nobody came. The gate had been painted since, and not by anyone who knew it.'),
      paragraph('So it was gone, and all of it.'),
      ...Array.from({ length: 6 }, (_, index) => paragraph(`Line ${index} is quite another one.`)),
    ])
    expect(findPlace(rewritten, place).by).toBe('share')
  })

  test('falls back to the share of the part where its words are gone', () => {
    const place = markPlace(groundOf(blocks), 0, 5, 0)
    const other = groundOf(
      Array.from({ length: 20 }, (_, index) => paragraph(`Something quite different, ${index}.`)),
    )
    const found = findPlace(other, place)
    expect(found.by).toBe('share')
    expect(found.block).toBeGreaterThan(12)
  })

  test('at the beginning of a part that was never opened is its first block', () => {
    expect(findPlace(groundOf(blocks), beginningOf(3))).toEqual({ block: 0, offset: 0, by: 'start' })
  })

  test('is none in an empty part', () => {
    expect(findPlace(groundOf([]), beginningOf(0))).toEqual({ block: 0, offset: 0, by: 'start' })
  })

  test('is out of range nowhere, whatever is marked and wherever it is looked for', () => {
    const texts = fc.array(fc.string({ maxLength: 80 }), { maxLength: 12 })
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.integer({ min: -3, max: 15 }),
        fc.integer({ min: -3, max: 90 }),
        (one, other, block, offset) => {
          const place = markPlace(groundOf(one.map(paragraph)), 0, block, offset)
          for (const text of [one, other]) {
            const found = findPlace(groundOf(text.map(paragraph)), place)
            expect(found.block).toBeGreaterThanOrEqual(0)
            expect(found.block).toBeLessThan(Math.max(1, text.length))
            expect(found.offset).toBeGreaterThanOrEqual(0)
            expect(found.offset).toBeLessThanOrEqual(text[found.block]?.length ?? 0)
          }
        },
      ),
    )
  })

  test('is the same after any number of finding and marking again', () => {
    const ground = groundOf(blocks)
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat({ max: 80 }), (block, offset) => {
        const place = markPlace(ground, 0, block, offset)
        const found = findPlace(ground, place)
        expect(markPlace(ground, 0, found.block, found.offset)).toEqual(place)
      }),
    )
  })
})

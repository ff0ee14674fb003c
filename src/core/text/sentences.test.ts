import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../story.ts'
import { sentencesOf } from './sentences.ts'

const block = (text: string): Block => ({ kind: 'paragraph', spans: [text] })
const said = (text: string) => sentencesOf([block(text)], 'en').map((sentence) => sentence.text.trim())

describe('sentences for a voice', () => {
  test.each([
    ['The tide turned. Nobody saw it.', ['The tide turned.', 'Nobody saw it.']],
    ['Mr. Quill and Dr. Vane left. So did I.', ['Mr. Quill and Dr. Vane left.', 'So did I.']],
    ['“Is it late?” she asked.', ['“Is it late?” she asked.']],
    ['…', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test('a very long sentence is said in pieces, cut where one may breathe', () => {
    const pieces = said(`${'and the boats went out, '.repeat(60)}and that was all.`)
    expect(pieces.length).toBeGreaterThan(4)
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(280)
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/,$/)
  })

  test('every letter is said once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 900 })), (texts) => {
        const sentences = sentencesOf(texts.map(block), null)
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(sentences.map(({ text }) => text).join(''))).toBe(letters(texts.join('')))
        for (const { block: at, from, to, text } of sentences) expect(texts[at]?.slice(from, to)).toBe(text)
      }),
    )
  })

  test('a language that nobody knows is no fault', () => {
    expect(sentencesOf([block('One. Two.')], 'not a tag')).toHaveLength(2)
  })
})

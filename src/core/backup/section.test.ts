import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shelves } from './list-sections.ts'
import { allWords } from './section.ts'

describe('several devices’ words for one thing', () => {
  test('are all said, even where one is written inside another', () => {
    expect(allWords(['no', 'I know'], '\n\n')).toBe('no\n\nI know')
    const named = (id: string, name: string) => ({ id, name, at: 1 })
    expect(shelves.together([named('s', 'Art'), named('s', 'Party')]).name).toBe('Art / Party')
  })

  test('are said once where they came together before', () => {
    expect(allWords(['Art', 'Art / Party', 'Party', ''], ' / ')).toBe('Art / Party')
    expect(allWords(['b', 'a / b / c'], ' / ')).toBe('a / b / c')
  })

  const anyWords = fc.array(fc.stringMatching(/^[ab /]{0,6}$/), { maxLength: 4 })

  test('are the same when they meet again what they came to, and no word of a reader is missing', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const all = allWords(words, ' / ')
        expect(allWords([all], ' / ')).toBe(all)
        expect(allWords([...words, all], ' / ')).toBe(all)
        for (const one of words.filter((word) => word !== ''))
          expect(` / ${all} / `).toContain(` / ${one} / `)
      }),
      { numRuns: 500 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode, indexOf } from '../../../tests/search-index.ts'
import { wordsOf } from '../text/fold.ts'
import { AS_TYPED, fieldWorth, findStories } from './find.ts'
import { indexBytes, openIndex, type SearchIndex } from './index-bytes.ts'
import { isAsTyped, nearTest, queryWords } from './query.ts'
import { distinctWords } from './words.ts'

function find(index: SearchIndex, text: string, worth = fieldWorth(true, true)): readonly number[] {
  return [...findStories(index, queryWords(text), worth)]
}

function found(index: SearchIndex, text: string): readonly number[] {
  return find(index, text).flatMap((score, story) => (score > 0 ? [story] : []))
}

/** Stories with the best first. */
function ranked(index: SearchIndex, text: string): readonly number[] {
  const scores = find(index, text)
  return found(index, text).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
}

test('an accent that stands apart from its letter parts no word', () => {
  expect([...distinctWords('Vie\u0323t Nam')]).toEqual(['viet', 'nam'])
  expect([...distinctWords('か\u3099き')]).toEqual([...distinctWords('がき')])
})

describe('what is found', () => {
  const index = indexOf([
    { title: 'The Lighthouse at Wrack Ness', author: 'marram grey', people: 'Tamsin Robin' },
    { title: 'A Good Likeness', author: 'tansybright', summary: 'A lighthouse, and who painted it.' },
    { title: 'Näive Œuvre', tags: 'post-war hurt/comfort' },
    { title: '灯台守の娘', author: 'กวีนิพนธ์' },
    { title: 'The Beekeeper’s Daughter', summary: 'Маяк на скале' },
  ])

  test.each([
    ['lighthouse', [0, 1]],
    ['LIGHTHOUSE wrack', [0]],
    ['wrack lighth', [0]],
    ['naive oeuvre', [2]],
    ['hurt/comfort', [2]],
    ['beekeepers', [4]],
    ['beekeeper’s', [4]],
    ['маяк', [4]],
    ['灯台', [3]],
    ['守', [3]],
    ['娘', [3]],
    ['台灯', []],
    ['นิพ', [3]],
    ['', []],
    ['— …', []],
  ])('%s', (text, stories) => {
    expect(found(index, text)).toEqual(stories)
  })

  test('a word that is not the last one must be whole', () => {
    expect(found(index, 'wra lighthouse')).toEqual([])
  })

  test.each([
    ['lihgthouse', 'two letters in each other’s place'],
    ['lghthouse', 'a letter left out'],
    ['lighthousee', 'a letter too many'],
    ['pighthouse', 'the first letter wrong'],
    ['lighthpuse wrack', 'a letter wrong in a word before the last'],
    ['lightho7s', 'a wrong letter in a word that is not typed to its end'],
  ])('%s: %s', (text) => {
    expect(found(index, text)).toContain(0)
    for (const score of find(index, text)) expect(score).toBeLessThan(AS_TYPED)
  })

  test('short words are taken as they are typed', () => {
    expect(found(index, 'wat')).toEqual([])
    expect(found(index, 'goof')).toEqual([])
  })
})

describe('what comes first', () => {
  test('title, author, people, tags, summary', () => {
    const order = ['summary', 'tags', 'title', 'author', 'people'] as const
    const index = indexOf(order.map((field) => ({ [field]: 'harbour' })))
    expect(ranked(index, 'harbour').map((story) => order[story])).toEqual([
      'title',
      'author',
      'people',
      'tags',
      'summary',
    ])
  })

  test('a whole word, a beginning, a word with an error', () => {
    const index = indexOf([
      { title: 'hsrbour wall' },
      { title: 'harbourside wall' },
      { title: 'harbour wall' },
    ])
    expect(ranked(index, 'harbour')).toEqual([2, 1, 0])
  })

  test('what is there as it was typed comes before any error', () => {
    const index = indexOf([{ title: 'hsrbour' }, { summary: 'by the harbour' }])
    expect(ranked(index, 'harbour')).toEqual([1, 0])
  })

  test('a title that is just these words', () => {
    const index = indexOf([{ title: 'Harbour Lights and Winter Rain' }, { title: 'Harbour Lights' }])
    expect(ranked(index, 'harbour lights')).toEqual([1, 0])
  })
})

const letter = fc.constantFrom(...'abcdeéõßжд灯台守กข')
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 })
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
const story = fc.record({ title: text, author: text, people: text, tags: text, summary: text })
const stories = fc.array(story, { minLength: 1, maxLength: 12 })

describe('laws', () => {
  test('a text has words to look for wherever it has any words', () => {
    const any = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'№™½’\u0301นั灯、 -a'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(any, (written) => {
        expect(queryWords(written).length > 0).toBe(wordsOf(written).length > 0)
      }),
      { numRuns: 2000 },
    )
  })

  test('every word of a story finds it as it was typed, and so do all of them together', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const index = indexOf(all)
        all.forEach((fieldsOf, at) => {
          const words = Object.values(fieldsOf).flatMap((field) => field.split(' '))
          for (const one of [...words, words.join(' ')].filter((asked) => queryWords(asked).length > 0))
            expect(find(index, one)[at]).toBeGreaterThanOrEqual(AS_TYPED)
        })
      }),
    )
  })

  test('a word of five letters or more finds its story with any one typing error', () => {
    // Each is one letter however it is folded.
    const single = fc.constantFrom(...'abcdefжд')
    const latin = fc.string({ unit: single, minLength: 5, maxLength: 16 })
    const errors = ['put in', 'left out', 'wrong', 'exchanged'] as const
    fc.assert(
      fc.property(
        latin,
        stories,
        fc.constantFrom(...errors),
        fc.nat(),
        single,
        (right, others, error, place, extra) => {
          const at = place % right.length
          const typed = {
            'put in': right.slice(0, at) + extra + right.slice(at),
            'left out': right.slice(0, at) + right.slice(at + 1),
            wrong: right.slice(0, at) + extra + right.slice(at + 1),
            exchanged:
              right.slice(0, at) +
              right
                .slice(at, at + 2)
                .split('')
                .reverse()
                .join('') +
              right.slice(at + 2),
          }[error]
          // What is typed must still be one word of five letters.
          fc.pre(queryWords(typed).length === 1 && (queryWords(typed)[0]?.word.length ?? 0) >= 5)
          const index = indexOf([...others, { summary: right }])
          expect(found(index, typed)).toContain(others.length)
          expect(found(index, `${typed} ${right}`)).toContain(others.length)
        },
      ),
    )
  })

  test('another word never adds a story', () => {
    fc.assert(
      fc.property(stories, text, word, (all, asked, more) => {
        fc.pre(queryWords(asked).length > 0)
        const index = indexOf(all)
        const before = found(index, asked)
        for (const one of found(index, `${asked} ${more}`)) expect(before).toContain(one)
      }),
    )
  })

  test('the index finds what the rule for single words says, and nothing else', () => {
    fc.assert(
      fc.property(stories, word, (all, asked) => {
        const words = queryWords(asked)
        fc.pre(words.length > 0)
        const index = indexOf(all)
        const expected = all.flatMap((fieldsOf, at) => {
          const own = [...distinctWords(Object.values(fieldsOf).join(' '))]
          return words.every((one) => own.some(nearTest(one))) ? [at] : []
        })
        expect(found(index, asked)).toEqual(expected)
        for (const [at, score] of find(index, asked).entries()) {
          const own = [...distinctWords(Object.values(all[at] ?? {}).join(' '))]
          const isTyped = words.every((one) => own.some((term) => isAsTyped(one, term)))
          if (score > 0) expect(score >= AS_TYPED).toBe(isTyped)
        }
      }),
    )
  })
})

describe('the file', () => {
  const one = { weights: new Map([['word', 3]]), titleWords: 1 }

  test('the same stories give the same bytes, and what more it says comes back', () => {
    const bytes = () => indexBytes([one], encode, { texts: ['é'] })
    expect(bytes()).toEqual(bytes())
    expect(openIndex(bytes(), decode)?.about).toMatchObject({ texts: ['é'] })
  })

  test('an archive of nothing is searched, too', () => {
    expect(find(indexOf([]), 'word')).toEqual([])
    expect(found(indexOf([{}]), 'word')).toEqual([])
  })

  test('what is no index is not opened', () => {
    const bytes = indexBytes([one], encode)
    expect(openIndex(bytes.slice(0, -8), decode)).toBeNull()
    expect(openIndex(new Uint8Array(), decode)).toBeNull()
    expect(openIndex(encode('{"format":1,"texts":{"from":0,"parts":[]}}'), decode)).toBeNull()
  })

  test('words beyond any length are known by their beginning', () => {
    const index = indexOf([{ title: 'x'.repeat(100_000) }])
    expect(found(index, 'x'.repeat(90_000))).toEqual([0])
  })
})

test('first words that are kept behind the question find nothing before it is answered', () => {
  const index = indexOf([{ unratedOpening: 'a storm' }, { adultOpening: 'a storm' }, { title: 'a storm' }])
  expect(find(index, 'storm', fieldWorth(false, false)).map(Boolean)).toEqual([false, false, true])
  expect(find(index, 'storn', fieldWorth(true, false)).map(Boolean)).toEqual([true, false, true])
  expect(find(index, 'storm', fieldWorth(true, true)).map(Boolean)).toEqual([true, true, true])
})

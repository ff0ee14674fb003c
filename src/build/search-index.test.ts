import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatedEntries } from '../../bench/generated-entries.ts'
import type { Entry } from '../core/catalogue/catalogue.ts'
import { AS_TYPED, fieldWorth, findStories, plainWorth } from '../core/search/find.ts'
import { openIndex, type SearchIndex } from '../core/search/index-bytes.ts'
import { textRunsIn } from '../core/search/messages.ts'
import { queryWords } from '../core/search/query.ts'
import { type Block, unknown } from '../core/story.ts'
import { searchIndexOf, type TextsOfStory, textShardsOf } from './search-index.ts'

function opened(bytes: Uint8Array): SearchIndex {
  const index = openIndex(bytes, (text) => new TextDecoder().decode(text))
  if (!index) throw new Error('The index does not open.')
  return index
}

function found(index: SearchIndex, text: string, isAnswered = false): readonly number[] {
  const scores = findStories(index, queryWords(text), fieldWorth(isAnswered, isAnswered))
  return [...scores].flatMap((score, at) => (score >= AS_TYPED ? [at] : []))
}

const [entry] = generatedEntries(1)
if (!entry) throw new Error('There is no entry.')
const lighthouse: Entry = {
  ...entry,
  title: { source: 'stated', value: 'The Keeper' },
  author: { source: 'stated', value: 'marram grey' },
  pairings: [
    { source: 'stated', value: { names: ['Willow', 'Spike'], bond: 'romance', role: 'main' } },
    { source: 'inferred', value: { names: ['Åsa', 'Tamsin'], bond: 'friendship', role: 'side' } },
  ],
  characters: [{ source: 'stated', value: 'Harbourmaster' }],
  fandom: { source: 'stated', value: 'Coastal Tales' },
  genres: [{ source: 'stated', value: 'hurt/comfort' }],
  warnings: { said: 'some', kinds: [{ source: 'stated', value: 'violence' }], words: ['drowning'] },
  summary: { source: 'stated', value: 'Somebody keeps the lamp.' },
  series: { source: 'stated', value: { name: 'Tides', number: 2 } },
}

test.each([
  'keeper',
  'marram',
  'willow/spike',
  'W/S',
  'asa tamsin',
  'harbourmaster',
  'coastal',
  'comfort',
  'violence',
  'drowning',
  'lamp',
  'tides',
  'spike keeper lamp tides',
])('an entry is found by what the library shows of it: %s', (text) => {
  expect(found(opened(searchIndexOf([lighthouse])), text)).toEqual([0])
})

test('a story without a title is found by its first words, an adult one once the question is answered', () => {
  const nameless = { ...lighthouse, title: unknown, opening: 'It had rained since Tuesday…' }
  const index = opened(
    searchIndexOf([
      nameless,
      { ...nameless, rating: { source: 'stated', value: 'R' } },
      { ...nameless, rating: unknown },
    ]),
  )
  expect(found(index, 'rained')).toEqual([0])
  expect(found(index, 'rained', true)).toEqual([0, 1, 2])
})

test('every word of generated entries finds them', () => {
  const entries = generatedEntries(300)
  const index = opened(searchIndexOf(entries))
  entries.forEach((one, at) => {
    for (const text of [one.title.value, one.author.value, one.summary.value, one.fandom.value])
      expect(found(index, text ?? '')).toContain(at)
  })
})

describe('the texts of stories', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [text] })
  const story = (id: string, ...parts: readonly string[]): TextsOfStory => ({
    id,
    parts: parts.map((text) => [paragraph(text)]),
  })
  /** A story with so many different words. */
  const long = (number: number, words = 6000) =>
    story(
      `story-${number}`,
      Array.from({ length: words }, (_, at) => `w${(at * 7 + number) % 50_000}`).join(' '),
    )

  test('are found in every part, the story that has a word more often first', () => {
    const [run] = [...textShardsOf([story('a', 'the lamp', 'went out'), story('b', 'lamp, lamp, lamp')])]
    const scores = findStories(opened(run?.bytes ?? new Uint8Array()), queryWords('lamp'), plainWorth)
    expect(scores[1]).toBeGreaterThan(scores[0] ?? 255)
    const out = findStories(opened(run?.bytes ?? new Uint8Array()), queryWords('lamp out'), plainWorth)
    expect([...out].map(Boolean)).toEqual([true, false])
  })

  test('come in runs of bounded size that cover all stories in their order', () => {
    const stories = Array.from({ length: 90 }, (_, number) => long(number))
    const runs = [...textShardsOf(stories)]
    expect(runs.length).toBeGreaterThan(3)
    expect(runs.reduce((sum, run) => sum + run.stories, 0)).toBe(stories.length)
    expect(Math.max(...runs.map(({ bytes }) => bytes.length))).toBeLessThan(500_000)
    let from = 0
    for (const run of runs) {
      const scores = findStories(opened(run.bytes), queryWords(`w${from}`), plainWorth)
      expect(scores.length).toBe(run.stories)
      expect(scores[0]).toBeGreaterThan(0)
      from += run.stories
    }
  })

  test('a story that joins changes few runs, not all that follow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), (place) => {
        const stories = Array.from({ length: 60 }, (_, number) => long(number, 3000))
        const hashes = (all: readonly TextsOfStory[]) =>
          new Set([...textShardsOf(all)].map(({ bytes }) => Buffer.from(bytes).toString('base64')))
        const before = hashes(stories)
        const after = hashes(stories.toSpliced(place, 0, long(1000)))
        expect([...after].filter((run) => !before.has(run)).length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 2, seed: 5 },
    )
  })
})

test('the index of the catalogue names the runs of texts', () => {
  const texts = [{ hash: '0123456789abcdef0123', bytes: 5, stories: 1 }]
  expect(textRunsIn(opened(searchIndexOf([lighthouse], texts)).about)).toEqual(texts)
  expect(textRunsIn({ texts: [{ hash: 5 }] })).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { parseStory } from '../parse/parse.ts'
import { unknown } from '../story.ts'
import type { Given } from './given.ts'
import { isAbove, withDefaults, withOverride } from './overridden.ts'
import { readLibrary, readStoryOverride } from './override.ts'

type Plain = string | readonly Plain[] | { readonly [key: string]: Plain }

/** A given tree whose lines count its keys. */
function given(plain: Plain): Given {
  let line = 0
  const from = (value: Plain): Given => {
    if (typeof value === 'string')
      return value === '' ? { kind: 'nothing', line } : { kind: 'text', line, text: value }
    if (Array.isArray(value)) return { kind: 'list', line, items: value.map(from) }
    const rows = Object.entries(value).map(([key, inner]) => ({ key, line: ++line, value: from(inner) }))
    return { kind: 'table', line: 1, rows }
  }
  return from(plain)
}

const override = (plain: Plain) => readStoryOverride(given(plain), 'late.yml')

describe('a keeper’s word on a story', () => {
  test('is read field by field', () => {
    const { value, mistakes } = override({
      title: '1984',
      pairings: ['Holmes/Watson', 'Athena & Odysseus (past)'],
      rating: 'pg-13',
      warnings: ['violence', 'spiders'],
      series: { name: 'The Ferry', number: '2' },
      parts: ['12', { line: '40', title: 'The River' }],
      encoding: 'Mac Roman',
      withheld: 'yes',
    })
    expect(mistakes).toEqual([])
    expect(value).toEqual({
      title: '1984',
      pairings: [
        { names: ['Holmes', 'Watson'], bond: 'romance', role: 'main' },
        { names: ['Athena', 'Odysseus'], bond: 'friendship', role: 'past' },
      ],
      rating: 'PG-13',
      warnings: { said: 'some', kinds: ['violence'], words: ['spiders'] },
      series: { name: 'The Ferry', number: 2 },
      parts: [
        { line: 12, title: null },
        { line: 40, title: 'The River' },
      ],
      encoding: 'mac-roman',
      withheld: true,
    })
  })

  test.each<[Plain, { said: string; kinds: string[]; words: string[] }]>([
    ['none', { said: 'none', kinds: [], words: [] }],
    ['No', { said: 'none', kinds: [], words: [] }],
    ['Violence', { said: 'some', kinds: ['violence'], words: [] }],
    [
      'character death; rape, spiders',
      {
        said: 'some',
        kinds: ['major-character-death', 'non-consent'],
        words: ['character death', 'rape', 'spiders'],
      },
    ],
    [['Death, of a sort'], { said: 'some', kinds: ['major-character-death'], words: ['Death, of a sort'] }],
    [['noncon'], { said: 'some', kinds: ['non-consent'], words: ['noncon'] }],
  ])('warnings %j are of the kinds that they name', (plain, warnings) => {
    expect(override({ warnings: plain })).toEqual({ value: { warnings }, mistakes: [] })
  })

  test.each<[string, Plain, string]>([
    ['an unknown field', { raiting: 'G' }, '`raiting` is not known here'],
    ['an unknown rating', { rating: 'Mature' }, '`Mature` is not known here: write one of G, PG'],
    ['a date in the writer’s own form', { date: '9/24/03' }, 'write a date as 2003, 2003-09 or 2003-09-24'],
    ['a pairing of one', { pairings: ['Willow'] }, '`Willow` is no pairing'],
    ['a pairing in a role that there is not', { pairings: 'A/B (maybe)' }, 'is no pairing'],
    ['an empty title', { title: '' }, 'A text belongs here'],
    ['an encoding that nobody knows', { encoding: 'klingon' }, '`klingon` is no encoding known here'],
    ['a part without a line', { parts: [{ title: 'One' }] }, 'write `line: 12`'],
    ['a table where a text belongs', { summary: { text: 'x' } }, 'A text belongs here'],
    ['a text where a table belongs', 'Title', 'Names with values belong here'],
  ])('%s costs only itself and is told with its line', (_, plain, sentence) => {
    const whole = typeof plain === 'object' && !Array.isArray(plain) ? { author: 'Wren', ...plain } : plain
    const { value, mistakes } = override(whole)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatchObject({
      file: 'late.yml',
      line: typeof plain === 'object' ? expect.any(Number) : 0,
    })
    expect(mistakes[0]?.sentence).toContain(sentence)
    if (typeof plain === 'object') expect(value).toMatchObject({ author: 'Wren' })
  })

  test('names the line of the mistake, not of the file', () => {
    expect(override({ title: 'A', author: 'B', rating: 'X' }).mistakes[0]?.line).toBe(3)
  })

  test('replaces what was read and moves no address', () => {
    const { story } = parseStory('Title: Late\nAuthor: Wren\nRating: R\n\nThe ferry was late.\n', {
      file: 'late.txt',
    })
    const changed = withOverride(story, override({ title: 'Later', rating: 'PG', warnings: 'none' }).value)
    expect(changed.id).toBe(story.id)
    expect(changed.title).toEqual({ source: 'override', value: 'Later' })
    expect(changed.rating).toEqual({ source: 'override', value: 'PG' })
    expect(changed.warnings).toMatchObject({ said: 'none', kinds: [] })
    expect(changed.author).toEqual(story.author)
  })
})

describe('the archive’s own file', () => {
  test('is read with the lines of what it names', () => {
    const { value, mistakes } = readLibrary(
      given({
        name: 'Wrack Ness',
        contact: 'the keeper, at the lighthouse',
        casts: { Buffy: { 'Willow Rosenberg': ['W', 'Red'], Spike: '' } },
        defaults: { fandom: 'Buffy' },
        'leave-out-above': 'R',
        withheld: 'a.txt',
        stories: { 'b.txt': { title: 'B' } },
      }),
      'library.yml',
    )
    expect(mistakes).toEqual([])
    expect(value.casts).toEqual([
      {
        name: 'Buffy',
        people: [
          { name: 'Willow Rosenberg', nicknames: ['W', 'Red'] },
          { name: 'Spike', nicknames: [] },
        ],
      },
    ])
    expect(value.withheld).toEqual([{ file: 'a.txt', line: 10 }])
    expect(value.stories).toEqual([{ path: { file: 'b.txt', line: 12 }, override: { title: 'B' } }])
  })

  test('gives defaults where the author says nothing, guesses included', () => {
    const { story } = parseStory('Title: Late\nRating: R\n\nThe ferry was late.\n', { file: 'late.txt' })
    const changed = withDefaults(story, { rating: 'G', author: 'Anonymous' })
    expect(changed.rating).toEqual(story.rating)
    expect(changed.author).toEqual({ source: 'override', value: 'Anonymous' })
  })

  test('leaves stories out above a rating, and unrated ones as the app hides them', () => {
    const rated = (value: 'G' | 'R' | 'NC-17') => ({ source: 'override', value }) as const
    expect(isAbove(rated('R'), 'PG-13')).toBe(true)
    expect(isAbove(rated('R'), 'R')).toBe(false)
    expect(isAbove(rated('G'), 'G')).toBe(false)
    expect(isAbove(unknown, 'PG-13')).toBe(true)
    expect(isAbove(unknown, 'R')).toBe(false)
    expect(isAbove({ source: 'inferred', value: 'NC-17', evidence: 'x', certainty: 'likely' }, 'R')).toBe(
      true,
    )
  })
})

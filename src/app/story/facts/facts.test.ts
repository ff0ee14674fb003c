import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEntries } from '../../../../tests/any-entry.ts'
import type { Entry, StoryFile } from '../../../core/catalogue/catalogue.ts'
import { facetNamed } from '../../../core/library/facets.ts'
import { type Pairing, unknown } from '../../../core/story.ts'
import { factsOf } from './facts.ts'

const nothing = {
  pairings: [],
  characters: [],
  genres: [],
  header: [],
  fandom: unknown,
  rating: unknown,
  date: unknown,
  status: unknown,
  series: unknown,
  language: unknown,
}
const facts = (part: Partial<StoryFile>) =>
  factsOf(nothing as unknown as Entry, { ...nothing, ...part } as StoryFile)
const row = (part: Partial<StoryFile>, name: string) => facts(part).filter((fact) => fact.name === name)

const holmesAndWatson: Pairing = { names: ['Holmes', 'Watson'], bond: 'romance', role: 'main' }

describe('factsOf', () => {
  test('says what is not known, and leaves out what is seldom given', () => {
    expect(facts({}).map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'Pairing: no pairing given',
      'Rating: no rating given',
      'Finished: the author does not say',
      'Written: no date given',
    ])
  })

  test('shows the author’s own words only where they differ', () => {
    const rating = { source: 'stated', value: 'PG-13', line: 4 } as const
    expect(row({ rating: { ...rating, asWritten: 'PG13' } }, 'Rating')[0]?.below).toBeNull()
    expect(row({ rating: { ...rating, asWritten: 'rated teen' } }, 'Rating')[0]?.below).toBe(
      'written “rated teen”',
    )
  })

  test('keeps the evidence of a guess', () => {
    const pairing = {
      source: 'inferred',
      value: holmesAndWatson,
      evidence: 'from the header’s “H/W”',
      certainty: 'sure',
    } as const
    expect(row({ pairings: [pairing] }, 'Pairing')).toEqual([
      {
        name: 'Pairing',
        source: 'inferred',
        words: 'Holmes / Watson',
        below: 'from the header’s “H/W”',
        shared: { facet: 'pairing', values: ['Holmes / Watson'] },
      },
    ])
  })

  test('joins what was said in one breath, and keeps the rest apart', () => {
    const said = (value: string) => ({ source: 'stated', value, asWritten: 'Gen, humour', line: 2 }) as const
    const guess = { source: 'inferred', value: 'verse', evidence: 'its lines', certainty: 'likely' } as const
    expect(row({ genres: [said('Gen'), said('humour'), guess] }, 'Genre')).toEqual([
      {
        name: 'Genre',
        source: 'stated',
        words: 'Gen, humour',
        below: null,
        shared: { facet: 'genre', values: ['Gen', 'humour'] },
      },
      {
        name: 'Genre',
        source: 'inferred',
        words: 'verse',
        below: 'its lines',
        shared: { facet: 'genre', values: ['verse'] },
      },
    ])
  })

  test('keeps the evidence of many guesses in one sentence', () => {
    const guess = (value: string, evidence: string) =>
      ({ source: 'inferred', value, evidence, certainty: 'likely' }) as const
    const characters = [guess('Holmes', '32 times in the text'), guess('Watson', 'once in the text')]
    expect(row({ characters }, 'Characters')).toEqual([
      {
        name: 'Characters',
        source: 'inferred',
        words: 'Holmes, Watson',
        below: 'Holmes 32 times, Watson once in the text',
        shared: { facet: 'character', values: ['Holmes', 'Watson'] },
      },
    ])
  })

  test('names what other stories may share so that the library finds this one by it', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const entry of entries) {
          for (const { shared, words } of factsOf(entry, null)) {
            if (!shared) continue
            expect(words.startsWith(shared.values.join(', '))).toBe(true)
            const facet = facetNamed(shared.facet)
            const known = facet?.kind === 'stated' ? facet.valuesOf(entry).map(({ value }) => value) : []
            for (const value of shared.values) expect(known).toContain(facet?.keyFrom(value))
          }
        }
      }),
    )
  })

  test('spells dates as far as they go', () => {
    const date = (value: string) =>
      row({ date: { source: 'stated', value, asWritten: value, line: 1 } }, 'Written')[0]
    expect(date('2003-09-24')?.words).toBe('24 September 2003')
    expect(date('2003-10')?.words).toBe('October 2003')
    expect(date('2003')?.words).toBe('2003')
  })
})

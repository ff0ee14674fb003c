import { describe, expect, test } from 'vitest'
import { library, nothingKnown, plain, shownIn } from '../../../tests/library-of.ts'
import type { Entry } from '../catalogue/catalogue.ts'
import type { Reading } from '../reading/reading.ts'
import type { Pairing } from '../story.ts'
import type { FacetName } from './facet.ts'
import { type FacetValue, valuesIn } from './facet-values.ts'
import { facetNamed } from './facets.ts'
import { filterFromQuery, queryFromFilter, without } from './filter.ts'
import { releasesOf } from './releases.ts'

function withPairing(...names: readonly string[]): Entry {
  const value: Pairing = { names, bond: 'romance', role: 'main' }
  return { ...plain, pairings: [{ source: 'stated', value }] }
}

const fits = (entry: Entry, query: string, context = nothingKnown) => {
  const filter = filterFromQuery(query)
  return shownIn(library([entry], context, filter.text), filter).length === 1
}

describe('the address', () => {
  test('is readable', () => {
    const query = 'pairing=spike/willow&-warning=major-character-death&rating=PG-13&read=unread&q=rain'
    expect(queryFromFilter(filterFromQuery(query))).toBe(query)
  })

  test('may write a pairing in any order, case and spacing', () => {
    const canonical = filterFromQuery('pairing=spike/willow')
    expect(filterFromQuery('?pairing=Willow%2FSpike')).toEqual(canonical)
    expect(filterFromQuery('pairing=Spike+/+Willow')).toEqual(canonical)
    expect(filterFromQuery('pairing=Odysseus %26 Athena').conditions[0]?.value).toBe('athena & odysseus')
  })

  test('may write a rating in small letters', () => {
    expect(filterFromQuery('rating=pg-13').conditions[0]?.value).toBe('PG-13')
  })

  test('is passed over where it says what we do not know', () => {
    expect(filterFromQuery('utm_source=x&rating=XXX&read=&where=moon&%zz=1&constructor=y')).toEqual(
      filterFromQuery(''),
    )
    expect(filterFromQuery('q=100%&rating=G').text).toBe('100%')
  })

  test('may give a range open on one side, or a single number, and no number cut in two', () => {
    const range = (query: string) => filterFromQuery(query).ranges
    expect(range('words=1000..15000')).toEqual([{ of: 'words', from: 1000, to: 15000 }])
    expect(range('words=..15000')).toEqual([{ of: 'words', from: null, to: 15000 }])
    expect(range('year=1999..')).toEqual([{ of: 'year', from: 1999, to: null }])
    expect(range('words=123456789')).toEqual([{ of: 'words', from: 123456789, to: 123456789 }])
    for (const written of ['1234567890', '..', '', '1..2..3', '1.2'])
      expect(range(`words=${written}`)).toEqual([])
  })

  test('says “all of these” no longer once the last of them is let go', () => {
    const both = filterFromQuery('all=character&-character=wren&character=tamsin&character=corvin')
    expect(both.all).toEqual(['character'])
    const [, tamsin, corvin] = both.conditions
    if (!tamsin || !corvin) throw new Error('Three were asked for.')
    expect(without(both, tamsin).all).toEqual(['character'])
    expect(queryFromFilter(without(without(both, tamsin), corvin))).toBe('-character=wren')
  })

  test('keeps the last wish for a value', () => {
    expect(filterFromQuery('rating=R&-rating=R').conditions).toEqual([
      { facet: 'rating', value: 'R', wish: 'left-out' },
    ])
  })
})

describe('a story fits', () => {
  test('when it has any of the values asked for in a facet, and one in each facet', () => {
    expect(fits(plain, 'rating=G&rating=PG')).toBe(true)
    expect(fits(plain, 'rating=G&rating=PG&author=corvid')).toBe(false)
    expect(fits(plain, 'rating=PG&author=PENNYROYAL')).toBe(true)
  })

  test('when it has nothing that is left out', () => {
    const entry: Entry = {
      ...plain,
      warnings: { said: 'some', kinds: [{ source: 'inferred', value: 'violence' }], words: ['illness'] },
    }
    expect(fits(entry, '-warning=violence')).toBe(false)
    expect(fits(entry, '-warning=illness')).toBe(false)
    expect(fits(entry, '-warning=underage')).toBe(true)
  })

  test('when its pairing is the one asked for, however it is written', () => {
    expect(fits(withPairing('Willow', 'Spike'), 'pairing=spike/willow')).toBe(true)
    expect(fits(withPairing('Spike', 'Willow'), 'pairing=Willow/Spike')).toBe(true)
    expect(fits(withPairing('Spike', 'Buffy'), 'pairing=Willow/Spike')).toBe(false)
    expect(fits(plain, 'pairing=not-stated')).toBe(true)
  })

  test('by a guessed rating as one that nobody states', () => {
    const entry: Entry = { ...plain, rating: { source: 'inferred', value: 'PG' } }
    expect(fits(entry, 'rating=PG')).toBe(false)
    expect(fits(entry, 'rating=not-stated')).toBe(true)
  })

  test('by a guessed status as what it guesses, and only by that', () => {
    const entry: Entry = { ...plain, status: { source: 'inferred', value: 'complete' } }
    expect(fits(entry, 'status=complete')).toBe(true)
    expect(fits(entry, 'status=not-stated')).toBe(false)
    expect(fits(plain, 'status=not-stated')).toBe(true)
  })

  test('when its author warns in words of their own, whatever we guessed beside them', () => {
    const warns = (warnings: Partial<Entry['warnings']>): Entry => ({
      ...plain,
      warnings: { said: 'some', kinds: [], words: [], ...warnings },
    })
    const violence = { value: 'violence' } as const
    expect(fits(warns({}), 'warning=own-words')).toBe(true)
    expect(fits(warns({ words: ['illness'] }), '-warning=own-words')).toBe(false)
    expect(fits(warns({ kinds: [{ source: 'inferred', ...violence }] }), 'warning=own-words')).toBe(true)
    expect(fits(warns({ kinds: [{ source: 'stated', ...violence }] }), 'warning=own-words')).toBe(false)
    expect(fits(warns({ said: 'nothing' }), 'warning=own-words')).toBe(false)
  })

  test('by what its author says as a whole, never by a warning word that only sounds so', () => {
    const words = ['none', 'Nothing', 'withheld', 'own-words', 'illness', 'Violence']
    const warned: Entry = { ...plain, warnings: { said: 'some', kinds: [], words } }
    const silent: Entry = { ...plain, warnings: { said: 'nothing', kinds: [], words: ['none'] } }
    for (const value of ['none', 'nothing', 'withheld']) expect(fits(warned, `warning=${value}`)).toBe(false)
    for (const value of ['own-words', 'illness', 'violence'])
      expect(fits(warned, `warning=${value}`)).toBe(true)
    const kinds = [{ source: 'stated', value: 'underage' }] as const
    const underage: Entry = { ...plain, warnings: { said: 'some', kinds, words: ['own-words', 'none'] } }
    expect(fits(underage, 'warning=own-words')).toBe(false)
    expect(fits(underage, 'warning=none')).toBe(false)
    expect(fits(underage, 'warning=underage')).toBe(true)
    expect(fits(silent, 'warning=none')).toBe(false)
    expect(fits(silent, 'warning=nothing')).toBe(true)
  })

  test('when it is as far read and as much here as asked', () => {
    const reading = { story: 'a-story', read: [0, 1] } as unknown as Reading
    expect(fits(plain, 'read=finished', { readings: { 'a-story': reading }, kept: new Set() })).toBe(true)
    expect(fits(plain, 'read=unread')).toBe(true)
    expect(fits(plain, 'where=not-here', { readings: {}, kept: new Set(['a1']) })).toBe(true)
    expect(fits(plain, 'where=partly', { readings: {}, kept: new Set(['a1', 'b1']) })).toBe(true)
    expect(fits(plain, 'where=here', { readings: {}, kept: new Set(['a1', 'b1', 'c1']) })).toBe(true)
  })

  test('when all words looked for begin words of it, in any order, case or accent', () => {
    const entry: Entry = {
      ...plain,
      title: { source: 'stated', value: 'The Beekeeper’s Almanac' },
      author: { source: 'stated', value: 'Zoë Ørsted' },
      summary: { source: 'stated', value: 'Holmes has retired to the Downs.' },
    }
    expect(fits(entry, 'q=alma beekeepers')).toBe(true)
    expect(fits(entry, 'q=orsted+ZOE+downs')).toBe(true)
    expect(fits(entry, 'q=keeper')).toBe(false)
    expect(fits(entry, 'q=...')).toBe(true)
  })
})

const numbered = (entries: readonly Entry[]) =>
  entries.map((entry, index) => ({ ...entry, id: `story-${index}` }))

function valuesOf(entries: readonly Entry[], name: FacetName): readonly FacetValue[] {
  const facet = facetNamed(name)
  return facet ? valuesIn(library(entries), facet) : []
}

describe('values', () => {
  test('are shown as they are most written, the most frequent first', () => {
    const entries = numbered([
      withPairing('Spike', 'Willow'),
      withPairing('Willow', 'Spike'),
      withPairing('Willow', 'Spike'),
      withPairing('Spike', 'Buffy'),
    ])
    expect(valuesOf(entries, 'pairing')).toMatchObject([
      { value: 'spike/willow', words: 'Willow / Spike', stories: 3, guesses: 0 },
      { value: 'buffy/spike', words: 'Spike / Buffy', stories: 1, guesses: 0 },
    ])
  })

  test('say how many stories have them by our guess alone', () => {
    const guessed: Entry = { ...plain, status: { source: 'inferred', value: 'complete' } }
    const stated: Entry = { ...plain, status: { source: 'stated', value: 'complete' } }
    expect(valuesOf(numbered([guessed, stated, guessed, plain]), 'status')).toMatchObject([
      { value: 'complete', words: 'Complete', stories: 3, guesses: 2 },
      { value: 'not-stated', words: 'Not stated', stories: 1, guesses: 0 },
    ])
  })
})

describe('where nothing fits', () => {
  test('each condition says what letting it go gives, the most helpful first', () => {
    const entries = [plain, { ...plain, id: 'b', rating: { source: 'stated', value: 'R' } as const }]
    const filter = filterFromQuery('rating=G&author=pennyroyal&words=1..&q=rain')
    const releases = releasesOf(library(entries, nothingKnown, filter.text), filter)
    expect(releases.map(({ gives }) => gives)).toEqual([2, 0, 0, 0])
    expect(releases[0]).toMatchObject({ condition: { facet: 'rating' } })
  })

  test('of values that must all be there, that any of them would do', () => {
    const genre = (name: string) => ({ source: 'stated', value: name }) as const
    const entries = [
      { ...plain, id: 'a', genres: [genre('angst')] },
      { ...plain, id: 'b', genres: [genre('fluff')] },
    ]
    const releases = releasesOf(library(entries), filterFromQuery('genre=angst&genre=fluff&all=genre'))
    expect(releases.map(({ kind, gives }) => `${kind} ${gives}`)).toEqual([
      'eased 2',
      'condition 1',
      'condition 1',
    ])
    expect(releases[0]?.filter).toEqual(filterFromQuery('genre=angst&genre=fluff'))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../catalogue/catalogue.ts'
import { openCatalogue } from '../catalogue/open-catalogue.ts'
import { packCatalogue } from '../catalogue/pack-catalogue.ts'
import { unknown } from '../story.ts'
import { ask, type Known, MAY_BE_MET } from './ask.ts'
import { emptyFilter, filterFromQuery } from './filter.ts'
import { lengthColumn, markedColumn, readColumn, whereColumn } from './own-columns.ts'
import { pairingsWith } from './pairings-with.ts'
import { singleValue } from './single-value.ts'
import { suggester, withSuggestion } from './suggest.ts'
import { beside, together } from './together.ts'

const story = (id: string, names: readonly string[], more: Partial<Entry> = {}): Entry => ({
  id,
  title: { source: 'stated', value: `Story ${id}` },
  opening: '',
  author: { source: 'stated', value: 'Wren Ashby' },
  pairings: [{ source: 'stated', value: { names, bond: 'romance', role: 'main' } }],
  characters: [],
  fandom: unknown,
  genres: [],
  rating: { source: 'stated', value: 'PG' },
  warnings: { said: 'nothing', kinds: [], words: [] },
  summary: unknown,
  date: { source: 'stated', value: '2003-09-24' },
  status: unknown,
  series: unknown,
  language: unknown,
  parts: [100],
  files: [],
  ...more,
})

function library(entries: readonly Entry[]): Known {
  const { bytes } = packCatalogue({ name: 'A', contact: null }, entries, (one) =>
    new TextEncoder().encode(one),
  )
  const read = openCatalogue(bytes, (one) => new TextDecoder().decode(one))
  if (read.kind !== 'read') throw new Error(read.reason)
  const catalogue = read.value
  return {
    catalogue,
    own: {
      length: lengthColumn(catalogue, 250),
      read: readColumn(catalogue, {}),
      marked: markedColumn(catalogue, new Set(), new Set()),
      where: whereColumn(catalogue, new Set()),
    },
    meeting: new Uint8Array(catalogue.size).fill(MAY_BE_MET),
    found: null,
  }
}

const known = library([
  story('a', ['Petra', 'Silas']),
  story('b', ['Silas', 'Petra']),
  story('c', ['Petra', 'Ruth'], { date: { source: 'stated', value: '1999' }, author: unknown }),
  story('d', ['Silas Petrie', 'Anna'], { date: unknown, rating: unknown }),
])

const offered = (typed: string, query = '') =>
  suggester(known, filterFromQuery(query))(typed, 6).map(({ facet, words, stories }) => ({
    facet: facet.name,
    words,
    stories,
  }))

describe('names offered while one types', () => {
  test('find a pairing in either order and by initials, and nothing else once there is a slash', () => {
    for (const typed of ['petra/silas', 'silas/petra', 'S / Petra', 'p/s'])
      expect(offered(typed)[0], typed).toEqual({ facet: 'pairing', words: 'Petra / Silas', stories: 2 })
    expect(offered('petra/').every(({ facet }) => facet === 'pairing')).toBe(true)
    expect(offered('petra & silas')).toEqual([])
  })

  test('put what is typed in full first, then what most stories have', () => {
    expect(offered('petra').map(({ words }) => words)).toEqual(['Petra', 'Petra / Silas', 'Petra / Ruth'])
  })

  test('leave out what is asked for already and what would leave nothing', () => {
    expect(offered('ruth', 'pairing=petra/ruth').map(({ facet }) => facet)).toEqual(['character'])
    expect(offered('anna', 'author=wren ashby&rating=PG')).toEqual([])
    expect(offered('')).toEqual([])
  })

  test('are the same whatever was typed before', () => {
    const letters = fc.constantFrom('', 'p', 's', 'r', 'w', 'petra', 'p s', 'petra/', 'a')
    const filter = filterFromQuery('rating=PG')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), (texts) => {
        const suggest = suggester(known, filter)
        for (const typed of texts) expect(suggest(typed, 6)).toEqual(suggester(known, filter)(typed, 6))
      }),
    )
  })

  test('say as many stories as taking them shows', () => {
    const queries = ['', 'rating=PG', 'pairing=petra/silas', '-character=ruth', 'year=2003..']
    const letters = fc.constantFrom('p', 's', 'r', 'w', 'petra', 'sil', 'wren', 'a')
    fc.assert(
      fc.property(letters, fc.constantFrom(...queries), (typed, query) => {
        const filter = filterFromQuery(`${query}&q=rain`)
        for (const one of suggester(known, filter)(typed, 6)) {
          const next = withSuggestion(filter, one)
          expect(next.text).toBe('')
          // Beside another value of the same facet it would be one more: counted is the value alone.
          const alone = {
            ...next,
            conditions: next.conditions.filter(
              ({ facet, wish, value }) => facet !== one.facet.name || wish !== 'asked' || value === one.value,
            ),
          }
          expect(ask(known, alone).count).toBe(one.stories)
        }
      }),
    )
  })
})

test('a character’s pairings are those with the whole name', () => {
  const pairings = ['petra/silas', 'anna/silas petrie', 'petra & ruth'].map((value) => ({ value }))
  expect(pairingsWith(pairings, 'petra').map(({ value }) => value)).toEqual(['petra/silas', 'petra & ruth'])
  expect(pairingsWith(pairings, 'silas').map(({ value }) => value)).toEqual(['petra/silas'])
})

describe('a value’s own page', () => {
  test('is the filter that asks for it and nothing else', () => {
    expect(singleValue(filterFromQuery('author=wren ashby'))?.value).toBe('wren ashby')
    for (const query of [
      '',
      '-author=x',
      'author=x&rating=G',
      'author=x&words=1..2',
      'rating=G',
      'author=x&q=y',
    ])
      expect(singleValue(filterFromQuery(query)), query).toBeNull()
    expect(singleValue({ ...emptyFilter, ...filterFromQuery('author=not-stated') })).toBeNull()
  })

  test('says how long its stories are together and from when to when', () => {
    expect(together(known.catalogue, Uint32Array.of(0, 1, 2, 3))).toEqual({ words: 400, years: [1999, 2003] })
    expect(together(known.catalogue, Uint32Array.of(3)).years).toBeNull()
  })

  test('knows what stands beside it', () => {
    const both = library([
      story('a', ['A', 'B'], {
        pairings: [
          { source: 'stated', value: { names: ['A', 'B'], bond: 'romance', role: 'main' } },
          { source: 'stated', value: { names: ['A', 'C'], bond: 'romance', role: 'side' } },
        ],
      }),
      story('b', ['A', 'C']),
    ])
    const value = singleValue(filterFromQuery('pairing=a/b'))
    if (!value) throw new Error('It has a page.')
    const values =
      both.catalogue
        .stated('pairing')
        ?.values()
        .map((one) => one.value) ?? []
    const counts = beside(both, value)
    expect(counts[values.indexOf('a/c')]).toBe(1)
    expect(counts[values.indexOf('a/b')]).toBe(0)
  })
})

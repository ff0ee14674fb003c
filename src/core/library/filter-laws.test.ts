import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Context, library, plain, shownIn } from '../../../tests/library-of.ts'
import { type Entry, entriesOf } from '../catalogue/catalogue.ts'
import type { Reading } from '../reading/reading.ts'
import { type Pairing, ratings, unknown, warningKinds } from '../story.ts'
import { wordsOf } from '../text/fold.ts'
import { ask, type Known } from './ask.ts'
import { type Facet, type FacetName, type Given, NOT_STATED } from './facet.ts'
import { valueIndex } from './facet-column.ts'
import { valuesIn } from './facet-values.ts'
import { facets } from './facets.ts'
import {
  emptyFilter,
  type Filter,
  filterFromQuery,
  joined,
  queryFromFilter,
  withAll,
  without,
  withRange,
  withWish,
} from './filter.ts'
import { hasWords } from './has-words.ts'
import { ownValues } from './own-columns.ts'

const name = fc.constantFrom('Willow', 'Spike', 'spike', 'Buffy', 'Zoë', 'A/B', 'C & D')
const brief = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant(unknown),
    fc.record({ source: fc.constantFrom('stated', 'inferred', 'override'), value }),
  )
const entry: fc.Arbitrary<Entry> = fc.record({
  id: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'),
  title: brief(fc.constantFrom('Rain', 'Snow at Night', 'Ægir')),
  opening: fc.constant('It was raining'),
  author: brief(fc.constantFrom('corvid', 'Corvid', 'Hester Vane', 'not-stated')),
  pairings: fc.array(
    brief(
      fc.record<Pairing>({
        names: fc.array(name, { minLength: 2, maxLength: 3 }),
        bond: fc.constantFrom('romance', 'friendship'),
        role: fc.constantFrom('main', 'side'),
      }),
    ),
    { maxLength: 2 },
  ),
  characters: fc.array(brief(name), { maxLength: 2 }),
  fandom: brief(fc.constantFrom('Tall Ships', 'The Locks')),
  genres: fc.array(brief(fc.constantFrom('drama', 'Humour')), { maxLength: 2 }),
  rating: brief(fc.constantFrom(...ratings)),
  warnings: fc.record({
    said: fc.constantFrom('some', 'none', 'withheld', 'nothing'),
    kinds: fc.array(brief(fc.constantFrom(...warningKinds)), { maxLength: 2 }),
    words: fc.array(fc.constantFrom('illness', 'Grief '), { maxLength: 2 }),
  }),
  summary: brief(fc.constantFrom('Rain and rain.', 'Nothing.')),
  date: brief(fc.constantFrom('1999', '1999-12', '2003-09-24')),
  status: brief(fc.constantFrom('complete', 'in-progress', 'abandoned')),
  series: brief(fc.record({ name: fc.constantFrom('Tides'), number: fc.constantFrom(1, null) })),
  language: brief(fc.constantFrom('en', 'de')),
  parts: fc.array(fc.nat(9000), { minLength: 1, maxLength: 3 }),
  files: fc.constantFrom([], plain.files),
})
const stories = fc.uniqueArray(entry, { maxLength: 8, selector: ({ id }) => id })
const context: fc.Arbitrary<Context> = fc.record({
  readings: fc.constantFrom({}, { one: { read: [0, 1, 2] } as unknown as Reading }),
  kept: fc.constantFrom(new Set<string>(), new Set(['a1', 'b1']), new Set(['a1', 'b1', 'c1'])),
})

/** A filter over values that really occur, and a few that do not. */
function filterFor(known: Known): fc.Arbitrary<Filter> {
  const values = facets.flatMap((facet) =>
    valuesIn(known, facet).map(({ value }) => ({ facet: facet.name, value })),
  )
  const condition = fc.record({
    of: fc.constantFrom(...values, { facet: 'author' as const, value: 'nobody' }),
    wish: fc.constantFrom('asked', 'left-out'),
  })
  const range = fc.record({
    of: fc.constantFrom('words', 'year'),
    from: fc.constantFrom(null, 100, 1999),
    to: fc.constantFrom(null, 2000, 20_000),
  })
  return fc
    .record({
      conditions: fc.array(condition, { maxLength: 4 }),
      all: fc.subarray(['pairing', 'character', 'warning', 'genre', 'marked'] as const),
      ranges: fc.array(range, { maxLength: 1 }),
      withoutGuesses: fc.boolean(),
      mainPairings: fc.boolean(),
    })
    .map(({ conditions, all, ranges, ...flags }) => {
      let filter: Filter = { ...emptyFilter, ...flags }
      for (const { of, wish } of conditions) filter = withWish(filter, of.facet, of.value, wish)
      for (const one of ranges) filter = withRange(filter, one)
      for (const facet of all) filter = withAll(filter, facet, true)
      return filter
    })
}

const scene = fc
  .tuple(stories, context, fc.constantFrom('', 'rain', 'aeg', 'n', ' '))
  .map(([entries, around, text]) => ({ known: library(entries, around, text), text }))
  .chain(({ known, text }) => filterFor(known).map((filter) => ({ known, filter: { ...filter, text } })))

/** The same question, asked of each story by itself: slow and plain. */
function matches(known: Known, ordinal: number, filter: Filter): boolean {
  const one = known.catalogue.entryAt(ordinal)
  const words = known.catalogue.column('words')[ordinal] ?? 0
  const year = one.date.value === null ? null : Number(one.date.value.slice(0, 4))
  return (
    hasWords(one, wordsOf(filter.text)) &&
    filter.ranges.every(({ of, from, to }) => {
      const number = of === 'words' ? words : year
      return number !== null && number >= (from ?? 0) && number <= (to ?? Number.POSITIVE_INFINITY)
    }) &&
    facets.every((facet) => {
      const own = plainValues(known, ordinal, facet, filter)
      const of = (wish: string) =>
        filter.conditions.filter((c) => c.facet === facet.name && c.wish === wish).map(({ value }) => value)
      const asked = of('asked')
      const has = (value: string) => own.includes(value)
      if (of('left-out').some(has)) return false
      return asked.length === 0 || (filter.all.includes(facet.name) ? asked.every(has) : asked.some(has))
    })
  )
}

function plainValues(known: Known, ordinal: number, facet: Facet, filter: Filter): readonly string[] {
  if (facet.kind === 'own') {
    const bits = known.own[facet.name][ordinal] ?? 0
    return ownValues(facet.name).filter((_, bit) => bits & (1 << bit))
  }
  const counts = ({ isGuess, isAside }: Given) =>
    !(filter.withoutGuesses && isGuess) && !(filter.mainPairings && facet.name === 'pairing' && isAside)
  const values = facet.valuesOf(known.catalogue.entryAt(ordinal)).filter(counts)
  return values.length > 0 ? values.map(({ value }) => value) : [NOT_STATED]
}

/** The filter as if this value were the only one asked for in its facet, or one more: what its count promises. */
function choosing(filter: Filter, facet: FacetName, value: string): Filter {
  const isMore = filter.all.includes(facet)
  const conditions = filter.conditions.filter(
    (one) => one.facet !== facet || (one.value !== value && (isMore || one.wish === 'left-out')),
  )
  return { ...filter, conditions: [...conditions, { facet, value, wish: 'asked' }] }
}

describe('laws', () => {
  test('query to filter and back is the identity', () => {
    fc.assert(
      fc.property(scene, fc.string({ unit: 'grapheme' }), ({ filter }, text) => {
        const typed = { ...filter, text }
        expect(filterFromQuery(queryFromFilter(typed))).toEqual(typed)
        expect(filterFromQuery(`?${queryFromFilter(typed)}`)).toEqual(typed)
      }),
    )
  })

  test('any query at all is read without a fault, and what is read is canonical', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const filter = filterFromQuery(query)
        expect(filterFromQuery(queryFromFilter(filter))).toEqual(filter)
      }),
    )
  })

  test('asking columns answers as asking each story does', () => {
    fc.assert(
      fc.property(scene, ({ known, filter }) => {
        const plainly = entriesOf(known.catalogue)
          .filter((_, ordinal) => matches(known, ordinal, filter))
          .map(({ id }) => id)
        expect(shownIn(known, filter)).toEqual(plainly)
        expect(ask(known, filter).count).toBe(plainly.length)
      }),
    )
  })

  test('a count is what choosing it shows', () => {
    fc.assert(
      fc.property(scene, ({ known, filter }) => {
        for (const facet of facets) {
          const counts = ask(known, filter).countsOf(facet)
          for (const { value, index } of valuesIn(known, facet)) {
            expect(counts[index] ?? 0).toBe(ask(known, choosing(filter, facet.name, value)).count)
          }
        }
      }),
    )
  })

  test('every story counts once in each facet that has one value a story', () => {
    fc.assert(
      fc.property(stories, context, (entries, around) => {
        const known = library(entries, around)
        for (const facet of facets.filter(({ isMany }) => !isMany)) {
          const total = valuesIn(known, facet).reduce((sum, { stories: own }) => sum + own, 0)
          expect(total).toBe(entries.length)
        }
      }),
    )
  })

  test('every story has some value in every facet, each once', () => {
    fc.assert(
      fc.property(entry, (one) => {
        for (const facet of facets) {
          if (facet.kind === 'own') continue
          const values = facet.valuesOf(one).map(({ value }) => value)
          expect(values.length).toBe(new Set(values).size)
          // A story that warns by kinds and words says nothing more; every other says at least one thing.
          expect(values.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('a new condition never adds a story, and letting one go never takes one away', () => {
    fc.assert(
      fc.property(scene, ({ known, filter }) => {
        const now = shownIn(known, filter)
        for (const condition of filter.conditions) {
          const { facet, wish } = condition
          const rest = without(filter, condition)
          // A second value asked for in a facet is an "or": it widens that one condition instead of adding another.
          const isOr = rest.conditions.some((one) => one.facet === facet && one.wish === 'asked')
          if (wish === 'left-out' || !isOr || filter.all.includes(facet))
            expect(shownIn(known, rest)).toEqual(expect.arrayContaining([...now]))
        }
        expect(shownIn({ ...known, found: null }, { ...filter, text: '' })).toEqual(
          expect.arrayContaining([...now]),
        )
      }),
    )
  })

  test('what is left out never shows', () => {
    fc.assert(
      fc.property(scene, ({ known, filter }) => {
        const { fits } = ask(known, filter)
        for (let ordinal = 0; ordinal < known.catalogue.size; ordinal++) {
          if (!fits[ordinal]) continue
          for (const facet of facets) {
            const values = plainValues(known, ordinal, facet, filter)
            for (const { value } of filter.conditions.filter(
              (one) => one.facet === facet.name && one.wish === 'left-out',
            ))
              expect(values).not.toContain(value)
          }
        }
      }),
    )
  })

  test('what is barred is never shown nor counted; what is hidden is counted by itself', () => {
    fc.assert(
      fc.property(scene, fc.array(fc.constantFrom(0, 1, 2), { minLength: 8, maxLength: 8 }), (at, may) => {
        const { known, filter } = at
        const meeting = Uint8Array.from({ length: known.catalogue.size }, (_, ordinal) => may[ordinal] ?? 0)
        const all = ask(known, filter)
        const some = ask({ ...known, meeting }, filter)
        const counted = [...all.fits].map((fit, ordinal) => (fit ? meeting[ordinal] : -1))
        expect([...some.fits]).toEqual(counted.map((may) => (may === 0 ? 1 : 0)))
        expect(some.hidden).toBe(counted.filter((may) => may === 2).length)
        for (const facet of facets) {
          const counts = some.countsOf(facet)
          for (const { value, index } of valuesIn(known, facet))
            expect(counts[index] ?? 0).toBe(
              ask({ ...known, meeting }, choosing(filter, facet.name, value)).count,
            )
        }
      }),
    )
  })

  test('joining a filter adds its conditions, and joining it again changes nothing', () => {
    fc.assert(
      fc.property(scene, scene, ({ known, filter }, { filter: other }) => {
        const both = joined(filter, other)
        expect(joined(both, other)).toEqual({
          ...both,
          conditions: expect.arrayContaining([...both.conditions]),
        })
        for (const condition of other.conditions) expect(both.conditions).toContainEqual(condition)
        expect(valueIndex(known.catalogue, facets[0] as Facet, 'nobody/at all')).toBeUndefined()
      }),
    )
  })
})

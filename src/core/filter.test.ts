import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from './catalogue.ts'
import { choosing, countsFor, releasesOf, valuesIn } from './counts.ts'
import { type Context, facets } from './facets.ts'
import { type Filter, filterFromQuery, matches, queryFromFilter, without, withWish } from './filter.ts'
import type { Reading } from './reading.ts'
import { type Pairing, ratings, unknown, warningKinds } from './story.ts'

const nothingKnown: Context = { readings: {}, kept: new Set() }

const plain: Entry = {
  id: 'a-story',
  title: { source: 'stated', value: 'Rain' },
  opening: '',
  author: { source: 'stated', value: 'Pennyroyal' },
  pairings: [],
  characters: [],
  fandom: unknown,
  genres: [],
  rating: { source: 'stated', value: 'PG' },
  warnings: { said: 'nothing', kinds: [], words: [] },
  summary: unknown,
  date: unknown,
  status: unknown,
  parts: [100, 200],
  files: [
    { hash: 'a', bytes: 1, parts: 1 },
    { hash: 'b', bytes: 1, parts: 1 },
  ],
}

function withPairing(...names: readonly string[]): Entry {
  const value: Pairing = { names, bond: 'romance', role: 'main' }
  return { ...plain, pairings: [{ source: 'stated', value }] }
}

const fits = (entry: Entry, query: string, context = nothingKnown) =>
  matches(entry, filterFromQuery(query), context)

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

  test('when it is as far read and as much here as asked', () => {
    const reading = { story: 'a-story', read: [0, 1] } as unknown as Reading
    expect(fits(plain, 'read=finished', { readings: { 'a-story': reading }, kept: new Set() })).toBe(true)
    expect(fits(plain, 'read=unread')).toBe(true)
    expect(fits(plain, 'where=partly', { readings: {}, kept: new Set(['a']) })).toBe(true)
    expect(fits(plain, 'where=here', { readings: {}, kept: new Set(['a', 'b']) })).toBe(true)
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

describe('values', () => {
  test('are shown as they are most written, the most frequent first', () => {
    const entries = [
      withPairing('Spike', 'Willow'),
      withPairing('Willow', 'Spike'),
      withPairing('Willow', 'Spike'),
      withPairing('Spike', 'Buffy'),
    ]
    const [pairing] = facets
    expect(pairing && valuesIn(entries, pairing, nothingKnown)).toEqual([
      { value: 'spike/willow', words: 'Willow / Spike', stories: 3, guesses: 0 },
      { value: 'buffy/spike', words: 'Spike / Buffy', stories: 1, guesses: 0 },
    ])
  })

  test('say how many stories have them by our guess alone', () => {
    const guessed: Entry = { ...plain, status: { source: 'inferred', value: 'complete' } }
    const stated: Entry = { ...plain, status: { source: 'stated', value: 'complete' } }
    const status = facets.find(({ name }) => name === 'status')
    expect(status && valuesIn([guessed, stated, guessed, plain], status, nothingKnown)).toEqual([
      { value: 'complete', words: 'Complete', stories: 3, guesses: 2 },
      { value: 'not-stated', words: 'Not stated', stories: 1, guesses: 0 },
    ])
  })
})

describe('where nothing fits', () => {
  test('each condition says what letting it go gives, the most helpful first', () => {
    const entries = [plain, { ...plain, id: 'b', rating: { source: 'stated', value: 'R' } as const }]
    const releases = releasesOf(entries, filterFromQuery('rating=G&author=pennyroyal&q=rain'), nothingKnown)
    expect(releases.map(({ gives }) => gives)).toEqual([2, 0, 0])
    expect(releases[0]).toMatchObject({ condition: { facet: 'rating' } })
  })
})

const name = fc.constantFrom('Willow', 'Spike', 'spike', 'Buffy', 'Zoë', 'A/B', 'C & D')
const brief = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant(unknown),
    fc.record({ source: fc.constantFrom('stated', 'inferred', 'override'), value }),
  )
const entry: fc.Arbitrary<Entry> = fc.record({
  id: fc.constantFrom('one', 'two', 'three'),
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
  characters: fc.constant([]),
  fandom: fc.constant(unknown),
  genres: fc.constant([]),
  rating: brief(fc.constantFrom(...ratings)),
  warnings: fc.record({
    said: fc.constantFrom('some', 'none', 'withheld', 'nothing'),
    kinds: fc.array(brief(fc.constantFrom(...warningKinds)), { maxLength: 2 }),
    words: fc.array(fc.constantFrom('illness', 'Grief '), { maxLength: 2 }),
  }),
  summary: brief(fc.constantFrom('Rain and rain.', 'Nothing.')),
  date: fc.constant(unknown),
  status: brief(fc.constantFrom('complete', 'in-progress', 'abandoned')),
  parts: fc.array(fc.nat(100), { minLength: 1, maxLength: 3 }),
  files: fc.constantFrom([], plain.files),
})
const library = fc.array(entry, { maxLength: 12 })
const context: fc.Arbitrary<Context> = fc.record({
  readings: fc.constantFrom({}, { one: { read: [0, 1, 2] } as unknown as Reading }),
  kept: fc.constantFrom(new Set<string>(), new Set(['a']), new Set(['a', 'b'])),
})

/** A filter over values that really occur, and a few that do not. */
function filterFor(entries: readonly Entry[], around: Context): fc.Arbitrary<Filter> {
  const values = facets.flatMap((facet) =>
    [...new Set(entries.flatMap((one) => facet.valuesOf(one, around)))].map((value) => ({
      facet: facet.name,
      value,
    })),
  )
  const condition = fc.record({
    of: fc.constantFrom(...values, { facet: 'author' as const, value: 'nobody' }),
    wish: fc.constantFrom('asked', 'left-out'),
  })
  return fc
    .record({
      text: fc.constantFrom('', 'rain', 'aeg', 'n', ' '),
      conditions: fc.array(condition, { maxLength: 4 }),
    })
    .map(({ text, conditions }) =>
      conditions.reduce<Filter>((filter, { of, wish }) => withWish(filter, of.facet, of.value, wish), {
        text,
        conditions: [],
      }),
    )
}
const scene = fc
  .tuple(library, context)
  .chain(([entries, around]) =>
    fc.tuple(fc.constant(entries), fc.constant(around), filterFor(entries, around)),
  )

const shown = (entries: readonly Entry[], filter: Filter, around: Context) =>
  entries.filter((one) => matches(one, filter, around))

describe('laws', () => {
  test('query to filter and back is the identity', () => {
    fc.assert(
      fc.property(scene, fc.string({ unit: 'grapheme' }), ([, , filter], text) => {
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

  test('a count is what choosing it shows', () => {
    fc.assert(
      fc.property(scene, ([entries, around, filter]) => {
        const counts = countsFor(entries, filter, around)
        for (const facet of facets) {
          for (const { value } of valuesIn(entries, facet, around)) {
            expect(counts[facet.name].get(value) ?? 0).toBe(
              shown(entries, choosing(filter, facet.name, value), around).length,
            )
          }
        }
      }),
    )
  })

  test('every story counts once by its rating, its status, its reading and its place', () => {
    fc.assert(
      fc.property(library, context, (entries, around) => {
        for (const facet of facets.filter(({ name }) =>
          ['rating', 'status', 'read', 'where'].includes(name),
        )) {
          const total = valuesIn(entries, facet, around).reduce((sum, { stories }) => sum + stories, 0)
          expect(total).toBe(entries.length)
        }
      }),
    )
  })

  test('a story whose author warns is found by some value', () => {
    fc.assert(
      fc.property(entry, (one) => {
        const warning = facets.find(({ name }) => name === 'warning')
        expect(warning?.valuesOf(one, nothingKnown)).not.toEqual([])
      }),
    )
  })

  test('a new condition never adds a story, and letting one go never takes one away', () => {
    fc.assert(
      fc.property(scene, ([entries, around, filter]) => {
        const now = shown(entries, filter, around)
        for (const condition of filter.conditions) {
          const { facet, wish } = condition
          const rest = without(filter, condition)
          // A second value asked for in a facet is an "or": it widens that one condition instead of adding another.
          const isAlone = !rest.conditions.some((one) => one.facet === facet && one.wish === 'asked')
          if (wish === 'left-out' || isAlone)
            expect(shown(entries, rest, around)).toEqual(expect.arrayContaining(now))
        }
        expect(shown(entries, { ...filter, text: '' }, around)).toEqual(expect.arrayContaining(now))
      }),
    )
  })

  test('what is left out never shows', () => {
    fc.assert(
      fc.property(scene, ([entries, around, filter]) => {
        for (const one of shown(entries, filter, around)) {
          for (const facet of facets) {
            const refused = filter.conditions.filter(
              ({ facet: of, wish }) => of === facet.name && wish === 'left-out',
            )
            const values = facet.valuesOf(one, around)
            expect(refused.some(({ value }) => values.includes(value))).toBe(false)
          }
        }
      }),
    )
  })
})

// Entries for tests, drawn by fast-check: a small world, so that stories share authors, pairings and words.

import fc from 'fast-check'
import type { Catalogue, Entry } from '../src/core/catalogue/catalogue.ts'
import { openCatalogue } from '../src/core/catalogue/open-catalogue.ts'
import { packCatalogue } from '../src/core/catalogue/pack-catalogue.ts'
import { ratings, unknown, warningKinds } from '../src/core/story.ts'

/** A story that says nothing of itself but what is given. */
export function entryWith(given: Partial<Entry> & Pick<Entry, 'id'>): Entry {
  return {
    title: { source: 'stated', value: given.id },
    opening: 'The first words of it',
    author: unknown,
    pairings: [],
    characters: [],
    fandom: unknown,
    genres: [],
    rating: unknown,
    warnings: { said: 'nothing', kinds: [], words: [] },
    summary: unknown,
    date: unknown,
    status: unknown,
    series: unknown,
    language: unknown,
    parts: [1000],
    files: [{ hash: `${given.id.length}`.padStart(20, '0'), bytes: 100, parts: 1 }],
    ...given,
  }
}

/** The archive of some stories, packed and opened as a build and the app do it. */
export function catalogueOf(entries: readonly Entry[]): Catalogue {
  const { bytes } = packCatalogue({ name: 'Archive', contact: null }, entries, (text) =>
    new TextEncoder().encode(text),
  )
  const read = openCatalogue(bytes, (own) => new TextDecoder().decode(own))
  if (read.kind === 'refused') throw new Error(`The catalogue is ${read.reason}.`)
  return read.value
}

/** `The Salt Gate` and the like. */
export const anyWords = fc
  .array(fc.constantFrom('salt', 'gate', 'lantern', 'rain', 'été', 'harbour', 'owl'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '))

const anyName = fc.constantFrom('Corvin', 'Isolde', 'Brother Ames', 'Tamsin', 'Wren', 'Öst')

function said<T>(value: fc.Arbitrary<T>) {
  return fc.oneof(
    fc.constant(unknown),
    fc.record({ source: fc.constantFrom('stated', 'inferred', 'override'), value }),
  )
}

const anyPairing = fc.record({
  names: fc.uniqueArray(anyName, { minLength: 2, maxLength: 2 }),
  bond: fc.constantFrom('romance', 'friendship'),
  role: fc.constantFrom('main', 'side', 'hinted', 'past'),
})

/** Everything but the id. */
const anyFields = fc.record({
  title: said(anyWords),
  author: said(anyName),
  pairings: fc.array(said(anyPairing), { maxLength: 2 }),
  characters: fc.array(said(anyName), { maxLength: 3 }),
  fandom: said(anyWords),
  genres: fc.array(said(fc.constantFrom('Angst', 'Fluff', 'Case File')), { maxLength: 2 }),
  rating: said(fc.constantFrom(...ratings)),
  warnings: fc.record({
    said: fc.constantFrom('some', 'none', 'withheld', 'nothing'),
    kinds: fc.array(said(fc.constantFrom(...warningKinds)), { maxLength: 2 }),
    words: fc.array(fc.constantFrom('illness', 'rain'), { maxLength: 1 }),
  }),
  summary: said(anyWords),
  series: said(
    fc.record({
      name: fc.constantFrom('Tide Tables', 'The Long Road'),
      number: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  ),
  parts: fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 5 }),
})

/** Stories with ids of their own. */
export const anyEntries: fc.Arbitrary<readonly Entry[]> = fc
  .array(anyFields, { maxLength: 12 })
  .map((all) =>
    all.map((fields, index) => entryWith({ id: `story-${index}`, ...(fields as Partial<Entry>) })),
  )

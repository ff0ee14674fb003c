// What an archive states of its stories. Each facet is a row of this table, not code of its own.

import type { Brief, Entry } from '../catalogue/catalogue.ts'
import { type Pairing, pairingKey, ratings, type warningKinds } from '../story.ts'
import { type Given, NOT_STATED, OWN_WORDS, type StatedFacet } from './facet.ts'
import { capital, lowered, nameKey, pairingKeyFrom, spellPairing, warningNames } from './names.ts'
import { spellLanguage } from './spell-language.ts'

export const statedFacets: readonly StatedFacet[] = [
  {
    kind: 'stated',
    name: 'pairing',
    title: 'Pairing',
    plural: 'pairings',
    fixed: {},
    others: 'most frequent first',
    isMany: true,
    valuesOf: (entry) =>
      orNotStated(
        entry.pairings.flatMap(({ value, source }) =>
          value === null
            ? []
            : [
                {
                  value: keyOf(value),
                  words: spellPairing(value),
                  isGuess: source === 'inferred',
                  isAside: value.role !== 'main',
                },
              ],
        ),
        'No pairing stated',
      ),
    keyFrom: pairingKeyFrom,
  },
  {
    kind: 'stated',
    name: 'character',
    title: 'Character',
    plural: 'characters',
    fixed: {},
    others: 'most frequent first',
    isMany: true,
    // Whoever is in a pairing is in the story.
    valuesOf: (entry) =>
      orNotStated(
        [
          ...entry.characters.flatMap((one) => named(one)),
          ...entry.pairings.flatMap(({ value, source }) =>
            (value?.names ?? []).map((name) => ({
              value: nameKey(name),
              words: name,
              isGuess: source === 'inferred',
            })),
          ),
        ],
        'No one named',
      ),
    keyFrom: nameKey,
  },
  {
    kind: 'stated',
    name: 'rating',
    title: 'Rating',
    plural: 'ratings',
    fixed: { ...Object.fromEntries(ratings.map((rating) => [rating, rating])), [NOT_STATED]: 'Not stated' },
    others: 'none',
    isMany: false,
    // The rating decides what is kept behind the adult question: a guess is no statement, and counts as none.
    valuesOf: ({ rating }) =>
      orNotStated(
        rating.value === null || rating.source === 'inferred'
          ? []
          : [{ value: rating.value, words: rating.value }],
        'Not stated',
      ),
    keyFrom: (written) => ratings.find((rating) => rating === written.toUpperCase()) ?? written.toLowerCase(),
  },
  {
    kind: 'stated',
    name: 'warning',
    title: 'Warnings',
    plural: 'warnings',
    fixed: {
      ...warningNames,
      [OWN_WORDS]: 'In the author’s words',
      none: 'None, says the author',
      withheld: 'Author chose not to say',
      nothing: 'Nothing said',
    } satisfies Record<
      (typeof warningKinds)[number] | typeof OWN_WORDS | 'none' | 'withheld' | 'nothing',
      string
    >,
    others: 'most frequent first',
    isMany: true,
    valuesOf: ({ warnings }) => {
      const kinds = warnings.kinds.flatMap((kind) => given(kind))
      const said = warnings.said === 'some' ? (isInOwnWords(warnings) ? [OWN_WORDS] : []) : [warnings.said]
      // Who writes `violence` warns of violence. But no single word says all of a story, as `none` would.
      const words = warnings.words
        .map(lowered)
        .filter((value) => !sayings.includes(value))
        .map((value) => ({ value, words: capital(value) }))
      return once([...kinds, ...words, ...said.map((value) => ({ value, words: value }))])
    },
    keyFrom: lowered,
  },
  {
    kind: 'stated',
    name: 'status',
    title: 'Completeness',
    plural: 'states',
    fixed: {
      complete: 'Complete',
      'in-progress': 'In progress',
      abandoned: 'Abandoned',
      [NOT_STATED]: 'Not stated',
    },
    others: 'none',
    isMany: false,
    valuesOf: ({ status }) => orNotStated(given(status), 'Not stated'),
    keyFrom: lowered,
  },
  {
    kind: 'stated',
    name: 'fandom',
    title: 'Fandom',
    plural: 'fandoms',
    fixed: {},
    others: 'most frequent first',
    isMany: false,
    valuesOf: ({ fandom }) => orNotStated(named(fandom), 'Not stated'),
    keyFrom: nameKey,
  },
  {
    kind: 'stated',
    name: 'author',
    title: 'Author',
    plural: 'authors',
    fixed: {},
    others: 'most frequent first',
    isMany: false,
    valuesOf: ({ author }) => orNotStated(named(author), 'Not stated'),
    keyFrom: nameKey,
  },
  {
    kind: 'stated',
    name: 'genre',
    title: 'Genre',
    plural: 'genres',
    fixed: {},
    others: 'most frequent first',
    isMany: true,
    valuesOf: ({ genres }) => orNotStated(genres.flatMap(named), 'Not stated'),
    keyFrom: nameKey,
  },
  {
    kind: 'stated',
    name: 'series',
    title: 'Series',
    plural: 'series',
    fixed: {},
    others: 'most frequent first',
    isMany: false,
    valuesOf: ({ series }) =>
      orNotStated(
        given(
          series,
          ({ name }) => nameKey(name),
          ({ name }) => name,
        ),
        'In no series',
      ),
    keyFrom: nameKey,
  },
  {
    kind: 'stated',
    name: 'date',
    title: 'Year',
    plural: 'years',
    fixed: {},
    others: 'last first',
    isMany: false,
    valuesOf: ({ date }) => orNotStated(given(date, yearOf, yearOf), 'Not stated'),
    keyFrom: lowered,
  },
  {
    kind: 'stated',
    name: 'language',
    title: 'Language',
    plural: 'languages',
    fixed: {},
    others: 'most frequent first',
    isMany: false,
    valuesOf: ({ language }) => orNotStated(given(language, lowered, spellLanguage), 'Not stated'),
    keyFrom: lowered,
  },
]

/** Values that say what was said of warnings as a whole, and are no warning themselves. */
const sayings: readonly string[] = [OWN_WORDS, 'none', 'withheld', 'nothing']

/** Whether an author warns, and of no kind from the closed list: what was guessed beside it is not what they said. */
export function isInOwnWords({ said, kinds }: Entry['warnings']): boolean {
  return said === 'some' && kinds.every(({ source }) => source === 'inferred' || source === 'unknown')
}

/** The pairing's key as an address would read it, so that even a name with a slash in it finds itself. */
function keyOf(pairing: Pairing): string {
  return pairingKeyFrom(pairingKey(pairing))
}

/** What a field gives, by its key and in its words; nothing where it is not stated. */
function given<Value>(
  { value, source }: Brief<Value>,
  keyOf: (value: Value) => string = String,
  wordsOf: (value: Value) => string = keyOf,
): readonly Given[] {
  return value === null
    ? []
    : [{ value: keyOf(value), words: wordsOf(value), isGuess: source === 'inferred' }]
}

function yearOf(date: string): string {
  return date.slice(0, 4)
}

/** A name of nothing but marks is none. */
function named(field: Brief<string>): readonly Given[] {
  return given(field, nameKey, (name) => name).filter(({ value }) => value !== '')
}

function orNotStated(values: readonly Given[], words: string): readonly Given[] {
  return values.length > 0 ? once(values) : [{ value: NOT_STATED, words }]
}

/** Of several that are the same the one that says most: stated before guessed, main before aside. */
function once(values: readonly Given[]): readonly Given[] {
  if (values.length < 2) return values
  const known = new Map<string, Given>()
  for (const one of values) {
    const other = known.get(one.value)
    known.set(
      one.value,
      other
        ? {
            ...other,
            isGuess: (other.isGuess && one.isGuess) ?? false,
            isAside: (other.isAside && one.isAside) ?? false,
          }
        : one,
    )
  }
  return [...known.values()]
}

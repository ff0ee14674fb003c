// What stories can be asked for by: each facet is a row of this table, not code of its own. A story may have several
// values in a facet; "not stated" is a value like any other. What an archive states stands in its catalogue; what only
// this device knows (`own`) is worked out from the reader's own records.

import type { Brief, Entry } from './catalogue.ts'
import { fold } from './search.ts'
import { type Pairing, pairingKey, ratings, type warningKinds } from './story.ts'

export const facetNames = [
  'pairing',
  'character',
  'rating',
  'warning',
  'status',
  'length',
  'read',
  'fandom',
  'author',
  'genre',
  'series',
  'date',
  'language',
  'marked',
  'where',
] as const
export type FacetName = (typeof facetNames)[number]

interface AnyFacet {
  /** As the address says it: `?pairing=…`. */
  readonly name: FacetName
  readonly title: string
  /** In the plural, for "Search all 41 pairings". */
  readonly plural: string
  /** Values in their own order, with their words. The rest come after. */
  readonly fixed: Readonly<Record<string, string>>
  /** How an address may write a value: `Spike/Willow` for `willow/spike`. */
  readonly keyFrom: (written: string) => string
  /** Whether a story may have several values, so that all of them can be asked for. */
  readonly isMany: boolean
}

/** One value of one story. */
export interface Given {
  readonly value: string
  /** As this story writes it. */
  readonly words: string
  /** By our guess alone. */
  readonly isGuess?: boolean
  /** Beside the main thing: a side pairing, a past one, a hinted one. */
  readonly isAside?: boolean
}

export interface StatedFacet extends AnyFacet {
  readonly kind: 'stated'
  /** Each value once, at least one. */
  readonly valuesOf: (entry: Entry) => readonly Given[]
  /** Whether there are values beyond the fixed ones, and in which order they come. */
  readonly others: 'none' | 'most frequent first' | 'last first'
}

interface OwnFacet extends AnyFacet {
  readonly kind: 'own'
}

export type Facet = StatedFacet | OwnFacet

/** The value for what nobody has said. */
export const NOT_STATED = 'not-stated'

/** The value for warnings of which none is of a kind from the closed list: leaving out a kind cannot know of them. */
export const OWN_WORDS = 'own-words'

const statedFacets: readonly StatedFacet[] = [
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
      'major-character-death': 'Death',
      violence: 'Violence',
      'non-consent': 'Non-consent',
      underage: 'Underage',
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
      const kinds = warnings.kinds.flatMap((kind) =>
        kind.value === null
          ? []
          : [{ value: kind.value, words: kind.value, isGuess: kind.source === 'inferred' }],
      )
      const said = warnings.said === 'some' ? (isInOwnWords(warnings) ? [OWN_WORDS] : []) : [warnings.said]
      const words = warnings.words.map((word) => ({ value: lowered(word), words: capital(lowered(word)) }))
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
    valuesOf: ({ status }) =>
      orNotStated(
        status.value === null
          ? []
          : [{ value: status.value, words: status.value, isGuess: status.source === 'inferred' }],
        'Not stated',
      ),
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
    valuesOf: ({ genres }) =>
      orNotStated(
        genres.flatMap((genre) => named(genre)),
        'Not stated',
      ),
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
        series.value === null
          ? []
          : [
              {
                value: nameKey(series.value.name),
                words: series.value.name,
                isGuess: series.source === 'inferred',
              },
            ],
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
    valuesOf: ({ date }) =>
      orNotStated(
        date.value === null
          ? []
          : [
              {
                value: date.value.slice(0, 4),
                words: date.value.slice(0, 4),
                isGuess: date.source === 'inferred',
              },
            ],
        'Not stated',
      ),
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
    valuesOf: ({ language }) =>
      orNotStated(
        language.value === null
          ? []
          : [
              {
                value: lowered(language.value),
                words: languageName(language.value),
                isGuess: language.source === 'inferred',
              },
            ],
        'Not stated',
      ),
    keyFrom: lowered,
  },
]

/** The order of their values is the order of their bits in `columns.ts`. */
const ownFacets: readonly OwnFacet[] = [
  {
    kind: 'own',
    name: 'length',
    title: 'Length',
    plural: 'lengths',
    fixed: {
      'under-15-min': 'Under 15 min',
      'under-1-h': '15 min to 1 h',
      'under-3-h': '1 to 3 h',
      'under-10-h': '3 to 10 h',
      'over-10-h': 'Over 10 h',
    },
    keyFrom: lowered,
    isMany: false,
  },
  {
    kind: 'own',
    name: 'read',
    title: 'Your reading',
    plural: 'states',
    fixed: { unread: 'Unread', reading: 'Begun', finished: 'Read to the end', 'set-aside': 'Set aside' },
    keyFrom: lowered,
    isMany: false,
  },
  {
    kind: 'own',
    name: 'marked',
    title: 'Your marks',
    plural: 'marks',
    fixed: { bookmarked: 'Has a turned corner', noted: 'Has highlights', unmarked: 'Unmarked' },
    keyFrom: lowered,
    isMany: true,
  },
  {
    kind: 'own',
    name: 'where',
    title: 'Where it is',
    plural: 'places',
    fixed: { here: 'Here', partly: 'Partly here', 'not-here': 'Not here' },
    keyFrom: lowered,
    isMany: false,
  },
]

/** In the order in which they are shown. */
export const facets: readonly Facet[] = [...statedFacets, ...ownFacets].sort(
  (a, b) => facetNames.indexOf(a.name) - facetNames.indexOf(b.name),
)

/** Whether an author warns, and of no kind from the closed list: what was guessed beside it is not what they said. */
export function isInOwnWords({ said, kinds }: Entry['warnings']): boolean {
  return said === 'some' && kinds.every(({ source }) => source === 'inferred' || source === 'unknown')
}

export function facetNamed(name: string): Facet | undefined {
  return facets.find((facet) => facet.name === name)
}

/** `Holmes / Watson`, `Athena & Odysseus`. */
export function spellPairing(pairing: Pairing): string {
  return pairing.names.join(pairing.bond === 'friendship' ? ' & ' : ' / ')
}

/** How a name (of an author, a character, a fandom, a series) stands in an address and in a hide-list. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim()
}

/** The pairing's key as an address would read it, so that even a name with a slash in it finds itself. */
function keyOf(pairing: Pairing): string {
  return pairingKeyFrom(pairingKey(pairing))
}

function lowered(written: string): string {
  return written.trim().toLowerCase()
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** `Willow / Spike` as `spike/willow`: the same key as pairingKey gives. */
function pairingKeyFrom(written: string): string {
  const bond = written.includes('/') || !written.includes('&') ? '/' : '&'
  const names = written.split(bond).map((name) => name.trim().toLowerCase())
  return names.sort().join(bond === '&' ? ' & ' : bond)
}

function named(field: Brief<string>): readonly Given[] {
  if (field.value === null || nameKey(field.value) === '') return []
  return [{ value: nameKey(field.value), words: field.value, isGuess: field.source === 'inferred' }]
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

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

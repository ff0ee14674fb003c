// What stories can be asked for by: each facet is a row of this table, not code of its own. A story may have several
// values in a facet; "not stated" is a value like any other.

import type { Entry } from './catalogue.ts'
import { partsHere } from './here.ts'
import { type Reading, readState } from './reading.ts'
import { fold } from './search.ts'
import { type Pairing, pairingKey, ratings, type warningKinds } from './story.ts'

/** What is known beside the catalogue: it changes while the app is in use. */
export interface Context {
  readonly readings: Readonly<Record<string, Reading>>
  /** Hashes of the files on this device. */
  readonly kept: ReadonlySet<string>
}

export type FacetName = 'pairing' | 'rating' | 'warning' | 'author' | 'status' | 'read' | 'where'

export interface Facet {
  /** As the address says it: `?pairing=…`. */
  readonly name: FacetName
  readonly title: string
  /** In the plural, for "Search all 41 pairings". */
  readonly plural: string
  readonly valuesOf: (entry: Entry, context: Context) => readonly string[]
  /** Values in their own order, with their words. The rest come after, the most frequent first. */
  readonly fixed: Readonly<Record<string, string>>
  /** Whether there are values beyond the fixed ones, and how a story words such a value. */
  readonly wordsIn: ((entry: Entry, value: string) => string | null) | null
  /** How an address may write a value: `Spike/Willow` for `willow/spike`. */
  readonly keyFrom: (written: string) => string
  /** Whether a story has this value by our guess alone. Only where its row in the list does not show that itself. */
  readonly isGuess?: (entry: Entry, value: string) => boolean
}

/** The value for what nobody has said. */
export const NOT_STATED = 'not-stated'

/** The value for warnings of which none is of a kind from the closed list: leaving out a kind cannot know of them. */
export const OWN_WORDS = 'own-words'

export const facets: readonly Facet[] = [
  {
    name: 'pairing',
    title: 'Pairing',
    plural: 'pairings',
    valuesOf: remembered((entry) => {
      const keys = entry.pairings.flatMap((pairing) => (pairing.value ? [keyOf(pairing.value)] : []))
      return keys.length > 0 ? [...new Set(keys)] : [NOT_STATED]
    }),
    fixed: {},
    wordsIn: (entry, value) => {
      if (value === NOT_STATED) return 'No pairing stated'
      const found = entry.pairings.find((pairing) => pairing.value && keyOf(pairing.value) === value)
      return found?.value ? spellPairing(found.value) : null
    },
    keyFrom: pairingKeyFrom,
  },
  {
    name: 'rating',
    title: 'Rating',
    plural: 'ratings',
    // The rating decides what is kept behind the adult question: a guess is no statement, and counts as none.
    valuesOf: remembered(({ rating }) => [
      rating.value === null || rating.source === 'inferred' ? NOT_STATED : rating.value,
    ]),
    fixed: { ...Object.fromEntries(ratings.map((rating) => [rating, rating])), [NOT_STATED]: 'Not stated' },
    wordsIn: null,
    keyFrom: (written) => ratings.find((rating) => rating === written.toUpperCase()) ?? written.toLowerCase(),
  },
  {
    name: 'warning',
    title: 'Warnings',
    plural: 'warnings',
    valuesOf: remembered(({ warnings }) => {
      const kinds = warnings.kinds.flatMap((kind) => (kind.value ? [kind.value] : []))
      const said = warnings.said === 'some' ? (isInOwnWords(warnings) ? [OWN_WORDS] : []) : [warnings.said]
      return [...new Set([...kinds, ...warnings.words.map(lowered), ...said])]
    }),
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
    wordsIn: (_, value) => value.slice(0, 1).toUpperCase() + value.slice(1),
    keyFrom: lowered,
  },
  {
    name: 'author',
    title: 'Author',
    plural: 'authors',
    valuesOf: remembered((entry) => [
      entry.author.value === null ? NOT_STATED : authorKey(entry.author.value),
    ]),
    fixed: {},
    wordsIn: (entry, value) => (value === NOT_STATED ? 'Not stated' : entry.author.value),
    keyFrom: authorKey,
  },
  {
    name: 'status',
    title: 'Completeness',
    plural: 'states',
    // A guess counts once, as what it guesses, and is marked as one.
    valuesOf: remembered(({ status }) => [status.value ?? NOT_STATED]),
    fixed: {
      complete: 'Complete',
      'in-progress': 'In progress',
      abandoned: 'Abandoned',
      [NOT_STATED]: 'Not stated',
    },
    wordsIn: null,
    keyFrom: lowered,
    isGuess: ({ status }) => status.source === 'inferred',
  },
  {
    name: 'read',
    title: 'Your reading',
    plural: 'states',
    valuesOf: (entry, { readings }) => [readState(readings[entry.id], entry.parts.length)],
    fixed: { unread: 'Unread', reading: 'Begun', finished: 'Read to the end', 'set-aside': 'Set aside' },
    wordsIn: null,
    keyFrom: lowered,
  },
  {
    name: 'where',
    title: 'Where it is',
    plural: 'places',
    valuesOf: (entry, { kept }) => {
      const parts = partsHere(entry, kept)
      return [parts === 0 ? 'not-here' : parts < entry.parts.length ? 'partly' : 'here']
    },
    fixed: { here: 'Here', partly: 'Partly here', 'not-here': 'Not here' },
    wordsIn: null,
    keyFrom: lowered,
  },
]

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

function authorKey(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim()
}

/** The pairing's key as an address would read it, so that even a name with a slash in it finds itself. */
const keyOf = remembered((pairing: Pairing) => pairingKeyFrom(pairingKey(pairing)))

function lowered(written: string): string {
  return written.trim().toLowerCase()
}

/** `Willow / Spike` as `spike/willow`: the same key as pairingKey gives. */
function pairingKeyFrom(written: string): string {
  const bond = written.includes('/') || !written.includes('&') ? '/' : '&'
  const names = written.split(bond).map((name) => name.trim().toLowerCase())
  return names.sort().join(bond === '&' ? ' & ' : bond)
}

/** For what comes from a part of the catalogue alone, which never changes. */
function remembered<From extends object, To>(work: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, To>()
  return (from) => {
    const value = known.get(from) ?? work(from)
    known.set(from, value)
    return value
  }
}

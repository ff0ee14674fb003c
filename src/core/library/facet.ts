// What a facet is: something that stories can be asked for by. A story may have several values in one; "not stated" is a
// value like any other.

import type { Entry } from '../catalogue/catalogue.ts'

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

/** The facets that only this device knows. */
export type OwnName = Extract<FacetName, 'length' | 'read' | 'marked' | 'where'>

export interface OwnFacet extends AnyFacet {
  readonly kind: 'own'
  readonly name: OwnName
}

export type Facet = StatedFacet | OwnFacet

/** The words of a value that has fixed ones; undefined for all others, also for one that is called `constructor`. */
export function fixedWords({ fixed }: Pick<Facet, 'fixed'>, value: string): string | undefined {
  return Object.hasOwn(fixed, value) ? fixed[value] : undefined
}

/** The value for what nobody has said. */
export const NOT_STATED = 'not-stated'

/** The value for warnings of which none is of a kind from the closed list: leaving out a kind cannot know of them. */
export const OWN_WORDS = 'own-words'

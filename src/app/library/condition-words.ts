// How values of facets are called: in their group, and alone above the list, where the group's heading is missing.

import type { Entry } from '../../core/catalogue.ts'
import { type Facet, facetNamed, NOT_STATED, OWN_WORDS } from '../../core/facets.ts'
import type { Condition } from '../../core/filter.ts'
import { hereWords } from '../ui/here-mark.tsx'

/** Values whose words say nothing without the name of their facet. */
const needTheirFacet = new Set([NOT_STATED, OWN_WORDS, 'none', 'withheld', 'nothing'])

const whereWords: Readonly<Record<string, string>> = {
  here: hereWords(1, 1),
  'not-here': hereWords(0, 1),
}

/** A value's words within its group. */
export function wordsInGroup(facet: Facet, value: string, words: string): string {
  return facet.name === 'where' ? (whereWords[value] ?? words) : words
}

/** A condition's words alone. */
export function wordsAlone({ facet: name, value }: Condition, entries: readonly Entry[]): string {
  const facet = facetNamed(name)
  if (!facet) return value
  const words = wordsInGroup(facet, value, facet.fixed[value] ?? wordsFromStories(facet, value, entries))
  if (!needTheirFacet.has(value) || name === 'pairing') return words
  return `${facet.title}: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}

function wordsFromStories(facet: Facet, value: string, entries: readonly Entry[]): string {
  const context = { readings: {}, kept: new Set<string>() }
  const entry = entries.find((one) => facet.valuesOf(one, context).includes(value))
  return (entry && facet.wordsIn?.(entry, value)) ?? value
}

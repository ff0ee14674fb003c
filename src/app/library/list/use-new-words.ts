// What is new about a story, in words: parts since one last read it, else what has come since the last visit.

import type { Catalogue, Entry } from '../../../core/catalogue/catalogue.ts'
import type { Reading } from '../../../core/reading/reading.ts'
import type { Fresh } from '../../../core/reading/visit.ts'
import { useCatalogue } from '../../state/catalogue.ts'
import { useVisits } from '../../state/reading/visits.ts'
import { arrivedWords, newWords } from './story-words.ts'

export function useNewWords(entry: Entry, reading: Reading | undefined): string | null {
  const arrived = useVisits(({ since }) =>
    since.kind === 'known' ? arrivedIn(since.fresh).get(entry.id) : undefined,
  )
  return newWords(entry, reading) ?? (arrived === undefined ? null : arrivedWords(entry, arrived))
}

/** By id, the words that a story had before; null for one that was not there. Worked out once a visit. */
const known = new WeakMap<readonly Fresh[], ReadonlyMap<string, number | null>>()

function arrivedIn(fresh: readonly Fresh[]): ReadonlyMap<string, number | null> {
  const state = useCatalogue.getState()
  const kept = known.get(fresh)
  if (kept || state.kind !== 'ready') return kept ?? new Map()
  const made = new Map(fresh.map(({ ordinal, wordsBefore }) => [idOf(state.catalogue, ordinal), wordsBefore]))
  known.set(fresh, made)
  return made
}

function idOf(catalogue: Catalogue, ordinal: number): string {
  return catalogue.entryAt(ordinal).id
}

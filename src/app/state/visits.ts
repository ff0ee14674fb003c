// What has come to the archive since the reader's last visit. Remembered in eight bytes a story, read when it is asked
// for, and written only where the archive or the visit is another.

import { create } from 'zustand'
import { type Fresh, freshIn, type Known, knownOf, visitAt, visitFrom } from '../../core/visit.ts'
import { catalogueHash } from '../device/catalogue-address.ts'
import { readVisit, writeVisit } from '../device/visits-store.ts'
import { useCatalogue } from './catalogue.ts'

type SinceLastVisit =
  | { readonly kind: 'looking' }
  /** `failed`: the storage of this browser did not answer. `first`: there was no visit before. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'first' }
  | { readonly kind: 'known'; readonly fresh: readonly Fresh[]; readonly at: number }

interface Visits {
  readonly since: SinceLastVisit
  /** When stories came that were not there on the first visit, by id, in milliseconds since 1970. */
  readonly arrivals: ReadonlyMap<string, number>
}

export const useVisits = create<Visits>(() => ({ since: { kind: 'looking' }, arrivals: new Map() }))

/** Called when the catalogue is there, and again when the page comes back into sight. */
export async function keepVisit(): Promise<void> {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready') return
  const { catalogue } = state
  const archive = catalogueHash()
  try {
    const stored = visitFrom(await readVisit())
    const isSameArchive = stored?.known.archive === archive
    const known = stored && isSameArchive ? stored.known : knownOf(catalogue, archive)
    const came =
      stored && !isSameArchive
        ? freshIn(catalogue, stored.known).filter(({ wordsBefore }) => wordsBefore === null)
        : []
    const visit = visitAt(stored, Date.now(), {
      known,
      came: came.map(({ ordinal }) => catalogue.entryAt(ordinal).id),
    })
    const { before, arrivals } = visit
    useVisits.setState({
      since: before ? { kind: 'known', at: before.at, fresh: freshSince(before.known) } : { kind: 'first' },
      arrivals: new Map(arrivals),
    })
    await writeVisit(visit)
  } catch {
    if (useVisits.getState().since.kind === 'looking') useVisits.setState({ since: { kind: 'failed' } })
  }

  function freshSince(before: Known): readonly Fresh[] {
    return before.archive === archive ? [] : freshIn(catalogue, before)
  }
}

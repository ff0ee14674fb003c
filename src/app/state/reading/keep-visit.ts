// A visit is met and remembered: once the first view is there, since nothing in it waits for this.

import {
  type Fresh,
  freshIn,
  type KnownArchive,
  knownOf,
  visitAt,
  visitFrom,
} from '../../../core/reading/visit.ts'
import { catalogueHash } from '../../device/files/catalogue-address.ts'
import { readVisit, writeVisit } from '../../device/storage/visits-store.ts'
import { showBadge } from '../badge.ts'
import { useCatalogue } from '../catalogue.ts'
import { useOwnStories } from '../own/own-stories.ts'
import { useVisits } from './visits.ts'

/** Called when the catalogue is there, and again when the page comes back into sight. */
export async function keepVisit(): Promise<void> {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready') return
  const { archive: catalogue } = state
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
      arrivals: new Map([...arrivals, ...ownArrivals()]),
    })
    showBadge(catalogue)
    await writeVisit(visit)
  } catch {
    if (useVisits.getState().since.kind === 'looking') useVisits.setState({ since: { kind: 'failed' } })
  }

  function freshSince(before: KnownArchive): readonly Fresh[] {
    return before.archive === archive ? [] : freshIn(catalogue, before)
  }
}

/** What the reader has added came when they added it. */
function ownArrivals(): readonly (readonly [string, number])[] {
  return useOwnStories.getState().stories.map(({ id, added }) => [id, added])
}

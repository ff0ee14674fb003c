// What has come to the archive since the reader's last visit. Remembered in eight bytes a story, read when it is asked
// for, and written only where the archive or the visit is another.

import { create } from 'zustand'
import type { Fresh } from '../../../core/reading/visit.ts'

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

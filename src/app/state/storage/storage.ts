// How the storage of this browser does, as a reader may be told: what is kept, what is not and why, what was lost, what
// was given up, and what the browser has promised.

import { create } from 'zustand'
import type { FaultKind } from '../../device/storage/storage-fault.ts'
import type { Witness } from '../../device/storage/witness.ts'

export type { FaultKind }

/** What the browser had lost when the page began. */
export interface Loss extends Witness {
  /** Places that the second copy has brought back; `places` are those that it has not. */
  readonly recovered: number
}

export interface Storage {
  /** Why the reader's own records cannot be read or written just now; null where they can. */
  readonly fault: FaultKind | null
  /** Whether something of the reader's is on its way to the disk. */
  readonly isSaving: boolean
  /** Whether choices, and the second copy of places, are kept. */
  readonly arePreferencesKept: boolean
  /** Whether the reader's choices could not be read, and began anew. */
  readonly arePreferencesDamaged: boolean
  /** Whether stories can be kept here, and whether Dogear itself can. */
  readonly areStoriesKept: boolean
  readonly isAppKept: boolean
  readonly loss: Loss | null
  /** Ids of the stories that were given up for want of room, until the reader has read of it. */
  readonly givenUp: readonly string[]
  /** Whether the browser has promised not to clear what is kept; null where it cannot be asked. */
  readonly isPersisted: boolean | null
  /** Whether it was asked for that promise. */
  readonly isPersistAsked: boolean
  /** Whether this is a tab of Safari on a phone. */
  readonly isSafariTab: boolean
}

export const useStorage = create<Storage>(() => ({
  fault: null,
  isSaving: false,
  arePreferencesKept: true,
  arePreferencesDamaged: false,
  areStoriesKept: true,
  isAppKept: true,
  loss: null,
  givenUp: [],
  isPersisted: null,
  isPersistAsked: false,
  isSafariTab: false,
}))

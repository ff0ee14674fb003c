// Where the reader's other devices are, and which of it they have waved away here.

import { useEffect } from 'react'
import { create } from 'zustand'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { type Elsewhere, elsewhereName } from '../../../core/place/elsewhere.ts'
import { readElsewhere } from '../../device/storage/elsewhere-store.ts'
import { readPreference, writePreference } from '../../device/storage/preferences.ts'
import { goToPlace } from '../reading/serial.ts'

const WAVED = 'waved-places'
const MOST_WAVED = 200

interface Places {
  readonly all: readonly Elsewhere[]
  /** Where another device was when it was waved away: who reads on there is told of again. */
  readonly waved: readonly string[]
}

const useStore = create<Places>(() => ({ all: [], waved: wavedFrom(readPreference(WAVED)) }))

let isAsked = false

/** Reads it anew: called when a backup was taken in. */
export async function loadElsewhere(): Promise<void> {
  isAsked = true
  const all = await readElsewhere().catch(() => [])
  useStore.setState({ all })
}

/** The latest place of another device in a story, unless the reader has waved it away; null for none. */
export function useElsewhere(entry: Entry): Elsewhere | null {
  const { all, waved } = useStore()
  useEffect(() => {
    if (!isAsked) void loadElsewhere()
  }, [])
  const isOpen = (one: Elsewhere) =>
    one.story === entry.id && one.place.part < entry.parts.length && !waved.includes(elsewhereName(one))
  return all.find(isOpen) ?? null
}

/** Stays here: that place is not offered again until the other device has read on. */
export function waveAway(one: Elsewhere): void {
  const waved = [...useStore.getState().waved, elsewhereName(one)].slice(-MOST_WAVED)
  useStore.setState({ waved })
  writePreference(WAVED, waved)
}

/** Goes where the other device is. The way back to the place here is left; the view is for the caller to open. */
export function goElsewhere(entry: Entry, one: Elsewhere): void {
  goToPlace(entry, one.place)
  waveAway(one)
}

function wavedFrom(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []
}

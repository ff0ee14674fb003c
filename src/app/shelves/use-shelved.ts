// Which stories stand on which shelf: those that the archive has and that may be met.

import { useMemo } from 'react'
import type { Catalogue, Entry } from '../../core/catalogue/catalogue.ts'
import { inTitleOrder } from '../../core/catalogue/order.ts'
import { type Reading, readState } from '../../core/reading/reading.ts'
import type { Shelved } from '../../core/reading/shelf.ts'
import { isKeptOut, type Meeting, useMeeting } from '../state/adult.ts'
import { ownTrouble, useOwnStories } from '../state/own/own-stories.ts'
import { useReadings } from '../state/reading/readings.ts'
import { useVisits } from '../state/reading/visits.ts'
import { useSettings } from '../state/settings.ts'

/** Stories by how far they are read, the last read first. */
export function useByReading(catalogue: Catalogue, state: 'reading' | 'finished'): readonly Entry[] {
  const readings = useReadings((all) => all.byStory)
  const meeting = useMeeting()
  return useMemo(
    () =>
      [...Object.values(readings)]
        .sort((a: Reading, b: Reading) => b.at - a.at)
        .flatMap((reading) => metStory(catalogue, reading.story, meeting) ?? [])
        .filter((entry) => readState(readings[entry.id], entry.parts.length) === state),
    [catalogue, readings, meeting, state],
  )
}

export interface FreshStory {
  readonly entry: Entry
  /** Words before; null where the story is new. */
  readonly wordsBefore: number | null
}

/** What has come since the last visit, by title; empty while that is not known. */
export function useFresh(catalogue: Catalogue): readonly FreshStory[] {
  const since = useVisits((visits) => visits.since)
  const meeting = useMeeting()
  return useMemo(() => {
    if (since.kind !== 'known') return []
    return since.fresh
      .map(({ ordinal, wordsBefore }) => ({ entry: catalogue.entryAt(ordinal), wordsBefore }))
      .filter(({ entry }) => !isKeptOut(entry, meeting))
  }, [catalogue, since, meeting])
}

/** What stands on a shelf, in the order that the reader has chosen, and how much of it the archive has let go of. */
export function useShelved(
  catalogue: Catalogue,
  items: readonly Shelved[],
): { readonly entries: readonly Entry[]; readonly gone: readonly string[] } {
  const meeting = useMeeting()
  const order = useSettings((settings) => settings.shelfOrder)
  const own = useOwnStories()
  return useMemo(() => {
    const known = items.flatMap(({ story }) => metStory(catalogue, story, meeting) ?? [])
    const isGone = (story: string) =>
      catalogue.ordinalOf(story) === undefined && ownTrouble(story, own) === null
    return {
      entries: order === 'title' ? inTitleOrder(known) : known,
      gone: items.map(({ story }) => story).filter(isGone),
    }
  }, [catalogue, items, meeting, order, own])
}

function metStory(catalogue: Catalogue, story: string, meeting: Meeting): Entry | null {
  const ordinal = catalogue.ordinalOf(story)
  if (ordinal === undefined) return null
  const entry = catalogue.entryAt(ordinal)
  return isKeptOut(entry, meeting) ? null : entry
}

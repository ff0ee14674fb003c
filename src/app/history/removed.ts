// Stories that were read here and that the archive has let go of: how they are called, and whether they may be named.

import { useMemo } from 'react'
import type { Reading } from '../../core/reading.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { useReadings } from '../state/readings.ts'
import { useSettings } from '../state/settings.ts'

/** What a reading of version 0.1.0 does not know of a story is taken for the worse. */
const unknown = { title: 'A story that is no longer in the archive', isAdult: true } as const

/** How a story that is gone was called. */
export function removedName({ called }: Reading): string {
  return called?.title ?? unknown.title
}

/** Whether a story that is gone was adult, or may have been. */
export function wasAdult({ called }: Reading): boolean {
  return (called ?? unknown).isAdult
}

/** Readings of stories that the catalogue no longer has, the latest first; those that the reader keeps out are not told. */
export function useRemoved(): readonly Reading[] {
  const byStory = useReadings((readings) => readings.byStory)
  const byId = useCatalogue((state) => (state.kind === 'ready' ? state.byId : null))
  const hideAdult = useSettings((settings) => settings.hideAdult)
  return useMemo(() => {
    if (!byId) return []
    return Object.values(byStory)
      .filter((reading) => !byId.has(reading.story) && !(hideAdult && wasAdult(reading)))
      .sort((a, b) => b.at - a.at)
  }, [byStory, byId, hideAdult])
}

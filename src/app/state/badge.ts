// The number on the app's icon: stories that came, or grew, since the last visit and were not opened in this one. In
// discreet mode there is none.

import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { setBadge } from '../device/installing.ts'
import { isKeptOut, useMeeting } from './adult.ts'
import { useReadings } from './reading/readings.ts'
import { useVisits } from './reading/visits.ts'
import { useSettings } from './settings.ts'

/** Called when what is new is known, and again when the page is left. */
export function showBadge(catalogue: Catalogue): void {
  const { since } = useVisits.getState()
  if (since.kind !== 'known' || useSettings.getState().discreet) {
    setBadge(0)
    return
  }
  const { byStory } = useReadings.getState()
  const meeting = useMeeting.getState()
  const unseen = since.fresh.filter(({ ordinal }) => {
    const entry = catalogue.entryAt(ordinal)
    const reading = byStory[entry.id]
    return (!reading || reading.at < since.at) && !isKeptOut(entry, meeting)
  })
  setBadge(unseen.length)
}

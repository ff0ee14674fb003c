// Stories that were read here and that the archive has let go of: how they are called, and whether they may be named.

import { useMemo } from 'react'
import { goneTitle } from '../../core/meeting/meeting.ts'
import type { Reading } from '../../core/reading/reading.ts'
import { isGoneKeptOut, useMeeting } from '../state/adult.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { ownTrouble, useOwnStories } from '../state/own/own-stories.ts'
import { useReadings } from '../state/reading/readings.ts'
import { useSettings } from '../state/settings.ts'

const nameless = 'A story that is no longer in the archive'

/** How a story that is gone was called, as far as that may be shown now: in discreet mode not at all. */
export function useRemovedName(reading: Reading | undefined): string {
  const isDiscreet = useSettings((settings) => settings.discreet)
  const rules = useMeeting((meeting) => meeting.rules)
  return (reading && !isDiscreet && goneTitle(reading, rules)) || nameless
}

/** Readings of stories that the catalogue no longer has, the latest first; those that the reader keeps out are not told. */
export function useRemoved(): readonly Reading[] {
  const byStory = useReadings((readings) => readings.byStory)
  const catalogue = useReadyCatalogue()
  const meeting = useMeeting()
  const own = useOwnStories()
  return useMemo(() => {
    if (!catalogue) return []
    return Object.values(byStory)
      .filter(
        (reading) =>
          catalogue.ordinalOf(reading.story) === undefined &&
          ownTrouble(reading.story, own) === null &&
          !isGoneKeptOut(reading, meeting),
      )
      .sort((a, b) => b.at - a.at)
  }, [byStory, catalogue, meeting, own])
}

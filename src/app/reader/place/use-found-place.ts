// Before a text opens on the reader's place: whether the story has changed, and where the place is now.

import { useEffect, useMemo, useState } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { type Found, findPlace, isSure } from '../../../core/place/find-place.ts'
import { groundOf } from '../../../core/place/ground.ts'
import type { Place } from '../../../core/place/place.ts'
import { findReading } from '../../state/reading/find-reading.ts'
import { useReadings } from '../../state/reading/readings.ts'
import type { OpenPart } from '../../state/story.ts'

/** `looking` while other parts are read; null where the place is where it was, or there is none in this part. */
export type FoundPlace = 'looking' | Found | null

/** `open` is the part that is asked for, null while it is not open. */
export function useFoundPlace(entry: Entry, open: OpenPart | null): FoundPlace {
  // As it was when the part was opened: what the reader does then is no news to this.
  const unsure = useMemo(() => {
    const place = useReadings.getState().byStory[entry.id]?.place
    return open && place && !isKnown(entry, open, place) ? place : null
  }, [entry, open])
  const [answer, setAnswer] = useState<{ readonly to: Place; readonly found: Found | null } | null>(null)
  useEffect(() => {
    if (!unsure) return
    let isCurrent = true
    void findReading(entry, unsure).then((found) => {
      if (isCurrent) setAnswer({ to: unsure, found })
    })
    return () => {
      isCurrent = false
    }
  }, [entry, unsure])
  if (!unsure) return null
  return answer?.to === unsure ? answer.found : 'looking'
}

/** Whether this part can be opened as it is: the place is another part's affair, or is surely here. */
function isKnown(entry: Entry, open: OpenPart, place: Place): boolean {
  if (place.text === '') return true
  if (place.part === open.part) return isSure(findPlace(groundOf(open.blocks), place))
  return place.part < entry.parts.length
}

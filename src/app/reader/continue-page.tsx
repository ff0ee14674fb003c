// `/continue`, where the app's shortcut leads: on in the story that was read last, or to the library where there is none.

import { Navigate } from 'react-router'
import { entryOfId } from '../../core/catalogue/catalogue.ts'
import { partToGoOn, readState } from '../../core/reading/reading.ts'
import { addresses, readAddress } from '../addresses.ts'
import { isKeptOut, useMeeting } from '../state/adult.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { useReadings } from '../state/reading/readings.ts'

export function ContinuePage() {
  const state = useCatalogue()
  const phase = useReadings((readings) => readings.phase)
  const readings = useReadings((all) => all.byStory)
  const meeting = useMeeting()
  if (state.kind === 'loading' || phase === 'loading') return null
  if (state.kind === 'failed') return <Navigate replace to={addresses.library} />
  const begun = Object.values(readings)
    .sort((a, b) => b.at - a.at)
    .flatMap((reading) => {
      const entry = entryOfId(state.catalogue, reading.story)
      if (!entry || isKeptOut(entry, meeting)) return []
      const isBegun = readState(reading, entry.parts.length) === 'reading'
      return isBegun ? [readAddress(entry.id, partToGoOn(reading, entry.parts.length))] : []
    })
  return <Navigate replace to={begun[0] ?? addresses.library} />
}

// The days with what may be named of them: stories that the reader keeps out are not told of here, either.

import { useMemo } from 'react'
import { type DayOfReading, isReading } from '../../core/history.ts'
import { isKeptOut } from '../state/adult.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { useHistory } from '../state/history.ts'
import { useReadings } from '../state/readings.ts'
import { useSettings } from '../state/settings.ts'
import { wasAdult } from './removed.ts'

/** The latest first; without looks into a story that were no reading, and without days that hold nothing else. */
export function useShownDays(): readonly DayOfReading[] {
  const days = useHistory((history) => history.days)
  const byId = useCatalogue((state) => (state.kind === 'ready' ? state.byId : null))
  const readings = useReadings((all) => all.byStory)
  const hideAdult = useSettings((settings) => settings.hideAdult)
  return useMemo(() => {
    const isOut = (story: string) => {
      const entry = byId?.get(story)
      if (entry) return isKeptOut(entry, { hideAdult })
      const reading = readings[story]
      return hideAdult && (!reading || wasAdult(reading))
    }
    return days
      .map(({ day, stories }) => ({
        day,
        stories: Object.fromEntries(
          Object.entries(stories).filter(([story, read]) => isReading(read) && !isOut(story)),
        ),
      }))
      .filter(({ stories }) => Object.keys(stories).length > 0)
  }, [days, byId, readings, hideAdult])
}

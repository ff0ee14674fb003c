// The days with what may be named of them: stories that the reader keeps out are not told of here, either.

import { useMemo } from 'react'
import { entryOfId } from '../../core/catalogue/catalogue.ts'
import { type DayOfReading, isReading } from '../../core/reading/history.ts'
import { isGoneKeptOut, isKeptOut, useMeeting } from '../state/adult.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { useHistory } from '../state/reading/history.ts'
import { useReadings } from '../state/reading/readings.ts'

/** The latest first; without looks into a story that were no reading, and without days that hold nothing else. */
export function useShownDays(): readonly DayOfReading[] {
  const days = useHistory((history) => history.days)
  const catalogue = useReadyCatalogue()
  const readings = useReadings((all) => all.byStory)
  const meeting = useMeeting()
  return useMemo(() => {
    const isOut = (story: string) => {
      const entry = catalogue ? entryOfId(catalogue, story) : undefined
      return entry ? isKeptOut(entry, meeting) : isGoneKeptOut(readings[story] ?? { story }, meeting)
    }
    return days
      .map(({ day, stories }) => ({
        day,
        stories: Object.fromEntries(
          Object.entries(stories).filter(([story, read]) => isReading(read) && !isOut(story)),
        ),
      }))
      .filter(({ stories }) => Object.keys(stories).length > 0)
  }, [days, catalogue, readings, meeting])
}

// The reader's own pace, measured while they read and kept on this device.

import { create } from 'zustand'
import { MEASURE } from '../../../core/reading/going.ts'
import { ENOUGH_MEASURES, paceOf, USUAL_PACE, withMeasure } from '../../../core/reading/pace.ts'
import { onPreferenceChange, readPreference, writePreference } from '../../device/storage/preferences.ts'
import { useSettings } from '../settings.ts'

const NAME = 'pace'

/** Words a minute of the latest stretches of reading, the latest last. */
const useMeasures = create<{ readonly measures: readonly number[] }>(() => ({
  measures: measuresFrom(readPreference(NAME)),
}))

onPreferenceChange(NAME, (stored) => useMeasures.setState({ measures: measuresFrom(stored) }))

/** Words a minute that minutes are counted with: the reader's own, or a usual pace until enough is known. */
export function usePace(): number {
  const own = useMeasures(({ measures }) => paceOf(measures))
  const isMeasured = useSettings((settings) => settings.statistics)
  return isMeasured ? own : USUAL_PACE
}

/** Whether the pace is the reader's own; where it is not, so many words of reading are `missing`. */
export function useIsOwnPace(): { readonly isOwn: boolean; readonly missing: number } {
  const measured = useMeasures(({ measures }) => measures.length)
  return { isOwn: measured >= ENOUGH_MEASURES, missing: Math.max(0, ENOUGH_MEASURES - measured) * MEASURE }
}

/** One more measure, in words a minute. */
export function addMeasure(wordsAMinute: number): void {
  const measures = withMeasure(measuresFrom(readPreference(NAME)), wordsAMinute)
  useMeasures.setState({ measures })
  writePreference(NAME, measures)
}

/** Forgets all measures. */
export function forgetPace(): void {
  useMeasures.setState({ measures: [] })
  writePreference(NAME, [])
}

function measuresFrom(stored: unknown): readonly number[] {
  return Array.isArray(stored)
    ? stored.filter((one) => typeof one === 'number').reduce<readonly number[]>(withMeasure, [])
    : []
}

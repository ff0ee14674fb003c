// Tells of what the browser has lost by itself. A database that had to be made although copies or the witness know of
// something in it was lost; places come back from the second copy, and the rest is named.

import { readPreference, writePreference } from '../../device/storage/preferences.ts'
import { isDatabaseNew } from '../../device/storage/reader-database.ts'
import { readWitness, type Witness, writeWitness } from '../../device/storage/witness.ts'
import { useBookmarks } from '../marks/bookmarks.ts'
import { useHighlights } from '../marks/highlights.ts'
import { useReadings } from '../reading/readings.ts'
import { type Loss, useStorage } from './storage.ts'

const NAME = 'loss'
/** The witness need not know of every moment. In milliseconds. */
const QUIET = 2000

/** Looks for a loss once the readings are known, and has the witness follow from then on. Called once. */
export function watchLoss(): void {
  useStorage.setState({ loss: lossFrom(readPreference(NAME)) })
  const look = async () => {
    if (isDatabaseNew()) await name()
    followWithWitness()
  }
  if (useReadings.getState().phase === 'ready') {
    void look()
    return
  }
  const stop = useReadings.subscribe(({ phase }) => {
    if (phase !== 'ready') return
    stop()
    void look()
  })
}

/** The reader has been told. */
export function waveLossAway(): void {
  writePreference(NAME, null)
  useStorage.setState({ loss: null })
}

async function name(): Promise<void> {
  const recovered = Object.keys(useReadings.getState().byStory).length
  const { places, marks } = (await readWitness()) ?? { places: 0, marks: 0 }
  if (recovered + places + marks === 0) return
  const loss: Loss = { recovered, places: Math.max(0, places - recovered), marks }
  // Until the reader has waved it away.
  writePreference(NAME, loss)
  useStorage.setState({ loss })
}

function followWithWitness(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''
  const write = () => {
    const known = [useReadings, useBookmarks, useHighlights].every((one) => one.getState().phase === 'ready')
    const witness: Witness = {
      places: Object.keys(useReadings.getState().byStory).length,
      marks: useBookmarks.getState().all.length + useHighlights.getState().all.length,
    }
    const now = JSON.stringify(witness)
    if (!known || now === last) return
    last = now
    void writeWitness(witness)
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(write, QUIET)
  }
  soon()
  useReadings.subscribe(({ byStory }, before) => byStory !== before.byStory && soon())
  useBookmarks.subscribe(soon)
  useHighlights.subscribe(soon)
}

function lossFrom(stored: unknown): Loss | null {
  if (typeof stored !== 'object' || stored === null) return null
  const [recovered, places, marks] = ['recovered', 'places', 'marks'].map((one) => Reflect.get(stored, one))
  const isLoss = [recovered, places, marks].every(Number.isSafeInteger)
  return isLoss ? { recovered, places, marks } : null
}

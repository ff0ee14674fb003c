// Readings whose record was lost or cannot be used, from the second copies: the mirror, and the journal of places.

import { type JournalPlace, minuteOf } from '../../../core/reading/history.ts'
import { latestReadings, type Reading } from '../../../core/reading/reading.ts'
import { readMirror } from '../../device/storage/place-mirror.ts'
import { readJournal } from '../../device/storage/readings-store.ts'

/** What the copies know of stories whose record is damaged: whichever is later says where the reader was. */
export async function recoverDamaged(stories: readonly string[]): Promise<readonly Reading[]> {
  const mirror = latestReadings(readMirror())
  const recovered = await Promise.all(
    stories.map(async (story) => {
      const journal = await readJournal(story).catch(() => [])
      return latest(mirror[story], journal.at(-1))
    }),
  )
  return recovered.filter((reading) => reading !== null)
}

function latest(copy: Reading | undefined, last: JournalPlace | undefined): Reading | null {
  if (!last || (copy && minuteOf(copy.at) >= last.minute)) return copy ?? null
  const { story, minute, place } = last
  const before = copy ?? { story, sequence: 0, read: [], left: null, parts: 0 }
  return { ...before, place, at: minute * 60_000 }
}

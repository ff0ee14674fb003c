// Takes own stories in with what reads files, which is fetched only when there are some.

import type { OwnStoryRecord } from '../../core/backup/own-story-section.ts'
import { cleanPath } from '../../core/own/accepted.ts'
import type { TakenOwn } from '../state/own/own-backup.ts'
import { thisDevice } from '../ui/this-device.ts'

/** Never rejects: what cannot be taken is told, each with a sentence. */
export async function takeOwn(records: readonly OwnStoryRecord[]): Promise<TakenOwn> {
  if (records.length === 0) return { taken: 0, refused: [] }
  try {
    const { addOwnRecords } = await import('../own/own-page.tsx')
    return await addOwnRecords(records)
  } catch {
    const sentence = `What reads files is not on this ${thisDevice} yet, and there is no network. Take the backup in again when there is.`
    return {
      taken: 0,
      refused: records.map(({ files }) => ({ path: cleanPath(files[0]?.path ?? ''), sentence })),
    }
  }
}

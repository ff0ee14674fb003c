// Own stories taken in from a backup: their original bytes and the reader's word on them. Everything else is read anew, by
// the same parser, under the same limits as a file that is added by hand.

import { bytesOf } from '../../../core/backup/base64.ts'
import { newIn } from '../../../core/backup/own-differences.ts'
import type { OwnStoryRecord } from '../../../core/backup/own-story-section.ts'
import { cleanPath, refusedUnopened } from '../../../core/own/accepted.ts'
import type { KnownFile } from '../../../core/own/messages.ts'
import { refusals } from '../../../core/own/refusals.ts'
import { wordFrom } from '../../../core/own/word-from.ts'
import { dismissImporter } from '../../device/importer.ts'
import { finishFirst } from '../unfinished.ts'
import type { Refused } from './own-import.ts'
import { showChanged } from './own-library.ts'
import { sourcesHere } from './own-records.ts'
import { needOwnStories, useOwnStories } from './own-stories.ts'
import { keepAgain } from './own-writes.ts'

/** How many stories are here now that were not, or were older; and those that are not, by a file's name. */
export interface TakenOwn {
  readonly taken: number
  readonly refused: readonly Refused[]
}

/**
 * Takes in stories from a backup, as it was read. Of a story that is here already the one that was changed last stands.
 * Never rejects, and never drops anything.
 */
export function addOwnRecords(records: readonly OwnStoryRecord[]): Promise<TakenOwn> {
  const work = addAll(records)
  finishFirst(work)
  return work
}

async function addAll(records: readonly OwnStoryRecord[]): Promise<TakenOwn> {
  await needOwnStories()
  const refused: Refused[] = []
  let taken = 0
  for (const record of records) {
    const { phase } = useOwnStories.getState()
    if (phase === 'ready' && newIn([record], await sourcesHere()).length === 0) continue
    // Where what is here cannot be read, nothing is written over it.
    const sentence = phase === 'ready' ? await takeRecord(record) : refusals['no-storage']
    if (sentence === null) taken++
    else refused.push({ path: cleanPath(record.files[0]?.path ?? ''), sentence })
  }
  dismissImporter()
  if (taken > 0) await showChanged()
  return { taken, refused }
}

async function takeRecord({ id, added, changed, files }: OwnStoryRecord): Promise<string | null> {
  const given: KnownFile[] = []
  for (const file of files) {
    const path = cleanPath(file.path)
    const content = bytesOf(file.base64)
    const trouble = content ? refusedUnopened(path, content.byteLength, false) : refusals.failed
    if (!content || trouble !== null) return trouble
    const source = new Blob([content.slice().buffer])
    given.push({ path, source, override: wordFrom(file.override), story: id })
  }
  const question = { kind: 'again', id, files: given, names: [], given: null } as const
  const kept = await keepAgain(question, { added, changed })
  if (kept.kind === 'done') return null
  return kept.kind === 'refused' ? kept.sentence : refusals.failed
}

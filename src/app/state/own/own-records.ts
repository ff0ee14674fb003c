// Own stories gathered for a backup: their bytes and the reader's word, as many as a file has room for.

import { base64Of } from '../../../core/backup/base64.ts'
import { canonical } from '../../../core/backup/canonical.ts'
import type { OwnStoryRecord } from '../../../core/backup/own-story-section.ts'
import type { OwnSource } from '../../../core/own/own-story.ts'
import { readOriginal } from '../../device/storage/own-database.ts'
import { needOwnStories, ownSources, useOwnStories } from './own-stories.ts'

/** The own stories in a file, and those that are not: each by the name of its first file. */
export interface OwnInFile {
  readonly records: readonly OwnStoryRecord[]
  /** The file has no room for them. */
  readonly tooBig: readonly string[]
  /** Their bytes cannot be read here. */
  readonly unreadable: readonly { readonly id: string; readonly path: string }[]
  /** The storage did not answer: whether there are any is not known. */
  readonly isUnread: boolean
}

/** All own stories that fit into so many bytes of a file, the last added first. Never rejects. */
export async function ownRecords(room: number): Promise<OwnInFile> {
  await needOwnStories()
  const { phase } = useOwnStories.getState()
  const records: OwnStoryRecord[] = []
  const tooBig: string[] = []
  const unreadable: { id: string; path: string }[] = []
  let left = room
  for (const story of ownSources()) {
    const path = story.files[0]?.path ?? ''
    const bytes = bytesInFile(story)
    if (bytes > left) {
      tooBig.push(path)
      continue
    }
    const record = await recordOf(story)
    if (record) {
      left -= bytes
      records.push(record)
    } else unreadable.push({ id: story.id, path })
  }
  return { records, tooBig, unreadable, isUnread: phase !== 'ready' }
}

/**
 * What the reader gave of all that is here, or can be made again of what is: a damaged story whose bytes cannot be read is
 * as good as gone, and a backup may bring it.
 */
export async function sourcesHere(): Promise<readonly OwnSource[]> {
  const { stories, unread } = useOwnStories.getState()
  const whole: OwnSource[] = []
  for (const source of unread) if (await areBytesHere(source)) whole.push(source)
  return [...stories, ...whole]
}

async function areBytesHere({ files }: OwnSource): Promise<boolean> {
  for (const { hash } of files) if (!(await readOriginal(hash).catch(() => null))) return false
  return true
}

async function recordOf({ id, added, changed, files }: OwnSource): Promise<OwnStoryRecord | null> {
  const whole: OwnStoryRecord['files'][number][] = []
  for (const { path, hash, override } of files) {
    const content = await readOriginal(hash).catch(() => null)
    if (!content) return null
    // As JSON: what is undefined in a word is not said.
    const word = JSON.parse(canonical(override))
    whole.push({ path, override: word, base64: base64Of(new Uint8Array(content)) })
  }
  return { id, added, changed, files: whole }
}

/** What one takes in a file at most: a UTF-16 unit is at most three bytes, and base64 four letters for three of them. */
function bytesInFile({ files }: OwnSource): number {
  const lengths = files.map(
    ({ path, override, bytes }) => 3 * canonical({ path, override }).length + 4 * Math.ceil(bytes / 3) + 100,
  )
  return 1000 + lengths.reduce((sum, length) => sum + length, 0)
}

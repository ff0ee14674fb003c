// The reader's own stories from whatever stood in storage. What was made of a file can be made again from it, and what the
// reader gave cannot: where only the first is spoilt, the second goes on being kept, backed up and named.

import { isRecord } from '../catalogue/json.ts'
import { isOwnId, type OwnFile, type OwnSource, type OwnStory } from './own-story.ts'
import { isEntry } from './stored-entry.ts'

export interface StoredOwn {
  readonly stories: readonly OwnStory[]
  /** Stories of which nothing but what the reader gave can be read: they can be made again of it. */
  readonly unread: readonly OwnSource[]
  /** Ids of those of which nothing can be read. */
  readonly lost: readonly string[]
}

export function storedOwn(stored: readonly unknown[]): StoredOwn {
  const stories: OwnStory[] = []
  const unread: OwnSource[] = []
  const lost: string[] = []
  for (const one of stored) {
    if (!isRecord(one) || typeof one.id !== 'string' || !isOwnId(one.id)) continue
    if (!isOwnSource(one)) lost.push(one.id)
    else if (isMade(one)) stories.push(one)
    else unread.push({ id: one.id, added: one.added, changed: one.changed, files: one.files })
  }
  return { stories, unread, lost }
}

/** Whether what stood in storage says which files are a story's. */
function isOwnSource(value: unknown): value is OwnSource {
  if (!isRecord(value)) return false
  const { id, added, changed, files } = value
  return (
    typeof id === 'string' &&
    isOwnId(id) &&
    typeof added === 'number' &&
    typeof changed === 'number' &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isOwnFile)
  )
}

function isMade(source: OwnSource & Partial<Record<'entry' | 'notices', unknown>>): source is OwnStory {
  return isEntry(source.entry) && source.entry.id === source.id && Array.isArray(source.notices)
}

function isOwnFile(value: unknown): value is OwnFile {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    typeof value.hash === 'string' &&
    typeof value.bytes === 'number' &&
    isRecord(value.override)
  )
}

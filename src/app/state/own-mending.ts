// Damaged own stories, made again of their files, which the reader has given once more.

import type { KnownFile } from '../../core/own/messages.ts'
import { folderOf, namesIn, type OwnSource } from '../../core/own/own-story.ts'
import { refusals } from '../../core/own/refusals.ts'
import { readOriginal } from '../device/own-database.ts'
import type { Refused } from './own-import.ts'
import { useOwnStories } from './own-stories.ts'
import { keepAgain } from './own-writes.ts'

/** A file whose bytes are known already. */
interface GivenAgain extends Pick<KnownFile, 'path' | 'source'> {
  readonly hash: string
}

interface Mended {
  readonly ids: readonly string[]
  readonly refused: readonly Refused[]
  /** What belongs to no damaged story. */
  readonly rest: readonly GivenAgain[]
}

/** What the reader has said of a story stays, and so does the time when they said it. */
export async function mendDamaged(given: readonly GivenAgain[]): Promise<Mended> {
  const { unread } = useOwnStories.getState()
  const isOf = ({ hash }: GivenAgain) => unread.some(({ files }) => files.some((file) => file.hash === hash))
  const sources = new Map(given.map(({ hash, source }) => [hash, source]))
  const ids: string[] = []
  const refused: Refused[] = []
  for (const story of unread) {
    const fresh = given.filter(({ hash }) => story.files.some((file) => file.hash === hash))
    if (fresh.length === 0) continue
    const sentence = await mend(story, sources)
    if (sentence === null) ids.push(story.id)
    else refused.push(...fresh.map(({ path }) => ({ path, sentence })))
  }
  return { ids, refused, rest: given.filter((one) => !isOf(one)) }
}

async function mend(
  { id, changed, files }: OwnSource,
  sources: ReadonlyMap<string, KnownFile['source']>,
): Promise<string | null> {
  const known: KnownFile[] = []
  for (const { path, hash, override } of files) {
    const source = sources.get(hash) ?? (await keptSource(hash))
    if (!source) return refusals.gone
    known.push({ path, source, override, story: id })
  }
  const folder = folderOf({ files })
  const beside = useOwnStories.getState().stories.filter((one) => folderOf(one) === folder)
  const names = namesIn(beside.map(({ entry }) => entry))
  const kept = await keepAgain({ kind: 'again', id, files: known, names, given: null }, { changed })
  if (kept.kind === 'done') return null
  return kept.kind === 'refused' ? kept.sentence : refusals.failed
}

async function keptSource(hash: string): Promise<Blob | null> {
  const content = await readOriginal(hash).catch(() => null)
  return content && new Blob([content])
}

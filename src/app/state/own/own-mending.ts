// Damaged own stories, made again of their files, which the reader has given once more.

import type { KnownFile } from '../../../core/own/messages.ts'
import { refusals } from '../../../core/own/refusals.ts'
import type { Refused } from './own-import.ts'
import { useOwnStories } from './own-stories.ts'
import { readAgain } from './own-writes.ts'

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
    const made = await readAgain(story, null, sources)
    if (made.kind === 'done') ids.push(story.id)
    else {
      const sentence = made.kind === 'refused' ? made.sentence : refusals.failed
      refused.push(...fresh.map(({ path }) => ({ path, sentence })))
    }
  }
  return { ids, refused, rest: given.filter((one) => !isOf(one)) }
}

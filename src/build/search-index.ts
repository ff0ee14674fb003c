// The indices that are searched instead of the stories: one over the catalogue, and one for each run of stories over their
// texts. docs/format.md describes them for strangers.

import { createHash } from 'node:crypto'
import type { Entry } from '../core/catalogue/catalogue.ts'
import { sectionsAddress } from '../core/catalogue/published.ts'
import { type Indexed, indexBytes } from '../core/search/index-bytes.ts'
import { indexedEntry, textWeights } from '../core/search/indexed.ts'
import type { TextRun } from '../core/search/messages.ts'
import type { Block } from '../core/story.ts'
import { hashOf, type PreparedStory, type Published } from './publish.ts'

/** The index over all entries, in the order of the catalogue. */
export function searchIndexOf(entries: readonly Entry[], texts: readonly TextRun[] = []): Uint8Array {
  return indexBytes(entries.map(indexedEntry), encode, { texts })
}

function encode(text: string): Uint8Array {
  return Buffer.from(text)
}

/** A story whose texts are to be found. */
export interface TextsOfStory {
  readonly id: string
  readonly parts: readonly (readonly Block[])[]
}

/** The index of a run of stories, ready to be published under its hash. */
export interface TextShard {
  readonly stories: number
  readonly bytes: Uint8Array
}

/** Words of stories, each story's own counted, that a run holds at least and at most: about 100 and 400 kB. */
const FEWEST = 40_000
const MOST = 160_000
/** One story in so many may end a run. */
const ENDS = 8

/**
 * The indices of consecutive stories' texts, one after the other. Where a run ends is decided by its stories' own ids, so
 * that a story that comes or goes changes its own run and perhaps the next, never all that follow.
 */
export function* textShardsOf(stories: Iterable<TextsOfStory>): Generator<TextShard> {
  let run: Indexed[] = []
  let words = 0
  for (const story of stories) {
    const weights = textWeights(story.parts)
    if (run.length > 0 && words + weights.size > MOST) {
      yield { stories: run.length, bytes: indexBytes(run, encode) }
      run = []
      words = 0
    }
    run.push({ weights, titleWords: 0 })
    words += weights.size
    if (words >= FEWEST && mayEndRun(story.id)) {
      yield { stories: run.length, bytes: indexBytes(run, encode) }
      run = []
      words = 0
    }
  }
  if (run.length > 0) yield { stories: run.length, bytes: indexBytes(run, encode) }
}

function mayEndRun(id: string): boolean {
  const [byte = 0] = createHash('sha256').update(id).digest()
  return byte % ENDS === 0
}

/** An archive with the indices among its files. */
export interface Searchable extends Published {
  /** The hash of the catalogue's index, which names the others. */
  readonly search: string
}

/** @param hasTexts the texts are indexed, too: the author's loop does without, and stories are then looked through one by one */
export function withSearch(
  published: Published,
  stories: readonly PreparedStory[],
  hasTexts: boolean,
): Searchable {
  const files = new Map(published.files)
  const keep = (bytes: Uint8Array) => {
    const hash = hashOf(bytes)
    files.set(sectionsAddress(hash), bytes)
    return hash
  }
  const shards = hasTexts ? textShardsOf(textsInOrder(published.entries, stories)) : []
  const runs = Array.from(
    shards,
    ({ stories: count, bytes }): TextRun => ({ hash: keep(bytes), bytes: bytes.length, stories: count }),
  )
  return { ...published, search: keep(searchIndexOf(published.entries, runs)), files }
}

/** One story after the other is unpacked, in the order of the catalogue. */
function* textsInOrder(
  entries: readonly Entry[],
  stories: readonly PreparedStory[],
): Generator<TextsOfStory> {
  const byId = new Map(stories.map((story) => [story.head.id, story]))
  for (const { id } of entries)
    yield {
      id,
      parts: (byId.get(id)?.texts ?? []).map((text): readonly Block[] => JSON.parse(text.toString())),
    }
}

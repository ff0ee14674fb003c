// The words of a query in the text of one story, read from this device: never from the network, and never of a story that
// is kept back.

import { useEffect, useState } from 'react'
import type { Entry, StoryFile } from '../../../core/catalogue/catalogue.ts'
import { bestPassages, type Look, lookFor, type Passage } from '../../../core/search/passages.ts'
import { queryWords } from '../../../core/search/query.ts'
import { isWrapped, useMeeting } from '../adult.ts'
import { useHere } from '../downloads/here.ts'
import { openPart, openStory } from '../story.ts'

export interface Looked {
  readonly story: StoryFile
  /** The best passages of the parts that are here, in order. */
  readonly passages: readonly Passage[]
  /** Whether all words are in these parts. */
  readonly hasAll: boolean
  /** Parts that are not here, or could not be read. */
  readonly missing: number
}

/** Looks through the parts that are here. Null where the story itself is not, or may not be read. */
export async function lookThrough(entry: Entry, look: Look): Promise<Looked | null> {
  const { files } = useHere.getState()
  const [file] = entry.files
  if (!file || !files.has(file.hash) || isWrapped(entry, useMeeting.getState())) return null
  const opening = await openStory(entry)
  if (opening.kind !== 'open') return null
  const story = opening.value
  const passages: Passage[] = []
  const found = new Set<number>()
  let missing = 0
  for (const [part, { file: texts }] of story.parts.entries()) {
    const open = texts === null || files.has(texts) ? await openPart(entry, part) : null
    if (open?.kind !== 'open') {
      missing++
      continue
    }
    const inPart = look.through(part, open.value.blocks)
    passages.push(...inPart.passages)
    for (const word of inPart.found) found.add(word)
  }
  return { story, passages: bestPassages(passages), hasAll: found.size === look.words, missing }
}

/** `failed`: the text could not be read after all. */
export type StoryPassages =
  | { readonly kind: 'looking' }
  | ({ readonly kind: 'looked' } & Looked)
  | { readonly kind: 'failed' }

/** What was found lately, so that Back shows it at once. */
const known = new Map<string, StoryPassages>()
let knownQuery = ''

/** The passages of one story that is shown. Stories are read one after the other, in the order in which they are asked for. */
export function useStoryPassages(entry: Entry, query: string, isForgiving: boolean): StoryPassages {
  const key = `${entry.files.map(({ hash }) => hash).join(' ')} ${isForgiving} ${query}`
  if (knownQuery !== query) known.clear()
  knownQuery = query
  const [answer, setAnswer] = useState<{ key: string; value: StoryPassages } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that is asked.
  useEffect(() => {
    if (known.has(key)) return
    let isCurrent = true
    void inTurn(async () => {
      if (!isCurrent) return
      const looked = await lookThrough(entry, lookFor(queryWords(query), isForgiving)).catch(() => null)
      const value: StoryPassages = looked ? { kind: 'looked', ...looked } : { kind: 'failed' }
      if (looked && knownQuery === query) known.set(key, value)
      if (isCurrent) setAnswer({ key, value })
    })
    return () => {
      isCurrent = false
    }
  }, [key])
  return known.get(key) ?? (answer?.key === key ? answer.value : { kind: 'looking' })
}

let last: Promise<void> = Promise.resolve()

function inTurn(read: () => Promise<void>): Promise<void> {
  last = last.then(read)
  return last
}

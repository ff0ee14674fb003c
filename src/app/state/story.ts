// Opening one story, and one of its parts. Each step is a value that the view can show; nothing here throws.

import { useEffect, useState } from 'react'
import type { Entry, StoryFile } from '../../core/catalogue/catalogue.ts'
import { readStoryFile, readTextFile } from '../../core/catalogue/json.ts'
import type { Block } from '../../core/story.ts'
import type { Missing } from '../device/files/content.ts'
import { openFile } from './downloads/here.ts'

export type { Missing }

export type Opening<T> =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly value: T }
  | { readonly kind: 'missing'; readonly reason: Missing }

export interface OpenPart {
  readonly story: StoryFile
  readonly part: number
  readonly blocks: readonly Block[]
}

/** Stories opened lately, so that turning to the next part does not read the story file again. */
const opened = new Map<string, StoryFile>()

/** Opens the story file of an entry. */
export async function openStory(entry: Entry): Promise<Opening<StoryFile>> {
  const [file] = entry.files
  if (!file) return { kind: 'missing', reason: 'damaged' }
  const known = opened.get(file.hash)
  if (known) return { kind: 'open', value: known }
  const fetched = await openFile(file.hash)
  if (fetched.kind === 'missing') return fetched
  const read = readStoryFile(fetched.text)
  if (read.kind === 'refused') return { kind: 'missing', reason: 'damaged' }
  opened.clear()
  opened.set(file.hash, read.value)
  return { kind: 'open', value: read.value }
}

/** Opens a part; `part` is an index from 0. */
export async function openPart(entry: Entry, part: number): Promise<Opening<OpenPart>> {
  const opening = await openStory(entry)
  if (opening.kind !== 'open') return opening
  const story = opening.value
  const reference = story.parts[part]
  if (!reference) return { kind: 'missing', reason: 'not-found' }
  const texts =
    reference.file === null ? { kind: 'open' as const, value: story.texts } : await openTexts(reference.file)
  if (texts.kind !== 'open') return texts
  const blocks = texts.value.parts[part - texts.value.from]
  return blocks ? { kind: 'open', value: { story, part, blocks } } : { kind: 'missing', reason: 'damaged' }
}

/** The text file opened last: parts that follow each other are in the same one. */
let latest: { readonly hash: string; readonly texts: StoryFile['texts'] } | null = null

async function openTexts(hash: string): Promise<Opening<StoryFile['texts']>> {
  if (latest?.hash === hash) return { kind: 'open', value: latest.texts }
  const fetched = await openFile(hash)
  if (fetched.kind === 'missing') return fetched
  const read = readTextFile(fetched.text)
  if (read.kind !== 'read') return { kind: 'missing', reason: 'damaged' }
  latest = { hash, texts: read.value.texts }
  return { kind: 'open', value: latest.texts }
}

/** The story file of an entry. `attempt` rises when the reader asks to try again. */
export function useStory(entry: Entry | undefined, attempt = 0): Opening<StoryFile> {
  return useOpening(entry ? `${entry.files[0]?.hash} ${attempt}` : '', () =>
    entry ? openStory(entry) : null,
  )
}

/** One part of a story with its text. `part` is an index from 0. */
export function usePart(entry: Entry | undefined, part: number, attempt = 0): Opening<OpenPart> {
  return useOpening(entry ? `${entry.files[0]?.hash} ${part} ${attempt}` : '', () =>
    entry ? openPart(entry, part) : null,
  )
}

/** Reads the next part ahead, so that turning to it does not wait. */
export function readAhead(entry: Entry, part: number): void {
  if (part < entry.parts.length) void openPart(entry, part)
}

const opening = { kind: 'opening' } as const

function useOpening<T>(key: string, open: () => Promise<Opening<T>> | null): Opening<T> {
  const [state, setState] = useState<{ key: string; value: Opening<T> }>({ key: '', value: opening })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that `open` reads.
  useEffect(() => {
    let isCurrent = true
    void open()?.then((value) => {
      if (isCurrent) setState({ key, value })
    })
    return () => {
      isCurrent = false
    }
  }, [key])
  return state.key === key ? state.value : opening
}

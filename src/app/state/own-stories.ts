// The reader's own stories as they are kept, and the catalogue with them behind the archive's.

import { create } from 'zustand'
import type { Catalogue } from '../../core/catalogue.ts'
import { joinedCatalogue } from '../../core/joined-catalogue.ts'
import { openCatalogue } from '../../core/open-catalogue.ts'
import { type OwnStory, ownStoriesFrom } from '../../core/own/own-story.ts'
import { packCatalogue } from '../../core/pack-catalogue.ts'
import { readOwnStories, readPublished } from '../device/own-database.ts'
import { hintOwn } from '../device/own-hint.ts'
import { haveOwnTexts } from '../device/own-texts.ts'

interface OwnStories {
  /** `failed`: the storage of this browser did not answer. */
  readonly phase: 'loading' | 'ready' | 'failed'
  /** The last one that was added first. */
  readonly stories: readonly OwnStory[]
}

export const useOwnStories = create<OwnStories>(() => ({ phase: 'loading', stories: [] }))

/** Reads what is kept. Never rejects. */
export async function loadOwnStories(): Promise<void> {
  try {
    showOwnStories(ownStoriesFrom(await readOwnStories()))
  } catch {
    if (useOwnStories.getState().phase === 'loading') useOwnStories.setState({ phase: 'failed' })
  }
}

/** Reads them where that has not been done yet, or did not succeed. Never rejects. */
export async function needOwnStories(): Promise<void> {
  if (useOwnStories.getState().phase !== 'ready') await loadOwnStories()
}

/** The stories as they are now, once they are on disk. */
export function showOwnStories(stories: readonly OwnStory[]): void {
  hintOwn(stories.length > 0)
  const hashes = new Set(stories.flatMap(({ entry }) => entry.files.map(({ hash }) => hash)))
  haveOwnTexts({ hashes, read: readPublished })
  useOwnStories.setState({ phase: 'ready', stories: stories.toSorted((a, b) => b.added - a.added) })
}

/** The archive's catalogue with the own stories behind it; the archive's own where there are none. Never rejects. */
export async function catalogueWithOwn(archive: Catalogue): Promise<Catalogue> {
  await needOwnStories()
  return joinOwn(archive)
}

/** The last answer: who asks again with nothing changed gets the same catalogue, and nothing is drawn anew. */
let joined: {
  readonly archive: Catalogue
  readonly stories: readonly OwnStory[]
  readonly catalogue: Catalogue
} | null = null

export function joinOwn(archive: Catalogue): Catalogue {
  const { stories } = useOwnStories.getState()
  if (joined?.archive !== archive || joined.stories !== stories)
    joined = { archive, stories, catalogue: join(archive, stories) }
  return joined.catalogue
}

function join(archive: Catalogue, stories: readonly OwnStory[]): Catalogue {
  // A new version of the archive cannot have such an id, but what is damaged might.
  const own = stories.filter(({ id }) => archive.ordinalOf(id) === undefined)
  if (own.length === 0) return archive
  const entries = own.map(({ entry }) => entry)
  try {
    const read = openCatalogue(packCatalogue(archive.archive, entries, encode).bytes, decode)
    return read.kind === 'read' ? joinedCatalogue(archive, read.value) : archive
  } catch {
    // Whatever is wrong with an own story, the archive opens.
    return archive
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function encode(text: string): Uint8Array {
  return encoder.encode(text)
}

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

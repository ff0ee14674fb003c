// The reader's own stories as they are kept, and the catalogue with them behind the archive's.

import { create } from 'zustand'
import type { Catalogue } from '../../../core/catalogue/catalogue.ts'
import { joinedCatalogue } from '../../../core/catalogue/joined-catalogue.ts'
import { openCatalogue } from '../../../core/catalogue/open-catalogue.ts'
import { packCatalogue } from '../../../core/catalogue/pack-catalogue.ts'
import { isOwnId, type OwnSource, type OwnStory } from '../../../core/own/own-story.ts'
import { type StoredOwn, storedOwn } from '../../../core/own/stored-own.ts'
import { inTime } from '../../device/in-time.ts'
import { readOwnStories, readPublished } from '../../device/storage/own-database.ts'
import { hintOwn } from '../../device/storage/own-hint.ts'
import { haveOwnTexts } from '../../device/storage/own-texts.ts'

/** Of the stories the last one that was added comes first. */
interface OwnStories extends StoredOwn {
  /** `failed`: the storage of this browser did not answer. */
  readonly phase: 'loading' | 'ready' | 'failed'
}

export const useOwnStories = create<OwnStories>(() => ({
  phase: 'loading',
  stories: [],
  unread: [],
  lost: [],
}))

/** Why an own story that may well be kept is not in the library. */
export type OwnTrouble = 'unanswered' | 'damaged'

export function ownTrouble(id: string, { phase, unread, lost }: OwnStories): OwnTrouble | null {
  if (phase === 'failed' && isOwnId(id)) return 'unanswered'
  return lost.includes(id) || unread.some((source) => source.id === id) ? 'damaged' : null
}

/** What the reader gave of all that is kept, also of what cannot be shown. */
export function ownSources(): readonly OwnSource[] {
  const { stories, unread } = useOwnStories.getState()
  return unread.length === 0 ? stories : [...stories, ...unread]
}

/** Reads what is kept. Never rejects. */
export async function loadOwnStories(): Promise<void> {
  try {
    showOwnStories(storedOwn(await readOwnStories()))
  } catch {
    if (useOwnStories.getState().phase === 'loading') useOwnStories.setState({ phase: 'failed' })
  }
}

let coming: Promise<void> | null = null

/** Reads them where that has not been done yet, or did not succeed. Never rejects. */
export async function needOwnStories(): Promise<void> {
  if (useOwnStories.getState().phase === 'ready') return
  coming ??= loadOwnStories().finally(() => {
    coming = null
  })
  await coming
}

/** The stories that are here now, once they are on disk, in the place of those that have gone or are another. */
export function showOwnChange(story: OwnStory | null, gone: readonly string[]): void {
  const { stories, unread, lost } = useOwnStories.getState()
  const isOther = (id: string) => id !== story?.id && !gone.includes(id)
  const others = stories.filter(({ id }) => isOther(id))
  showOwnStories({
    stories: story ? [story, ...others] : others,
    unread: unread.filter(({ id }) => isOther(id)),
    lost: lost.filter(isOther),
  })
}

function showOwnStories({ stories, unread, lost }: StoredOwn): void {
  hintOwn(stories.length + unread.length + lost.length > 0)
  const hashes = new Set(stories.flatMap(({ entry }) => entry.files.map(({ hash }) => hash)))
  haveOwnTexts({ hashes, read: readPublished })
  useOwnStories.setState({
    phase: 'ready',
    stories: stories.toSorted((a, b) => b.added - a.added),
    unread,
    lost,
  })
}

/** The archive waits so long for the own stories, in milliseconds: a database may never answer. */
const PATIENCE = 1500

/**
 * The archive's catalogue with the own stories behind it; the archive's own where there are none, or where they are silent.
 * Never rejects.
 */
export async function catalogueWithOwn(archive: Catalogue): Promise<Catalogue> {
  await inTime(needOwnStories(), PATIENCE)
  if (useOwnStories.getState().phase === 'loading') useOwnStories.setState({ phase: 'failed' })
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

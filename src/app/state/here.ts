// What is on this device, and the quiet work of bringing the rest here.

import { create } from 'zustand'
import type { Entry } from '../../core/catalogue.ts'
import { isHere } from '../../core/here.ts'
import { dropFiles, type Fetched, fetchFile, keptFiles } from '../device/content.ts'
import { useCatalogue } from './catalogue.ts'

interface Here {
  /** `no-storage`: this browser cannot keep stories, so nothing is here and nothing can be. */
  readonly phase: 'unknown' | 'ready' | 'no-storage'
  /** Hashes of the files that are kept. */
  readonly files: ReadonlySet<string>
  /** Stories done and wanted while stories are being brought here. */
  readonly work: { readonly done: number; readonly total: number } | null
  /** Why the last work ended early. */
  readonly trouble: 'no-network' | 'no-room' | null
}

export const useHere = create<Here>(() => ({ phase: 'unknown', files: new Set(), work: null, trouble: null }))

/** Looks at what is really kept. */
export async function lookWhatIsHere(): Promise<void> {
  const files = await keptFiles().catch(() => null)
  useHere.setState(files ? { phase: 'ready', files } : { phase: 'no-storage', files: new Set() })
}

/** An archive up to this size comes to the device by itself; a larger one when the reader asks. */
const SMALL_ARCHIVE_BYTES = 20_000_000
const AT_ONCE = 3

/** Brings a small archive here without being asked, unless the reader's connection is metered. */
export async function fetchSmallArchive(): Promise<void> {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready' || savesData()) return
  const bytes = state.catalogue.stories
    .flatMap((entry) => entry.files)
    .reduce((sum, file) => sum + file.bytes, 0)
  if (bytes <= SMALL_ARCHIVE_BYTES) await fetchStories(state.catalogue.stories)
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

/** Brings stories here, three files at a time, each proved before it counts. Ends early without a network. */
export async function fetchStories(entries: readonly Entry[]): Promise<void> {
  await lookWhatIsHere()
  const { phase, files, work } = useHere.getState()
  if (phase !== 'ready' || work) return
  const wanted = entries.filter((entry) => !isHere(entry, files))
  if (wanted.length === 0) return
  useHere.setState({ work: { done: 0, total: wanted.length }, trouble: null })
  const queue = [...wanted]
  let isStopped = false
  const worker = async () => {
    for (let entry = queue.shift(); entry && !isStopped; entry = queue.shift()) {
      if (await fetchStory(entry)) {
        useHere.setState(({ work }) => ({ work: work && { ...work, done: work.done + 1 } }))
      } else {
        isStopped = true
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  await lookWhatIsHere()
  const isLeft = wanted.some((entry) => !isHere(entry, useHere.getState().files))
  useHere.setState({ work: null, trouble: isStopped ? 'no-network' : isLeft ? 'no-room' : null })
  if (!isLeft) await dropOldVersions()
}

/** Lets go of files that no story of this catalogue names, once every story is here in its present form. */
async function dropOldVersions(): Promise<void> {
  const state = useCatalogue.getState()
  const { files } = useHere.getState()
  if (state.kind !== 'ready' || !state.catalogue.stories.every((entry) => isHere(entry, files))) return
  const named = new Set(state.catalogue.stories.flatMap((entry) => entry.files).map((file) => file.hash))
  const old = [...files].filter((hash) => !named.has(hash))
  if (old.length === 0) return
  await dropFiles(old)
  await lookWhatIsHere()
}

/** A file's text, from here or from the network; what is kept on the way counts as here at once. */
export async function openFile(hash: string): Promise<Fetched> {
  const fetched = await fetchFile(hash)
  const isKept = fetched.kind === 'text' && fetched.isKept
  useHere.setState(({ files }) => {
    if (files.has(hash) === isKept) return {}
    const now = new Set(files)
    if (isKept) now.add(hash)
    else now.delete(hash)
    return { files: now }
  })
  return fetched
}

/** Answers false where the network is gone. A file that the server lacks or sends broken is passed over. */
async function fetchStory(entry: Entry): Promise<boolean> {
  for (const file of entry.files) {
    const fetched = await openFile(file.hash)
    if (fetched.kind === 'missing' && fetched.reason === 'no-network') return false
  }
  return true
}

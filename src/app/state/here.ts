// What is on this device, and the quiet work of bringing the rest here.

import { create } from 'zustand'
import { type Entry, entriesOf } from '../../core/catalogue.ts'
import { isHere } from '../../core/here.ts'
import { type Fetched, fetchFile, keptFiles } from '../device/content.ts'
import { useCatalogue } from './catalogue.ts'

interface Here {
  /** `no-storage`: this browser cannot keep stories, so nothing is here and nothing can be. */
  readonly phase: 'unknown' | 'ready' | 'no-storage'
  /** Hashes of the files that are kept. */
  readonly files: ReadonlySet<string>
  /** Stories done and wanted while stories are being brought here. */
  readonly work: { readonly done: number; readonly total: number } | null
  /** Why the last work did not bring everything. */
  readonly trouble: Trouble | null
}

/** `missing`: the server lacks files of some stories, or sends them damaged. */
type Trouble = 'no-network' | 'no-room' | 'missing'

export const useHere = create<Here>(() => ({ phase: 'unknown', files: new Set(), work: null, trouble: null }))

/** Looks at what is really kept. */
export async function lookWhatIsHere(): Promise<void> {
  const files = await keptFiles()
  useHere.setState(files ? { phase: 'ready', files } : { phase: 'no-storage', files: new Set() })
}

/** An archive up to this size comes to the device by itself; a larger one when the reader asks. Many files are slow. */
const SMALL_ARCHIVE = { bytes: 20_000_000, files: 1000 }
const AT_ONCE = 3

/** Brings a small archive here without being asked, unless the reader asks the browser to save data. */
export async function fetchSmallArchive(): Promise<void> {
  const state = useCatalogue.getState()
  if (state.kind !== 'ready' || savesData()) return
  const { archive: catalogue } = state
  const sumOf = (name: 'bytes' | 'file-count') =>
    catalogue.column(name).reduce((sum, story) => sum + story, 0)
  const isSmall = sumOf('bytes') <= SMALL_ARCHIVE.bytes && sumOf('file-count') <= SMALL_ARCHIVE.files
  if (isSmall) await fetchStories(entriesOf(catalogue))
}

export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

/** Brings stories here, three at a time, each file proved before it counts. Ends early where nothing more can come. */
export async function fetchStories(entries: readonly Entry[]): Promise<void> {
  await lookWhatIsHere()
  const { phase, files, work } = useHere.getState()
  if (phase !== 'ready' || work) return
  const queue = entries.filter((entry) => !isHere(entry, files))
  useHere.setState({ work: queue.length > 0 ? { done: 0, total: queue.length } : null, trouble: null })
  if (queue.length === 0) return
  let trouble: Trouble | null = null
  const fetchNext = async () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const met = await fetchStory(entry)
      if (met === null) useHere.setState(({ work }) => ({ work: work && { ...work, done: work.done + 1 } }))
      else trouble = met
      if (met === 'no-network' || met === 'no-room') queue.length = 0
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext))
    await lookWhatIsHere()
  } finally {
    const { files } = useHere.getState()
    useHere.setState({ work: null, trouble: entries.every((entry) => isHere(entry, files)) ? null : trouble })
  }
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

/** What kept a story from coming here whole; null where it is. What else of it can be had is kept all the same. */
async function fetchStory(entry: Entry): Promise<Trouble | null> {
  let trouble: Trouble | null = null
  for (const file of entry.files) {
    const fetched = await openFile(file.hash)
    if (fetched.kind === 'text' && !fetched.isKept) return 'no-room'
    if (fetched.kind === 'missing' && fetched.reason === 'no-network') return 'no-network'
    if (fetched.kind === 'missing') trouble = 'missing'
  }
  return trouble
}

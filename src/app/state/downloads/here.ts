// What is on this device.

import { create } from 'zustand'
import { type Fetched, fetchFile, keptFiles } from '../../device/files/content.ts'

interface Here {
  /** `no-storage`: this browser cannot keep stories, so nothing is here and nothing can be. */
  readonly phase: 'unknown' | 'ready' | 'no-storage'
  /** Hashes of the files that are kept. */
  readonly files: ReadonlySet<string>
  /** Stories done and wanted while stories are being brought here. */
  readonly work: { readonly done: number; readonly total: number } | null
}

export const useHere = create<Here>(() => ({ phase: 'unknown', files: new Set(), work: null }))

/** Looks at what is really kept. */
export async function lookWhatIsHere(): Promise<void> {
  const files = await keptFiles()
  useHere.setState(files ? { phase: 'ready', files } : { phase: 'no-storage', files: new Set() })
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

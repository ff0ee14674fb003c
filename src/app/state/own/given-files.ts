// Files that the reader has given and that nobody has read yet: dropped on some screen, shared, opened with Dogear.

import { create } from 'zustand'
import { finishFirst } from '../unfinished.ts'

export interface GivenFile {
  /** Its name, with the folders above it that came along. */
  readonly path: string
  readonly source: File
  /** One of many that came together, and not chosen by itself. */
  readonly isFromFolder: boolean
}

/** `trouble`: why some of what was given last could not even be looked at, in a sentence. */
export const useGivenFiles = create<{
  readonly files: readonly GivenFile[]
  readonly trouble: string | null
}>(() => ({ files: [], trouble: null }))

let areTaken: () => void = () => undefined

export function giveFiles(files: readonly GivenFile[], trouble: string | null = null): void {
  // They are nowhere but in this page.
  if (files.length > 0 && useGivenFiles.getState().files.length === 0)
    finishFirst(
      new Promise<void>((resolve) => {
        areTaken = resolve
      }),
    )
  useGivenFiles.setState((before) => ({ files: [...before.files, ...files], trouble }))
}

/** All files that were given so far; whoever takes them has to see to them. */
export function takeGiven(): readonly GivenFile[] {
  const { files } = useGivenFiles.getState()
  useGivenFiles.setState({ files: [] })
  areTaken()
  return files
}

/** A chosen file; one of a chosen folder says where in it it stood. */
export function givenFrom(file: File): GivenFile {
  const path = file.webkitRelativePath
  return { path: path || file.name, source: file, isFromFolder: path !== '' }
}

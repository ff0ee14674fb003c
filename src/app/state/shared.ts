// Files that came to the app from outside: shared with it, or opened with it.

import { useCallback, useEffect, useState } from 'react'
import { onOpenedFiles, readShared } from '../device/shared-files.ts'
import type { GivenFile } from './given-files.ts'
import { takeFiles } from './own-import.ts'

interface Shared {
  /** Names of the files that wait. Any page can post a form here: nothing is taken in unasked. */
  readonly names: readonly string[]
  readonly take: () => void
  readonly letGo: () => void
}

/** What waits to be taken in. */
export function useShared(): Shared {
  const [files, setFiles] = useState<Awaited<ReturnType<typeof readShared>>>([])
  useEffect(() => {
    void readShared().then(setFiles)
  }, [])
  const end = useCallback(() => {
    setFiles([])
    for (const { done } of files) void done().catch(() => undefined)
  }, [files])
  const take = useCallback(() => {
    const given = files.map(({ file }): GivenFile => ({ path: file.name, source: file, isFromFolder: false }))
    setFiles([])
    // Only what is kept, or refused in words, is let go.
    void takeFiles(given).then(end)
  }, [files, end])
  return { names: files.map(({ file }) => file.name), take, letGo: end }
}

/** Called with files that the system opens with the installed app. */
export function useOpenedFiles(take: (files: readonly File[]) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the queue has one consumer, set once.
  useEffect(() => onOpenedFiles(take), [])
}

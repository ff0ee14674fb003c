// Files that came to the app from outside: shared with it, or opened with it.

import { useCallback, useEffect, useState } from 'react'
import { onOpenedFiles, readShared } from '../../device/worker/shared-files.ts'
import { type GivenFile, giveFiles, givenFrom } from './given-files.ts'
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

/** Files that the system opens with the installed app are given as any others. */
export function useOpenedFiles(): void {
  useEffect(() => onOpenedFiles(giveOpened), [])
}

function giveOpened(files: readonly File[], areAll: boolean): void {
  const trouble = areAll ? null : 'A file could not be read from this device: open it again, or add it here.'
  giveFiles(files.map(givenFrom), trouble)
}

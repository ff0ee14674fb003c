// Everything that is given to the page of own files while it is open is taken in: what was dropped, pasted, or opened with
// the installed app.

import { useEffect } from 'react'
import { droppedFiles, fileOfWords, hasFiles } from '../state/own/dropped-files.ts'
import { giveFiles, takeGiven, useGivenFiles } from '../state/own/given-files.ts'
import { takeFiles } from '../state/own/own-import.ts'
import { useOpenedFiles } from '../state/own/shared.ts'

export function useGiven(): void {
  const waiting = useGivenFiles(({ files }) => files)
  useEffect(() => {
    if (waiting.length > 0) void takeFiles(takeGiven())
  }, [waiting])
  useOpenedFiles()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event
      if (!clipboardData || isField(target)) return
      const words = clipboardData.getData('text/plain')
      if (hasFiles(clipboardData)) {
        void droppedFiles(clipboardData).then(({ files, trouble }) => giveFiles(files, trouble))
      } else if (words.trim() !== '') giveFiles([fileOfWords(words)])
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

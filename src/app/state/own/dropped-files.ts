// What was dropped or pasted, as files: folders are gone through, to a depth and a number that no folder of stories has.

import { MOST_FILES, refusals } from '../../../core/own/refusals.ts'
import type { GivenFile } from './given-files.ts'

const DEEPEST = 12

export interface Dropped {
  readonly files: readonly GivenFile[]
  /** What could not even be looked at, in a sentence; null for nothing. */
  readonly trouble: string | null
}

/** Whether something that is dragged over the page, or pasted, has files in it. */
export function hasFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') ?? false
}

/** Must be called in the event itself: what it holds is gone afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }))
  const found: GivenFile[] = []
  try {
    for (const { entry, file } of given) {
      if (entry?.isDirectory) await lookInto(entry, found, 0)
      else if (file) found.push({ path: file.name, source: file, isFromFolder: false })
    }
  } catch (fault) {
    if (fault instanceof TooMany) return { files: [], trouble: refusals['too-many'] }
    return { files: found, trouble: 'A folder could not be read to its end: add what is missing once more.' }
  }
  return { files: found, trouble: null }
}

class TooMany extends Error {}

async function lookInto(entry: FileSystemEntry, found: GivenFile[], depth: number): Promise<void> {
  if (found.length > MOST_FILES) throw new TooMany()
  if (isFile(entry)) {
    const source = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push({ path: entry.fullPath.replace(/^\//, ''), source, isFromFolder: true })
    return
  }
  if (!isFolder(entry) || depth > DEEPEST) return
  const reader = entry.createReader()
  const next = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  // A hundred at a time, until there are none.
  for (let entries = await next(); entries.length > 0; entries = await next())
    for (const one of entries) await lookInto(one, found, depth + 1)
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** Pasted or typed words as a file. The name is only shown; the title is looked for in the words. */
export function fileOfWords(words: string): GivenFile {
  const source = new File([words], 'Pasted text.txt', { type: 'text/plain' })
  return { path: source.name, source, isFromFolder: false }
}

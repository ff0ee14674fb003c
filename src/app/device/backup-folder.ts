// A folder that the reader has chosen (File System Access, https://wicg.github.io/file-system-access/): its handle is
// kept in the reader's database, and every file in it is read and written here.

import { type FolderFile, isBackupFile } from '../../core/backup/met-files.ts'
import { LONGEST_BACKUP } from '../../core/backup/read-backup.ts'
import { readPreference, writePreference } from './storage/preferences.ts'
import { readFrom, writeTo } from './storage/reader-database.ts'

const KEY = 'folder'
/** Whether there is a folder, known without asking the database: the app's start looks at it. */
const FLAG = 'folder'
const MOST_FILES = 50

interface Permissions {
  queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}
type Folder = FileSystemDirectoryHandle & Permissions
interface Picker {
  showDirectoryPicker?: (wanted: { readonly id: string; readonly mode: 'readwrite' }) => Promise<Folder>
}

export const canChooseFolder = 'showDirectoryPicker' in globalThis

/** Lets the reader choose a folder, and keeps it; null where they chose none. Rejects where it cannot be kept. */
export async function chooseFolder(): Promise<Folder | null> {
  const pick = (globalThis as Picker).showDirectoryPicker
  if (!pick) return null
  let folder: Folder
  try {
    folder = await pick({ id: 'dogear', mode: 'readwrite' })
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') return null
    throw fault
  }
  await writeTo(['backup'], ({ store }) => store.put(folder, KEY))
  writePreference(FLAG, true)
  return folder
}

/** The folder that was chosen; null where there is none. */
export async function keptFolder(): Promise<Folder | null> {
  if (readPreference(FLAG) !== true) return null
  const stored: unknown = await readFrom(['backup'], ({ store }) => store.get(KEY))
  const isFolder = 'FileSystemDirectoryHandle' in globalThis && stored instanceof FileSystemDirectoryHandle
  return isFolder ? stored : null
}

export async function leaveFolder(): Promise<void> {
  writePreference(FLAG, false)
  await writeTo(['backup'], ({ store }) => store.delete(KEY))
}

/** Whether the folder may be read and written; asked of the reader only with `isAsked`, which needs a touch of theirs. */
export async function isAllowed(folder: Folder, isAsked = false): Promise<boolean> {
  const wanted = { mode: 'readwrite' } as const
  const answer = isAsked ? await folder.requestPermission?.(wanted) : await folder.queryPermission?.(wanted)
  return answer === undefined || answer === 'granted'
}

/** A disk may be asleep, or a cloud not answer. In milliseconds. */
const PATIENCE = { file: 20_000, meeting: 120_000 } as const

function inTime<T>(work: Promise<T>, given: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    given.addEventListener('abort', () => reject(given.reason))
    work.then(resolve, reject)
  })
}

/**
 * Work in the folder while other windows of this device wait, so that its file is never written by two of them. Rejects
 * where it takes too long; `given` is aborted then.
 */
export function inFolder<T>(folder: Folder, work: (given: AbortSignal) => Promise<T>): Promise<T> {
  const given = AbortSignal.timeout(PATIENCE.meeting)
  const start = () => inTime(work(given), given)
  const locks = navigator.locks as LockManager | undefined
  return locks ? locks.request(`dogear ${folder.name}`, { signal: given }, start) : start()
}

interface InFolder {
  readonly files: readonly FolderFile[]
  /** Names of files that did not come. */
  readonly silent: readonly string[]
}

/** The backups of all devices in the folder. Rejects where the folder is gone. */
export async function readFolder(folder: Folder): Promise<InFolder> {
  const handles: FileSystemFileHandle[] = []
  for await (const [name, handle] of folder.entries())
    if (handle.kind === 'file' && isBackupFile(name) && handles.length < MOST_FILES)
      handles.push(handle as FileSystemFileHandle)
  const given = AbortSignal.timeout(PATIENCE.file)
  const read = await Promise.allSettled(handles.map((handle) => inTime(readHandle(handle), given)))
  return {
    files: read.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : [])),
    silent: handles.flatMap(({ name }, at) => (read[at]?.status === 'rejected' ? name : [])),
  }
}

async function readHandle(handle: FileSystemFileHandle): Promise<FolderFile | null> {
  const file = await handle.getFile()
  return file.size <= LONGEST_BACKUP ? { name: handle.name, text: await file.text() } : null
}

/** Writes a file whole: what stood there stays until all of the new one is there. */
export async function writeIntoFolder(
  folder: Folder,
  { name, text }: FolderFile,
  given: AbortSignal,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true })
  const stream = await handle.createWritable()
  await stream.write(text)
  // Too late, it might take the place of what a later meeting has written.
  if (given.aborted) await stream.abort()
  given.throwIfAborted()
  await stream.close()
}

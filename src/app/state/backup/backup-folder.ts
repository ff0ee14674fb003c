// A folder in which the reader's devices meet: each keeps its own file there by itself and reads the others'. Whatever
// carries the folder between devices is the reader's affair; nothing is asked of any other site.

import { create } from 'zustand'
import { holdingsOf, marksIn } from '../../../core/backup/holdings.ts'
import { fileOf, type Met, metFiles } from '../../../core/backup/met-files.ts'
import { newIn } from '../../../core/backup/own-differences.ts'
import { withOwnStories } from '../../../core/backup/own-stories.ts'
import type { OwnStoryRecord } from '../../../core/backup/own-story-section.ts'
import { writeBackup } from '../../../core/backup/write-backup.ts'
import {
  canChooseFolder,
  chooseFolder,
  inFolder,
  isAllowed,
  keptFolder,
  leaveFolder,
  readFolder,
  writeIntoFolder,
} from '../../device/backup-folder.ts'
import { newDeviceId } from '../marks/mark-id.ts'
import { type OwnInFile, ownRecords, sourcesHere } from '../own/own-records.ts'
import { archiveName, changeKnown } from './backup.ts'
import { noteBackup } from './last-backup.ts'

/** Own stories in this device's file, in bytes: it is written whole whenever something in it is another. */
const ROOM_FOR_OWN = 8_000_000

type FolderPhase =
  | 'unsupported'
  | 'looking'
  | 'none'
  /** The browser wants to be asked again before the folder may be used. */
  | 'not-allowed'
  | 'meeting'
  | 'kept'
  /** The folder is gone, full, or did not answer. */
  | 'failed'

interface FolderState {
  readonly phase: FolderPhase
  readonly name: string
  /** When all of this device stood in the folder last; null if never on this visit. */
  readonly at: number | null
  /** How many other devices' files were read. */
  readonly others: number
  /** Files that could not be read, with a sentence each. */
  readonly refused: Met['refused']
  /** Own stories in this device's file; null before a meeting. */
  readonly own: OwnInFile | null
  /** Own stories of other devices that are not here, or older here: one that was removed never comes back by itself. */
  readonly offered: readonly OwnStoryRecord[]
}

export const useFolder = create<FolderState>(() => ({
  phase: canChooseFolder ? 'looking' : 'unsupported',
  name: '',
  at: null,
  others: 0,
  refused: [],
  own: null,
  offered: [],
}))

let meeting: Promise<void> | null = null

/**
 * Meets the other devices in the folder that is kept, if there is one: one meeting at a time. What the reader asks for
 * comes after a meeting that is on its way, which may not have been allowed, or be in another folder. Never rejects.
 */
export function meetInFolder(isAsked = false): Promise<void> {
  if (meeting && isAsked) return meeting.then(() => meetInFolder(true))
  meeting ??= meet(isAsked).finally(() => {
    meeting = null
  })
  return meeting
}

async function meet(isAsked: boolean): Promise<void> {
  if (!canChooseFolder) return
  try {
    const folder = await keptFolder()
    if (!folder) return useFolder.setState({ phase: 'none', name: '' })
    if (!(await isAllowed(folder, isAsked)))
      return useFolder.setState({ phase: 'not-allowed', name: folder.name })
    useFolder.setState({ phase: 'meeting', name: folder.name })
    const met = await inFolder(folder, (given) => exchangeWith(folder, given))
    const { read, refused, own } = met
    // The reader has let go of the folder meanwhile.
    if (useFolder.getState().phase !== 'meeting') return
    const offered = newIn(met.offered, await sourcesHere())
    useFolder.setState({ phase: 'kept', at: Date.now(), others: read.length, refused, own, offered })
  } catch {
    if (useFolder.getState().phase !== 'none') useFolder.setState({ phase: 'failed' })
  }
}

async function exchangeWith(
  folder: FileSystemDirectoryHandle,
  given: AbortSignal,
): Promise<Met & { readonly own: OwnInFile }> {
  const { files, silent } = await readFolder(folder)
  let met: Met | null = null
  const { device, state } = await changeKnown((known) => {
    met = metFiles(known.state, known.device, files, newDeviceId())
    return { state: met.state, device: met.device }
  })
  if (!met) throw new Error('The storage of this browser did not answer.')
  // What stands in this device's own file alone would be lost if it were written over unread.
  if (silent.includes(fileOf(device))) throw new Error('The folder did not answer.')
  const known: Met = met
  const own = await ownRecords(ROOM_FOR_OWN)
  // What cannot be read here any more may stand in the folder alone.
  const lost = new Set(own.unreadable.map(({ id }) => id))
  const kept = known.mine.filter(({ id }) => own.isUnread || lost.has(id))
  const whole = withOwnStories(state, device, [...own.records, ...kept])
  const mine = { name: fileOf(device), text: writeBackup(whole, archiveName()) }
  const isThere = files.some(({ name, text }) => name === mine.name && text === mine.text)
  if (!isThere) await writeIntoFolder(folder, mine, given)
  noteBackup(marksIn(holdingsOf(state, device)))
  const refused = [...known.refused, ...silent.map((name) => ({ name, sentence: NOT_COME }))]
  return { ...known, refused, own }
}

const NOT_COME = 'This file did not come from the folder. It is looked for again at the next meeting.'

/** Lets the reader choose a folder, and meets in it at once. Answers false where the browser would not keep it. */
export async function takeFolder(): Promise<boolean> {
  try {
    const folder = await chooseFolder()
    if (folder) await meetInFolder(true)
    return true
  } catch {
    return false
  }
}

/** Keeps nothing there any more; what stands in the folder stays. */
export async function letGoOfFolder(): Promise<void> {
  await leaveFolder().catch(() => undefined)
  useFolder.setState({ phase: 'none', name: '', at: null, others: 0, refused: [], own: null, offered: [] })
}

let isKeeping = false

/** Keeps the folder from now on: at once, whenever the page is left, and whenever the reader comes back to it. */
export function keepFolder(): void {
  if (isKeeping) return
  isKeeping = true
  void meetInFolder()
  document.addEventListener('visibilitychange', () => void meetInFolder())
}

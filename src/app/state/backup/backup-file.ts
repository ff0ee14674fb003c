// A backup on its way out and in: as a file, as a shared file, as a code.

import { type BackupCode, codeOf, readCode } from '../../../core/backup/code.ts'
import { holdingsOf, marksIn } from '../../../core/backup/holdings.ts'
import { withOwnStories } from '../../../core/backup/own-stories.ts'
import {
  LONGEST_BACKUP,
  type ReadBackup,
  type RefusedBackup,
  readBackup,
} from '../../../core/backup/read-backup.ts'
import { writeBackup } from '../../../core/backup/write-backup.ts'
import { downloadFile } from '../../device/file-download.ts'
import { canShareFile, shareFile } from '../../device/share-file.ts'
import { type OwnInFile, ownRecords } from '../own/own-records.ts'
import { useSettings } from '../settings.ts'
import { today } from '../today.ts'
import { archiveName, knownNow } from './backup.ts'
import { noteBackup } from './last-backup.ts'

export interface MadeBackup {
  readonly name: string
  readonly text: string
  readonly unreadable: number
  /** Marks in it. */
  readonly marks: number
  readonly own: OwnInFile
}

/** Makes the file. Rejects where the storage does not answer. */
export async function makeBackup(): Promise<MadeBackup> {
  const { device, state, unreadable } = await knownNow()
  const without = new Blob([writeBackup(state, archiveName())])
  const own = await ownRecords(LONGEST_BACKUP - without.size)
  const text = writeBackup(withOwnStories(state, device, own.records), archiveName())
  const marks = marksIn(holdingsOf(state, device))
  return { name: fileName('json'), text, unreadable, marks, own }
}

/** Puts the file where the reader's files are kept. Answers what it is called there. */
export function downloadBackup({ name, text, marks }: MadeBackup): string {
  downloadFile(name, 'application/json', text)
  noteBackup(marks)
  return name
}

/** Platforms share texts; few share JSON. */
const TEXT = 'text/plain'
export const canShareBackup = canShareFile('backup.txt', TEXT)

/** Hands the file on. Answers what it is called, or null where it was not handed on. */
export async function shareBackup({ name, text, marks }: MadeBackup): Promise<string | null> {
  const shared = name.replace(/json$/, 'txt')
  if (!(await shareFile(shared, TEXT, text))) return null
  noteBackup(marks)
  return shared
}

/** A backup as a code; without what it has no room for. */
export async function makeCode(): Promise<BackupCode> {
  const { state } = await knownNow()
  return codeOf(state, archiveName())
}

/** In discreet mode a file does not say which app made it. */
function fileName(ending: string): string {
  return `${useSettings.getState().discreet ? 'notes' : 'dogear'}-${today()}.${ending}`
}

/** Reads a chosen file, whatever it is; changes nothing. */
export async function readBackupFile(file: File): Promise<ReadBackup | RefusedBackup> {
  const tooBig = {
    kind: 'refused',
    reason: 'too-big',
    sentence: 'This file is too big to be a backup.',
  } as const
  if (file.size > LONGEST_BACKUP) return tooBig
  try {
    return readBackup(await file.text())
  } catch {
    return {
      kind: 'refused',
      reason: 'damaged',
      sentence:
        'The file could not be read from where it is. Copy it to this device first, then choose it again.',
    }
  }
}

/** Reads what was pasted: a code, or a whole file's text. */
export function readPasted(text: string): ReadBackup | RefusedBackup {
  return text.trim().startsWith('{') ? readBackup(text) : readCode(text)
}

// A backup on its way out and in: as a file, as a shared file, as a code. And when the last one was made.

import { create } from 'zustand'
import { type BackupCode, codeOf, readCode } from '../../core/backup/code.ts'
import {
  LONGEST_BACKUP,
  type ReadBackup,
  type RefusedBackup,
  readBackup,
} from '../../core/backup/read-backup.ts'
import { recordsIn } from '../../core/backup/state.ts'
import { writeBackup } from '../../core/backup/write-backup.ts'
import { downloadFile } from '../device/file-download.ts'
import { readPreference, writePreference } from '../device/preferences.ts'
import { canShareFile, shareFile } from '../device/share-file.ts'
import { archiveName, knownNow } from './backup.ts'
import { useBookmarks } from './bookmarks.ts'
import { useHighlights } from './highlights.ts'
import { useSettings } from './settings.ts'

const NAME = 'backup'
const DAY = 86_400_000
/** So many new marks, or so many days with something new, and the reader is reminded. */
const ENOUGH_MARKS = 15
const ENOUGH_DAYS = 30
/** Who says "later" is left alone for so long. */
const LATER = 14 * DAY

interface LastBackup {
  /** Milliseconds since 1970; null where none was made here. */
  readonly at: number | null
  /** Marks that were in it. */
  readonly marks: number
  /** No reminder before this. */
  readonly notBefore: number
}

export const useLastBackup = create<LastBackup>(() => lastFrom(readPreference(NAME)))

function lastFrom(stored: unknown): LastBackup {
  const known: object = typeof stored === 'object' && stored !== null ? stored : {}
  const number = (name: string): number => {
    const value: unknown = Reflect.get(known, name)
    return typeof value === 'number' ? value : 0
  }
  return { at: number('at') || null, marks: number('marks'), notBefore: number('notBefore') }
}

/** A backup was made now, in whatever way. */
export function noteBackup(marks: number): void {
  keep({ at: Date.now(), marks, notBefore: 0 })
}

export function remindLater(): void {
  keep({ ...useLastBackup.getState(), notBefore: Date.now() + LATER })
}

function keep(last: LastBackup): void {
  useLastBackup.setState(last)
  writePreference(NAME, last)
}

/** What is not in a backup yet, where it is time to say so; null where it is not. */
export function useReminder(): { readonly marks: number; readonly days: number | null } | null {
  const last = useLastBackup()
  const corners = useBookmarks(({ all }) => all.length)
  const highlights = useHighlights(({ all }) => all.length)
  const marks = Math.max(0, corners + highlights - last.marks)
  const days = last.at === null ? null : Math.floor((Date.now() - last.at) / DAY)
  const isTime = marks >= ENOUGH_MARKS || (marks > 0 && days !== null && days >= ENOUGH_DAYS)
  return isTime && Date.now() >= last.notBefore ? { marks, days } : null
}

export interface MadeBackup {
  readonly name: string
  readonly text: string
  readonly unreadable: number
}

/** Makes the file. Rejects where the storage does not answer. */
export async function makeBackup(): Promise<MadeBackup> {
  const { state, unreadable } = await knownNow()
  noteBackup(recordsIn(state, 'bookmarks').size + recordsIn(state, 'highlights').size)
  return { name: fileName('json'), text: writeBackup(state, archiveName()), unreadable }
}

/** Puts the file where the reader's files are kept. */
export function downloadBackup({ name, text }: MadeBackup): void {
  downloadFile(name, 'application/json', text)
}

/** Platforms share texts; few share JSON. */
const TEXT = 'text/plain'
export const canShareBackup = canShareFile('backup.txt', TEXT)

export function shareBackup({ name, text }: MadeBackup): Promise<boolean> {
  return shareFile(name.replace(/json$/, 'txt'), TEXT, text)
}

/** A backup as a code; without what it has no room for. */
export async function makeCode(): Promise<BackupCode> {
  const { state } = await knownNow()
  return codeOf(state, archiveName())
}

/** In discreet mode a file does not say which app made it. */
function fileName(ending: string): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${useSettings.getState().discreet ? 'notes' : 'dogear'}-${day}.${ending}`
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

// Devices that meet in a folder: each writes one file of its own there and reads all others. Nobody ever writes another
// device's file, so no two writes can collide, whatever carries the folder from place to place.

import { type Holdings, heldIn, holdingsOf } from './holdings.ts'
import { noted } from './noted.ts'
import { eachOnce, ownStoriesIn, withoutOwnStories } from './own-stories.ts'
import type { OwnStoryRecord } from './own-story-section.ts'
import { type RefusedBackup, readBackup } from './read-backup.ts'
import { type BackupState, joinStates, knowsAllOf } from './state.ts'

export interface FolderFile {
  readonly name: string
  readonly text: string
}

export interface Met {
  readonly state: BackupState
  /** Names of the other devices' files that were read. */
  readonly read: readonly string[]
  readonly refused: readonly { readonly name: string; readonly sentence: RefusedBackup['sentence'] }[]
  /**
   * Something in the folder was written under this device's name that it knows nothing of: its storage was copied or
   * put back from an older time. It must go on under another name, or one of the two would be lost.
   */
  readonly isTwin: boolean
  /** Own stories in the other devices' files, each as it was changed last, and those in this device's own file. */
  readonly offered: readonly OwnStoryRecord[]
  readonly mine: readonly OwnStoryRecord[]
}

/** A state in which a device goes on under another name: where it is in its stories stays its own. */
export function underAnotherName(state: BackupState, another: string, holdings: Holdings): BackupState {
  const places = new Map([...heldIn(holdingsOf(state, another), 'places'), ...heldIn(holdings, 'places')])
  return noted(state, another, new Map([['places', places]]))
}

/** The file that a device writes. */
export function fileOf(device: string): string {
  return `dogear-${device}.json`
}

export function isBackupFile(name: string): boolean {
  return /^dogear-[0-9a-z]{4,40}\.json$/.test(name)
}

/** A state after the files of a folder were read, its own among them. One that cannot be read is passed over and named. */
export function metFiles(state: BackupState, device: string, files: readonly FolderFile[]): Met {
  const read: string[] = []
  const refused: { name: string; sentence: string }[] = []
  const offered: OwnStoryRecord[] = []
  let mine: readonly OwnStoryRecord[] = []
  let joined = state
  let isTwin = false
  for (const { name, text } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const backup = readBackup(text)
    if (backup.kind === 'refused') {
      refused.push({ name, sentence: backup.sentence })
      continue
    }
    const known = withoutOwnStories(backup.state)
    if (!knowsAllOf(state, known, device)) isTwin = true
    joined = joinStates(joined, known)
    const own = ownStoriesIn(backup.state)
    if (name === fileOf(device)) {
      mine = own
    } else {
      read.push(name)
      offered.push(...own)
    }
  }
  return { state: joined, read, refused, isTwin, offered: eachOnce(offered), mine }
}

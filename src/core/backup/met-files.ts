// Devices that meet in a folder: each writes one file of its own there and reads all others. Nobody ever writes another
// device's file, so no two writes can collide, whatever carries the folder from place to place.

import { eachOnce, ownStoriesIn, withoutOwnStories } from './own-stories.ts'
import type { OwnStoryRecord } from './own-story-section.ts'
import { type RefusedBackup, readBackup } from './read-backup.ts'
import type { BackupState } from './state.ts'
import { type Joined, joinedWith } from './twin.ts'

export interface FolderFile {
  readonly name: string
  readonly text: string
}

export interface Met extends Joined {
  /** Names of the other devices' files that were read. */
  readonly read: readonly string[]
  readonly refused: readonly { readonly name: string; readonly sentence: RefusedBackup['sentence'] }[]
  /** Own stories in the other devices' files, each as it was changed last, and those in this device's own file. */
  readonly offered: readonly OwnStoryRecord[]
  readonly mine: readonly OwnStoryRecord[]
}

/** The file that a device writes. */
export function fileOf(device: string): string {
  return `dogear-${device}.json`
}

export function isBackupFile(name: string): boolean {
  return /^dogear-[0-9a-z]{4,40}\.json$/.test(name)
}

/**
 * A state after the files of a folder were read, its own among them. One that cannot be read is passed over and named.
 * `another` is the name that the device goes on under where a twin has written there.
 */
export function metFiles(
  state: BackupState,
  device: string,
  files: readonly FolderFile[],
  another: string,
): Met {
  const read: string[] = []
  const refused: { name: string; sentence: string }[] = []
  const offered: OwnStoryRecord[] = []
  let mine: readonly OwnStoryRecord[] = []
  const known: BackupState[] = []
  for (const { name, text } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const backup = readBackup(text)
    if (backup.kind === 'refused') {
      refused.push({ name, sentence: backup.sentence })
      continue
    }
    known.push(withoutOwnStories(backup.state))
    const own = ownStoriesIn(backup.state)
    if (name === fileOf(device)) {
      mine = own
    } else {
      read.push(name)
      offered.push(...own)
    }
  }
  return { ...joinedWith(state, device, known, another), read, refused, offered: eachOnce(offered), mine }
}

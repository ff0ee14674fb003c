// The hide-list in the reader's database, and its second copy: the list must hold before the database has answered, and
// where it does not answer at all.

import type { HideChange, HideRule } from '../../../core/meeting/hide-list.ts'
import { readPreference, writePreference } from './preferences.ts'
import { readFrom, writeTo } from './reader-database.ts'

/** What is stored, whatever it is. */
export function readHideRules(): Promise<readonly unknown[]> {
  return readFrom(['hiding'], ({ store }) => store.getAll())
}

/** Writes changes in one go; answers the whole list after them, with what other tabs have changed. */
export function writeHideChanges(changes: readonly HideChange[]): Promise<readonly unknown[]> {
  return writeTo(['hiding'], async ({ store }) => {
    await Promise.all(
      changes.map(({ id, rule }): Promise<unknown> => (rule ? store.put(rule) : store.delete(id))),
    )
    return store.getAll()
  })
}

const NAME = 'hiding'

/** The list as it was last known here, and the changes that were not in the database yet. */
export interface HideMirror {
  readonly rules: readonly HideRule[]
  readonly pending: readonly HideChange[]
}

/** What stands in the second copy, whatever it is; undefined where there is none. */
export function readHideMirror(): unknown {
  return readPreference(NAME)
}

export function mirrorHideList(mirror: HideMirror): void {
  writePreference(NAME, mirror)
}

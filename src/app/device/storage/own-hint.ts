// Whether there may be stories of the reader's own, asked before anything is shown: a hint, since only their database
// knows. Nobody else waits for it.

import { readPreference, writePreference } from './preferences.ts'

const NAME = 'own'

export function mayHaveOwn(): boolean {
  return Boolean(readPreference(NAME))
}

/** Without the hint they come a moment later. */
export function hintOwn(isThere: boolean): void {
  if (mayHaveOwn() !== isThere) writePreference(NAME, isThere)
}

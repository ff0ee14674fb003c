// Whether there may be stories of the reader's own, asked before anything is shown: a hint, since only their database
// knows. Nobody else waits for it.

import { base } from './base.ts'

const KEY = `dogear${base}own`

export function mayHaveOwn(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

export function hintOwn(isThere: boolean): void {
  try {
    if (isThere) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // Without the hint they come a moment later.
  }
}

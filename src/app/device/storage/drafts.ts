// What is written and not yet handed in: kept for this tab, through reloads, until it is. A slip on a phone closes a sheet.

import { PREFIX } from './preferences.ts'

/** Storage may be off, or a whole pasted story too much for it: then the page itself remembers. */
const here = new Map<string, string>()

/** What was written under a name and not handed in; null where nothing was. */
export function readDraft(name: string): string | null {
  const known = here.get(name)
  if (known !== undefined) return known
  try {
    return sessionStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

/** Keeps what is written; null lets it go. */
export function keepDraft(name: string, text: string | null): void {
  if (text === null) here.delete(name)
  else here.set(name, text)
  try {
    sessionStorage.removeItem(keyOf(name))
    if (text !== null) sessionStorage.setItem(keyOf(name), text)
  } catch {
    // The page remembers.
  }
}

function keyOf(name: string): string {
  return `${PREFIX}draft ${name}`
}

// Small things kept in localStorage: what the reader has chosen, which boot.ts reads before the first paint, and the
// second copy of places. Losing it costs a choice, never a place: places live in IndexedDB.

import { base } from '../base.ts'

/** Every key of ours begins with the base path, since one origin may hold several archives. */
export const PREFIX = `dogear${base}`

/** The stored value under a name, or undefined where there is none, it is no JSON, or storage is off. */
export function readPreference(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps a value. Answers false where the browser would not (storage off or full). */
export function writePreference(name: string, value: unknown): boolean {
  let isKept = true
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    isKept = false
  }
  watcher(isKept)
  return isKept
}

let watcher = (_isKept: boolean) => {}

/** Tells of every write whether it was kept. */
export function watchPreferences(watch: (isKept: boolean) => void): void {
  watcher = watch
}

/** Called when another tab has kept a new value under a name. */
export function onPreferenceChange(name: string, listener: (value: unknown) => void): void {
  globalThis.addEventListener?.('storage', (event: StorageEvent) => {
    if (event.key === PREFIX + name) listener(readPreference(name))
  })
}

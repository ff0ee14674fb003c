// What this browser can keep at all, and for how long: asked of the interfaces themselves, each of which may be missing,
// forbidden or silent.

import { deleteDB } from 'idb'
import { base } from '../base.ts'
import { inTime } from '../in-time.ts'
import { PREFIX } from './preferences.ts'
import { databaseName, writeTo } from './reader-database.ts'

const PATIENCE = 1500

/** Whether choices can be kept: tried. */
export function canKeepPreferences(): boolean {
  const probe = `${PREFIX}probe`
  try {
    localStorage.setItem(probe, base)
    const isKept = localStorage.getItem(probe) === base
    localStorage.removeItem(probe)
    return isKept
  } catch {
    return false
  }
}

/** Names of the given preferences whose text is no JSON. */
export function damagedPreferences(names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    try {
      JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null')
      return false
    } catch (fault) {
      return fault instanceof SyntaxError
    }
  })
}

/** Whether a service worker can keep Dogear itself here. */
export async function canKeepApp(): Promise<boolean> {
  if (import.meta.env.DEV) return true
  try {
    if (!navigator.serviceWorker) return false
    const asked = navigator.serviceWorker.getRegistration(base).then(() => true)
    return (await inTime(asked, PATIENCE)) ?? false
  } catch {
    return false
  }
}

/** Whether the browser has promised not to clear what is kept here; null where it cannot be asked. */
export async function isPersisted(): Promise<boolean | null> {
  try {
    return (await inTime(navigator.storage.persisted(), PATIENCE)) ?? null
  } catch {
    return null
  }
}

/** Asks for that promise. Firefox asks the reader, for as long as they like. Null where it cannot be asked. */
export async function askToPersist(): Promise<boolean | null> {
  try {
    return await navigator.storage.persist()
  } catch {
    return null
  }
}

/** Whether this is a tab of Safari on a phone, where seven days without a visit clear everything. Only there is the question known. */
export function isSafariTab(): boolean {
  return Reflect.get(navigator, 'standalone') === false
}

/** Writes a record as it stands: what comes of it says whether the database can be written to again. */
export function tryWriting(): Promise<unknown> {
  return writeTo(['visits'], async ({ store }) => {
    const [key] = await store.getAllKeys()
    const visit = key && (await store.get(key))
    if (visit) await store.put(visit, key)
  })
}

/** Deletes the reader's database, for one that does not open any more. Rejects where even that fails or is not answered. */
export async function deleteReaderDatabase(): Promise<void> {
  const deleting = deleteDB(databaseName, { blocked: () => undefined }).then(() => true)
  if (!(await inTime(deleting, PATIENCE))) throw new Error('The database could not be deleted.')
}

// The reader's records and what the backup knows of all devices, read and changed together: one transaction over all
// stores, so that no act in another tab falls between what was read and what is written.

import type { IDBPTransaction } from 'idb'
import type { DeviceName, SettingsOfDevice } from '../../../core/backup/device-sections.ts'
import { type Difference, differencesOf } from '../../../core/backup/differences.ts'
import { elsewhereIn } from '../../../core/backup/elsewhere.ts'
import { given, isDevice } from '../../../core/backup/given-values.ts'
import { type Holdings, holdingsOf } from '../../../core/backup/holdings.ts'
import { noted } from '../../../core/backup/noted.ts'
import { withoutOwnStories } from '../../../core/backup/own-stories.ts'
import { readBackup } from '../../../core/backup/read-backup.ts'
import type { Replacement } from '../../../core/backup/replaced.ts'
import { type BackupState, emptyState } from '../../../core/backup/state.ts'
import { type StoreWrites, writesFor } from '../../../core/backup/store-writes.ts'
import { holdingsFrom, type Stored, type Stores, storeNames } from '../../../core/backup/stores.ts'
import { writeBackup } from '../../../core/backup/write-backup.ts'
import { ELSEWHERE } from './elsewhere-store.ts'
import { type ReaderSchema, readFrom, writeTo } from './reader-database.ts'

/** What stands under each name in the store `backup`. */
const KNOWN = 'known'
const UNDO = 'undo'
const VISIT = 'latest'

const all = [...storeNames, 'visits', 'backup'] as const
type Everything = IDBPTransaction<ReaderSchema, typeof all, 'readwrite'>

/** What this device knows just now: its own name among devices, and all that it holds and has met. */
export interface Known {
  readonly device: string
  readonly state: BackupState
  readonly holdings: Holdings
}

interface Wanted {
  /** What is known afterwards; the stores are made to show it. */
  readonly state: BackupState
  /** A new name among devices, where another goes by this one's. */
  readonly device?: string
  /** Keeps what was here before, to be brought back; false lets go of what was kept so. */
  readonly isUndoKept?: boolean
}

export interface Exchanged extends Known {
  readonly differences: readonly Difference[]
}

/** What is not in the database, and is the caller's to know. */
export interface OwnWords {
  readonly settings: SettingsOfDevice
  readonly name: DeviceName
  /** A name among devices, for one that has none yet. */
  readonly newDevice: string
}

/** Notes what this device holds, lets `work` say what is to be, and writes it: wholly or not at all. */
export function exchange(own: OwnWords, work: (known: Known) => Wanted): Promise<Exchanged> {
  return writeTo(all, async (transaction) => {
    const stores = await readStores(transaction, own)
    const before = knownFrom(await transaction.objectStore('backup').get(KNOWN), own.newDevice)
    const holdings = holdingsFrom(stores)
    const state = noted(before.state, before.device, holdings)
    const wanted = work({ device: before.device, state, holdings })
    const device = wanted.device ?? before.device
    // They have a database of their own, and would be kept twice.
    const known = withoutOwnStories(wanted.state)
    const after = holdingsOf(known, device)
    const differences = differencesOf(holdings, after)
    const kept = transaction.objectStore('backup')
    write(transaction, writesFor(stores, after, differences))
    void kept.put({ device, text: writeBackup(known, '') }, KNOWN)
    void kept.put(elsewhereIn(known, device).slice(0, 500), ELSEWHERE)
    if (wanted.isUndoKept)
      void kept.put({ text: writeBackup(state, ''), after: writeBackup(known, ''), device }, UNDO)
    if (wanted.isUndoKept === false) void kept.delete(UNDO)
    return { device, state: known, holdings: after, differences }
  })
}

async function readStores(transaction: Everything, { settings, name }: OwnWords): Promise<Stores> {
  const read = storeNames.map(async (store): Promise<readonly [string, readonly Stored[]]> => {
    const [keys, values] = await Promise.all([
      transaction.objectStore(store).getAllKeys(),
      transaction.objectStore(store).getAll(),
    ])
    return [store, keys.map((key, at) => ({ key, value: values[at] }))]
  })
  const visit = transaction.objectStore('visits').get(VISIT)
  const records = Object.fromEntries(await Promise.all(read)) as unknown as Stores['records']
  return { records, visit: await visit, settings, name }
}

/** What was kept; a device whose memory of the others is gone or damaged begins anew, under a new name. */
function knownFrom(stored: unknown, newDevice: string): Omit<Known, 'holdings'> {
  const { device, text } = given(stored) ?? {}
  const read = typeof text === 'string' ? readBackup(text) : null
  return isDevice(device) && read?.kind === 'read'
    ? { device, state: read.state }
    : { device: newDevice, state: emptyState }
}

function write(transaction: Everything, { records, visit }: StoreWrites): void {
  for (const { store, key, value } of records) {
    const target = transaction.objectStore(store)
    // Every value was read by the validators of its kind; keys of stores with a key path stand in the value.
    if (value) void target.put(value as never)
    else void target.delete(key as never)
  }
  if (visit) void transaction.objectStore('visits').put(visit, VISIT)
}

/** What a backup did that was taken over; null where none was, or it was let go of. */
export async function readUndo(): Promise<Replacement | null> {
  return replacementIn(await readFrom(['backup'], ({ store }) => store.get(UNDO)))
}

function replacementIn(stored: unknown): Replacement | null {
  const { device, text, after } = given(stored) ?? {}
  if (!isDevice(device)) return null
  const [before, then] = [text, after].map((one) => {
    const read = typeof one === 'string' ? readBackup(one) : null
    return read?.kind === 'read' ? holdingsOf(read.state, device) : null
  })
  return before ? { before, after: then ?? null } : null
}

export function deleteUndo(): Promise<void> {
  return writeTo(['backup'], ({ store }) => store.delete(UNDO))
}

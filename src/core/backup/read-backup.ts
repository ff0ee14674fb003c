// A backup's text read, whatever it is. It never throws. A file with a wrong check, or of a shape that is none of ours,
// is refused whole. In a whole file each record stands for itself: one that this version cannot read (a newer one wrote
// it) is left out and counted, and never changes what is here.

import { given, isDevice, isText, LONGEST } from './given-values.ts'
import type { Register } from './register.ts'
import { type BackupState, type Records, type SectionName, sectionNames, sections } from './state.ts'
import { BACKUP_FORMAT, CHECK, checkOf } from './write-backup.ts'

export interface ReadBackup {
  readonly kind: 'read'
  readonly state: BackupState
  /** The archive that it was made in. */
  readonly archive: string
  /** Records that this version cannot read. */
  readonly unknown: number
}

/** `sentence` says what is wrong and what to do, without the file's name. */
export interface RefusedBackup {
  readonly kind: 'refused'
  readonly reason: 'too-big' | 'not-a-backup' | 'damaged' | 'newer'
  readonly sentence: string
}

/** Longest text of a backup, in UTF-16 units. */
export const LONGEST_BACKUP = 64_000_000
const MOST_RECORDS = 400_000
const MOST_DEVICES = 100
/** No device writes one record more often than this: one a second for thirty thousand years. */
const HIGHEST = 2 ** 40

export function readBackup(written: string): ReadBackup | RefusedBackup {
  if (written.length > LONGEST_BACKUP) return refused('too-big')
  const text = written.replace(/^\uFEFF/, '').trimEnd()
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return refused(text.startsWith('{"dogear":"backup"') ? 'damaged' : 'not-a-backup')
  }
  const { dogear, format, archive, records } = given(file) ?? {}
  if (dogear !== 'backup') return refused('not-a-backup')
  if (typeof format === 'number' && format > BACKUP_FORMAT) return refused('newer')
  if (format !== BACKUP_FORMAT || !isWhole(text)) return refused('damaged')
  const kinds = given(records)
  if (!kinds || !isText(archive, LONGEST.name)) return refused('damaged')
  return readKinds(kinds, archive)
}

function isWhole(text: string): boolean {
  const end = text.lastIndexOf(CHECK)
  return end > 0 && text.slice(end) === `${CHECK}${checkOf(text.slice(0, end))}"}`
}

function readKinds(kinds: Readonly<Record<string, unknown>>, archive: string): ReadBackup | RefusedBackup {
  const state = new Map<SectionName, Records<unknown>>()
  let unknown = 0
  let left = MOST_RECORDS
  for (const [name, list] of Object.entries(kinds)) {
    if (!Array.isArray(list) || list.length > left) return refused('damaged')
    left -= list.length
    const known = sectionNames.find((one) => one === name)
    const records = new Map<string, Register<unknown>>()
    for (const one of list) {
      const record = known ? recordFrom(known, one) : null
      if (record === null || records.has(record.key)) unknown++
      else records.set(record.key, record.register)
    }
    if (known && records.size > 0) state.set(known, records)
  }
  return { kind: 'read', state, archive, unknown }
}

function recordFrom(
  name: SectionName,
  value: unknown,
): { readonly key: string; readonly register: Register<unknown> } | null {
  const { key, seen, values } = given(value) ?? {}
  const seenBy = Object.entries(given(seen) ?? {})
  const standing = Object.entries(given(values) ?? {})
  if (!isText(key, 1000) || key === '' || seenBy.length === 0 || seenBy.length > MOST_DEVICES) return null
  if (!seenBy.every(([device, sequence]) => isDevice(device) && isSequence(sequence))) return null
  const context = new Map(seenBy as [string, number][])
  const read = new Map<string, { readonly sequence: number; readonly value: unknown }>()
  for (const [device, pair] of standing) {
    const [sequence, claimed] = Array.isArray(pair) && pair.length === 2 ? pair : []
    if (!isSequence(sequence) || sequence > (context.get(device) ?? 0)) return null
    const kept = sections[name].read(key, claimed)
    if (kept === null) return null
    read.set(device, { sequence, value: kept })
  }
  return { key, register: { seen: context, values: read } }
}

function isSequence(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= HIGHEST
}

const sentences: Readonly<Record<RefusedBackup['reason'], string>> = {
  'too-big': 'This file is too big to be a backup. Choose the file that Dogear made.',
  'not-a-backup': 'This file is not a backup of Dogear. Choose the file that Dogear made.',
  damaged:
    'This backup is damaged: it is not as Dogear wrote it. Nothing was changed. Try an earlier one, or copy it again.',
  newer: 'This backup was made by a newer Dogear. Load this page anew with a network, then try again.',
}

function refused(reason: RefusedBackup['reason']): RefusedBackup {
  return { kind: 'refused', reason, sentence: sentences[reason] }
}

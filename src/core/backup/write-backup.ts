// The one file of a backup, as text: docs/backup.md describes it for strangers. The same state is always the same text.

import { fnv1aOfText } from '../fnv.ts'
import { canonical } from './canonical.ts'
import { LONGEST } from './given-values.ts'
import type { Register } from './register.ts'
import { type BackupState, type Records, recordsIn, sectionNames } from './state.ts'

/**
 * Version of the file. It rises only when an older Dogear would misread a newer file; new fields do not raise it, since of
 * a value with them and the same without them a join keeps the one that has them (`isGreater`).
 */
export const BACKUP_FORMAT = 1

/** What stands before the check, which is the last thing in the file. */
export const CHECK = ',"check":"'

/** The text of a backup. `archive` is the name of the archive that it was made in, for showing only. */
export function writeBackup(state: BackupState, archive: string): string {
  const kinds = sectionNames
    .map((name) => [name, recordsIn(state, name) as Records<unknown>] as const)
    .filter(([, records]) => records.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, records]) => `"${name}":[${[...records].sort(byKey).map(recordText).join(',\n')}]`)
  const head = `{"dogear":"backup","format":${BACKUP_FORMAT},"archive":${JSON.stringify(shortened(archive))}`
  const text = `${head},"records":{\n${kinds.join(',\n')}\n}`
  return `${text}${CHECK}${checkOf(text)}"}\n`
}

/** As much of a name as is read again, and never half of a sign. */
function shortened(name: string): string {
  return name.slice(0, LONGEST.name).replace(/[\ud800-\udbff]$/, '')
}

/** Eight hex digits over all that stands before the check. */
export function checkOf(text: string): string {
  return fnv1aOfText(text).toString(16).padStart(8, '0')
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function recordText([key, { seen, values }]: readonly [string, Register<unknown>]): string {
  const standing = [...values].map(([device, { sequence, value }]) => [device, [sequence, value]] as const)
  return canonical({ key, seen: Object.fromEntries(seen), values: Object.fromEntries(standing) })
}

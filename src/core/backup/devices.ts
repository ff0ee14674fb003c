// The devices that a backup knows: what they are called, and whose settings are offered to another.

import type { SettingsOfDevice } from './device-sections.ts'
import { valuesByDevice } from './holdings.ts'
import { valuesOf } from './register.ts'
import { type BackupState, recordsIn } from './state.ts'

/** What the devices are called that a state knows; those without a name are left out. */
export function deviceNamesIn(state: BackupState): readonly string[] {
  const names = [...recordsIn(state, 'devices').values()].flatMap((register) => valuesOf(register))
  return names.map(({ name }) => name).filter((name) => name !== '')
}

/** The settings of the device that was read on last; this one's own only where there are no others. Null for none. */
export function settingsIn(state: BackupState, device: string): SettingsOfDevice | null {
  const lastRead = new Map<string, number>()
  for (const byDevice of valuesByDevice(state, 'places').values())
    for (const [other, { at }] of byDevice) lastRead.set(other, Math.max(at, lastRead.get(other) ?? 0))
  const candidates = [...recordsIn(state, 'settings')].flatMap(([key, register]) =>
    valuesOf(register).map((settings) => ({ key, settings })),
  )
  const atOf = (key: string) => (key === device ? -1 : (lastRead.get(key) ?? 0))
  const [best] = candidates.sort((a, b) => atOf(b.key) - atOf(a.key) || (a.key < b.key ? -1 : 1))
  return best?.settings ?? null
}

// A state after a device has looked at what it holds: what changed there since is written under its name, what is gone
// is erased. So nothing has to be told of a change when it is made, and no way of changing a record can be forgotten.

import { canonical } from './canonical.ts'
import { keyOf } from './given-values.ts'
import {
  type ByDevice,
  dayWithout,
  fileKey,
  type Held,
  type Holdings,
  heldIn,
  holdingsOf,
  isByDevice,
  isOfDevice,
  sumOfDays,
  valuesByDevice,
} from './holdings.ts'
import type { DayOnDevice } from './reading-sections.ts'
import { emptyRegister, erased, type Register, written } from './register.ts'
import { type BackupState, type Records, recordsIn, type SectionName } from './state.ts'

/** The state with what a device holds now. Kinds that it does not name stay as they are. */
export function noted(state: BackupState, device: string, holdings: Holdings): BackupState {
  const known = holdingsOf(state, device)
  const after = new Map(state)
  for (const [name, held] of holdings) {
    const records = new Map<string, Register<unknown>>(recordsIn(state, name) as Records<unknown>)
    const before = heldIn(known, name) as Held<unknown>
    const context = { state, device, name, records }
    let isChanged = false
    for (const [local, found] of held) {
      const value = name === 'days' && found !== null ? sumOfDays([found as DayOnDevice]) : found
      if (value === null || canonical(value) === canonical(before.get(local))) continue
      isChanged = true
      if (name === 'days') noteDay(context, local, value as DayOnDevice)
      else write(context, local, value)
    }
    for (const local of before.keys()) {
      if (held.has(local) || isOfDevice(name)) continue
      isChanged = true
      erase(context, local)
    }
    if (isChanged) after.set(name, records)
  }
  return after
}

interface Context {
  readonly state: BackupState
  readonly device: string
  readonly name: SectionName
  readonly records: Map<string, Register<unknown>>
}

function write({ device, name, records }: Context, local: string, value: unknown): void {
  const key = fileKey(name, local, device)
  records.set(key, written(records.get(key) ?? emptyRegister, device, value))
}

/** A record that every device has for itself is gone with all of them: forgotten is forgotten. */
function erase({ state, name, records }: Context, local: string): void {
  const keys = isByDevice(name) ? keysOf(state, name, local) : [local]
  for (const key of keys) {
    const register = records.get(key)
    if (register) records.set(key, erased(register))
  }
}

function keysOf(state: BackupState, name: ByDevice, local: string): readonly string[] {
  return [...(valuesByDevice(state, name).get(local)?.keys() ?? [])].map((device) => keyOf(local, device))
}

/** A day's record holds what all devices read: this one's share is what the others have not brought. */
function noteDay(context: Context, day: string, all: DayOnDevice): void {
  const { state, device } = context
  const known = valuesByDevice(state, 'days').get(day) ?? new Map<string, DayOnDevice>()
  const others = sumOfDays([...known].flatMap(([name, part]) => (name === device ? [] : [part])))
  const own = dayWithout(all, others)
  // Less than the others brought: it was deleted here, and reading began anew.
  if (own === null) erase(context, day)
  write(context, day, own ?? all)
}

// A twin: another device that goes by this one's name, since its storage was copied, or put back from an older time. What
// the two have written since has the same sequences, so a join would take the one's for the other's and drop it. A device
// that meets one goes on under another name, and takes what it wrote along.

import { isAnother, isPart } from './claims.ts'
import { namesOf } from './given-values.ts'
import { fileKey, isByDevice, isOfDevice } from './holdings.ts'
import {
  emptyRegister,
  type Register,
  valuesOf,
  type Written,
  withoutWrite,
  writtenBeside,
} from './register.ts'
import {
  type BackupState,
  joinStates,
  knowsAllOf,
  type Records,
  recordsIn,
  type SectionName,
} from './state.ts'

export interface Joined {
  readonly state: BackupState
  /** The name that the device goes by from now on. */
  readonly device: string
}

/**
 * What a device knows, with all that others know. Where something of theirs was written under its name that it knows
 * nothing of, it goes on as `another`.
 */
export function joinedWith(
  state: BackupState,
  device: string,
  others: readonly BackupState[],
  another: string,
): Joined {
  const isTwin = others.some((other) => !knowsAllOf(state, other, device))
  const mine = isTwin ? underAnotherName(state, device, another, others) : state
  return {
    state: others.reduce((joined, other) => joinStates(joined, other), mine),
    device: isTwin ? another : device,
  }
}

/** A state in which a device has written as another what would be dropped, and where it is in its stories. */
function underAnotherName(
  state: BackupState,
  device: string,
  another: string,
  others: readonly BackupState[],
): BackupState {
  const moved = ([name, records]: readonly [SectionName, Records<unknown>]) => {
    const theirs = others.map((other) => recordsIn(other, name) as Records<unknown>)
    return [name, withMoved(name, records, device, another, theirs)] as const
  }
  return new Map([...state].map(moved))
}

function withMoved(
  name: SectionName,
  records: Records<unknown>,
  device: string,
  another: string,
  others: readonly Records<unknown>[],
): Records<unknown> {
  const moved = new Map(records)
  for (const [key, register] of records) {
    const mine = register.values.get(device)
    if (!mine) continue
    const isLost = others.some((theirs) => isDropped(mine, theirs.get(key), device))
    if (!isLost && !isOwn(name)) continue
    if (isLost) put(moved, key, withoutWrite(register, device))
    const target = keyUnder(name, key, another)
    moved.set(target, writtenBeside(moved.get(target) ?? emptyRegister, another, mine.value))
  }
  return moved
}

/** What a device says of itself is true of it under any name. Days are summed, and would count twice. */
function isOwn(name: SectionName): boolean {
  return name === 'places' || isOfDevice(name)
}

function put(records: Map<string, Register<unknown>>, key: string, register: Register<unknown>): void {
  if (register.seen.size > 0) records.set(key, register)
  else records.delete(key)
}

function keyUnder(name: SectionName, key: string, device: string): string {
  const [local = key] = isByDevice(name) ? (namesOf(key, 2) ?? []) : []
  return fileKey(name, local, device)
}

/**
 * Whether a join would drop a write, though nothing that stands there says what it says. Where a twin has written on since,
 * none can tell whether it knew this write or one of its own: better said twice than lost. What is deleted there stays so.
 */
function isDropped(
  { sequence, value }: Written<unknown>,
  theirs: Register<unknown> | undefined,
  device: string,
): boolean {
  const known = theirs?.seen.get(device) ?? 0
  if (!theirs || known < sequence) return false
  const standing = theirs.values.get(device)
  // A third device that knew this very write has taken its place.
  if (known === sequence) return standing !== undefined && isAnother(standing.value, value)
  const all = valuesOf(theirs)
  return all.length > 0 && !all.some((one) => isPart(value, one))
}

// All that a reader has, as every device that has met knows it: for each kind of record a register for each key.
// Joining two states joins their registers, so it is commutative, associative and idempotent as they are.

import { isAnother, isGreater } from './claims.ts'
import { devices, settings, visits } from './device-sections.ts'
import { filters, hiding, shelved, shelves } from './list-sections.ts'
import { bookmarks, highlights } from './mark-sections.ts'
import { ownStories } from './own-story-section.ts'
import { days, journal, places, progress } from './reading-sections.ts'
import { joinRegisters, type Register } from './register.ts'
import type { Section } from './section.ts'

/** Every kind of record, by the name that it has in the file. */
export const sections = {
  bookmarks,
  days,
  devices,
  filters,
  hiding,
  highlights,
  journal,
  ownStories,
  places,
  progress,
  settings,
  shelved,
  shelves,
  visits,
} as const

export type SectionName = keyof typeof sections
export type ValueOf<Name extends SectionName> = (typeof sections)[Name] extends Section<infer T> ? T : never
export const sectionNames = Object.keys(sections) as readonly SectionName[]

export type Records<T> = ReadonlyMap<string, Register<T>>
/** What is not there is empty. */
export type BackupState = ReadonlyMap<SectionName, Records<unknown>>

export const emptyState: BackupState = new Map()

/** The records of one kind. */
export function recordsIn<Name extends SectionName>(state: BackupState, name: Name): Records<ValueOf<Name>> {
  // Wherever a state is made, a record stands under the name of the kind that it was read as.
  return (state.get(name) ?? new Map()) as Records<ValueOf<Name>>
}

/** How one kind of record is read and brought together. */
export function sectionOf<Name extends SectionName>(name: Name): Section<ValueOf<Name>> {
  return sections[name] as unknown as Section<ValueOf<Name>>
}

export function joinStates(one: BackupState, other: BackupState): BackupState {
  const joined = new Map<SectionName, Records<unknown>>()
  for (const name of sectionNames) {
    const { isAfter = isGreater } = sectionOf(name) as unknown as Section<unknown>
    const mine = recordsIn(one, name) as Records<unknown>
    const theirs = recordsIn(other, name) as Records<unknown>
    if (mine.size + theirs.size === 0) continue
    const records = new Map(mine)
    for (const [key, register] of theirs) {
      const known = records.get(key)
      records.set(key, known ? joinRegisters(known, register, isAfter) : register)
    }
    joined.set(name, records)
  }
  return joined
}

/** Whether a state knows all that another one says a device has written: no later write, and no other value of one. */
export function knowsAllOf(state: BackupState, other: BackupState, device: string): boolean {
  return sectionNames.every((name) => {
    const mine = recordsIn(state, name)
    return [...recordsIn(other, name)].every(([key, register]) =>
      knowsWrites(mine.get(key), register, device),
    )
  })
}

function knowsWrites(
  mine: Register<unknown> | undefined,
  theirs: Register<unknown>,
  device: string,
): boolean {
  if ((theirs.seen.get(device) ?? 0) > (mine?.seen.get(device) ?? 0)) return false
  const [own, other] = [mine?.values.get(device), theirs.values.get(device)]
  return !own || own.sequence !== other?.sequence || !isAnother(own.value, other.value)
}

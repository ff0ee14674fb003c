// What one device holds, kind by kind, as plain records by key: what is taken from its stores, and what goes into them.
// Where a file keeps a record for each device (places, days), a device holds one.

import { keyOf, namesOf } from './given-values.ts'
import type { DayOnDevice, PlaceOnDevice } from './reading-sections.ts'
import { valuesOf } from './register.ts'
import {
  type BackupState,
  recordsIn,
  type SectionName,
  sectionNames,
  sectionOf,
  type ValueOf,
} from './state.ts'

/** Records of one kind by their local key; null for one that is there and cannot be read. */
export type Held<T> = ReadonlyMap<string, T | null>
/** A kind that is not there is one that this device knows nothing of, not one that is empty. */
export type Holdings = ReadonlyMap<SectionName, Held<unknown>>

/** Records that belong to a device: under the story or day and the device, or under the device alone. */
const byDevice = ['places', 'days'] as const satisfies readonly SectionName[]
const ofDevice = ['devices', 'settings', 'visits'] as const satisfies readonly SectionName[]
export type ByDevice = (typeof byDevice)[number]
export type OfDevice = (typeof ofDevice)[number]

/** The local key of the one record that a device has of itself. */
export const OWN = 'own'

export function isByDevice(name: SectionName): name is ByDevice {
  return byDevice.some((one) => one === name)
}

export function isOfDevice(name: SectionName): name is OfDevice {
  return ofDevice.some((one) => one === name)
}

export function heldIn<Name extends SectionName>(holdings: Holdings, name: Name): Held<ValueOf<Name>> {
  return (holdings.get(name) ?? new Map()) as Held<ValueOf<Name>>
}

/** How many bookmarks and highlights a device has that it can read. */
export function marksIn(holdings: Holdings): number {
  const marks = [...heldIn(holdings, 'bookmarks').values(), ...heldIn(holdings, 'highlights').values()]
  return marks.filter((mark) => mark !== null).length
}

/** What a device shows of a state. */
export function holdingsOf(state: BackupState, device: string): Holdings {
  return new Map(sectionNames.map((name) => [name, shown(state, name, device)]))
}

function shown(state: BackupState, name: SectionName, device: string): Held<unknown> {
  if (name === 'places') return shownPlaces(state, device)
  if (name === 'days') return shownDays(state)
  if (isOfDevice(name)) return shownOwn(state, name, device)
  const together = new Map<string, unknown>()
  for (const [key, register] of recordsIn(state, name)) {
    const values = valuesOf(register)
    if (values.length > 0) together.set(key, sectionOf(name).together(values as never))
  }
  return together
}

/** The values of a kind that each device has of its own, by local key, in the order of the devices. */
export function valuesByDevice<Name extends ByDevice>(
  state: BackupState,
  name: Name,
): ReadonlyMap<string, ReadonlyMap<string, ValueOf<Name>>> {
  const all = new Map<string, Map<string, ValueOf<Name>>>()
  for (const [key, register] of recordsIn(state, name)) {
    const [local = '', device = ''] = namesOf(key, 2) ?? []
    const [value] = valuesOf(register)
    if (value === undefined) continue
    const known = all.get(local)
    if (known) known.set(device, value)
    else all.set(local, new Map([[device, value]]))
  }
  return all
}

/** This device's own place, and where it has none, that of the device that was there last. */
function shownPlaces(state: BackupState, device: string): Held<PlaceOnDevice> {
  const held = new Map<string, PlaceOnDevice>()
  for (const [story, places] of valuesByDevice(state, 'places')) {
    const place = places.get(device) ?? latest([...places], ({ at }) => at)
    if (place) held.set(story, place)
  }
  return held
}

/** Of values by device the latest; of equals that of the later name. */
function latest<T>(all: readonly (readonly [string, T])[], atOf: (value: T) => number): T | undefined {
  return [...all].sort(([a, one], [b, other]) => atOf(other) - atOf(one) || (a < b ? 1 : -1))[0]?.[1]
}

/** What was read on a day on all devices. */
function shownDays(state: BackupState): Held<DayOnDevice> {
  const held = new Map<string, DayOnDevice>()
  for (const [day, parts] of valuesByDevice(state, 'days')) held.set(day, sumOfDays([...parts.values()]))
  return held
}

/** Sums are written with three decimals, so that taking one apart again loses nothing; nothing read is no entry. */
export function sumOfDays(all: readonly DayOnDevice[]): DayOnDevice {
  const sum = new Map<string, DayOnDevice[string]>()
  for (const [story, more] of all.flatMap((day) => Object.entries(day))) {
    const before = sum.get(story) ?? { words: 0, seconds: 0, parts: 0 }
    sum.set(story, {
      words: rounded(before.words + more.words),
      seconds: rounded(before.seconds + more.seconds),
      parts: rounded(before.parts + more.parts),
    })
  }
  return Object.fromEntries([...sum].filter(([, { words, seconds, parts }]) => words + seconds + parts > 0))
}

/** A day without what others read of it; null where it has less than they. */
export function dayWithout(all: DayOnDevice, others: DayOnDevice): DayOnDevice | null {
  const own: [string, DayOnDevice[string]][] = []
  for (const story of new Set([...Object.keys(all), ...Object.keys(others)])) {
    const whole = Object.hasOwn(all, story) ? all[story] : undefined
    const part = Object.hasOwn(others, story) ? others[story] : undefined
    const words = rounded((whole?.words ?? 0) - (part?.words ?? 0))
    const seconds = rounded((whole?.seconds ?? 0) - (part?.seconds ?? 0))
    const parts = rounded((whole?.parts ?? 0) - (part?.parts ?? 0))
    if (Math.min(words, seconds, parts) < 0) return null
    if (words + seconds + parts > 0) own.push([story, { words, seconds, parts }])
  }
  return Object.fromEntries(own)
}

function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000
}

/** The device's own record; of visits, where it has none, the latest of all. */
function shownOwn(state: BackupState, name: OfDevice, device: string): Held<unknown> {
  const own = valuesOf(recordsIn(state, name).get(device) ?? { seen: new Map(), values: new Map() })[0]
  if (own !== undefined) return new Map([[OWN, own]])
  if (name !== 'visits') return new Map()
  const all = [...recordsIn(state, 'visits')].flatMap(([key, register]) =>
    valuesOf(register).map((visit) => [key, visit] as const),
  )
  const visit = latest(all, ({ seen }) => seen)
  return visit ? new Map([[OWN, visit]]) : new Map()
}

/** The key in a file of a record that a device holds under a local key. */
export function fileKey(name: SectionName, local: string, device: string): string {
  if (isByDevice(name)) return keyOf(local, device)
  return isOfDevice(name) ? device : local
}

// Records of one device in a backup: what it is called, its settings, its last visit to the archive. Key: the device.

import { isSmallJson, type Json } from './canonical.ts'
import { given, isDevice, isText, isTime } from './given-values.ts'
import { firstOf, type Section } from './section.ts'

/** As the reader would call it. */
export interface DeviceName {
  readonly name: string
}

/** Settings by name, as they stand in storage; whoever takes them over checks each for itself. */
export type SettingsOfDevice = { readonly [name: string]: Json }

/** A visit whose numbers are written as text: little-endian 32-bit numbers in base64. */
export interface WrittenVisit {
  readonly began: number
  readonly seen: number
  readonly before: { readonly known: WrittenArchive; readonly at: number } | null
  readonly known: WrittenArchive
  readonly arrivals: readonly (readonly [story: string, at: number])[]
}

export interface WrittenArchive {
  readonly archive: string
  readonly ids: string
  readonly words: string
}

export const devices: Section<DeviceName> = {
  read: (device, value) => {
    const name = given(value)?.name
    return isDevice(device) && isText(name, 100) ? { name } : null
  },
  together: firstOf,
}

const MOST_SETTINGS = 200_000

export const settings: Section<SettingsOfDevice> = {
  read: (device, value) => {
    const all = given(value)
    const isRight = isDevice(device) && all && isSmallJson(all, MOST_SETTINGS, 3)
    return isRight ? (all as SettingsOfDevice) : null
  },
  together: firstOf,
}

/** Four bytes a story, in base64: room for a million. */
const MOST_LETTERS = 6_000_000
const MOST_ARRIVALS = 10_000

export const visits: Section<WrittenVisit> = {
  read: (device, value) => {
    const { began, seen, before, known, arrivals } = given(value) ?? {}
    const archive = archiveFrom(known)
    if (!isDevice(device) || !isTime(began) || !isTime(seen) || !archive) return null
    if (!Array.isArray(arrivals) || arrivals.length > MOST_ARRIVALS || !arrivals.every(isArrival)) return null
    const at = given(before)?.at
    const earlier = archiveFrom(given(before)?.known)
    return {
      began,
      seen,
      before: earlier && isTime(at) ? { known: earlier, at } : null,
      known: archive,
      arrivals,
    }
  },
  together: firstOf,
}

function archiveFrom(value: unknown): WrittenArchive | null {
  const { archive, ids, words } = given(value) ?? {}
  if (!isText(archive, 400) || !isNumbers(ids) || !isNumbers(words)) return null
  return ids.length === words.length ? { archive, ids, words } : null
}

function isNumbers(value: unknown): value is string {
  return isText(value, MOST_LETTERS) && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)
}

function isArrival(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && value.length === 2 && isText(value[0], 400) && isTime(value[1])
}

// Entries as they come from storage: packing reads all of their fields, and one that cannot be packed would take the
// whole library with it.

import type { Entry } from '../catalogue/catalogue.ts'
import { isRecord } from '../catalogue/json.ts'

type Check = (value: unknown) => boolean

/** A check for every field, so that none is forgotten. One that a later version adds must let older records pass. */
const checks = {
  id: isText,
  title: isBrief(isText),
  opening: isText,
  author: isBrief(isText),
  pairings: isListOf(isBrief(isPairing)),
  characters: isListOf(isBrief(isText)),
  fandom: isBrief(isText),
  genres: isListOf(isBrief(isText)),
  rating: isBrief(isText),
  warnings: isWarnings,
  summary: isBrief(isText),
  date: isBrief(isText),
  status: isBrief(isText),
  series: isBrief(isSeries),
  language: isBrief(isText),
  parts: isListOf(isNumber),
  files: isListOf(isFile),
} satisfies Record<keyof Entry, Check>

/** Whether what stood in storage can stand in a catalogue. */
export function isEntry(value: unknown): value is Entry {
  return isRecord(value) && Object.entries(checks).every(([name, isRight]) => isRight(value[name]))
}

function isBrief(isRight: Check): Check {
  return (field) => {
    if (!isRecord(field)) return false
    const { source, value } = field
    return source === 'unknown' ? value === null : isSource(source) && isRight(value)
  }
}

function isSource(value: unknown): boolean {
  return value === 'stated' || value === 'inferred' || value === 'override'
}

function isListOf(isRight: Check): Check {
  return (value) => Array.isArray(value) && value.every(isRight)
}

function isPairing(value: unknown): boolean {
  return isRecord(value) && isListOf(isText)(value.names) && isText(value.bond) && isText(value.role)
}

function isWarnings(value: unknown): boolean {
  if (!isRecord(value)) return false
  return isText(value.said) && isListOf(isBrief(isText))(value.kinds) && isListOf(isText)(value.words)
}

function isSeries(value: unknown): boolean {
  return isRecord(value) && isText(value.name) && (value.number === null || isNumber(value.number))
}

function isFile(value: unknown): boolean {
  return isRecord(value) && isText(value.hash) && isNumber(value.bytes) && isNumber(value.parts)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

// Stories of the reader's own in a backup: the files that they brought, byte for byte, and their word on them. All else
// is made anew where they are taken in. Key: the id.

import { canonical, isSmallJson, type Json } from './canonical.ts'
import { given, isText, isTime, LONGEST } from './given-values.ts'
import type { Section } from './section.ts'

interface OwnFileRecord {
  /** Its name, with the folders above it that came along. */
  readonly path: string
  /** The reader's word on it, opaque here: who takes it in checks it. */
  readonly override: Json
  /** The bytes of the file. */
  readonly base64: string
}

export interface OwnStoryRecord {
  readonly id: string
  /** When it was added, and when the reader last said something of it, in milliseconds since 1970. */
  readonly added: number
  readonly changed: number
  /** In the order of their parts. */
  readonly files: readonly OwnFileRecord[]
}

const MOST_FILES = 5000
/** Letters of base64 in one file; a whole backup has not much more room. */
const MOST_LETTERS = 60_000_000
const MOST_IN_WORD = 200_000

export const ownStories: Section<OwnStoryRecord> = {
  read: (key, value) => {
    const { id, added, changed, files } = given(value) ?? {}
    if (id !== key || typeof id !== 'string' || !/^own~[a-z0-9-]{1,120}$/.test(id)) return null
    if (!isMoment(added) || !isMoment(changed)) return null
    if (!Array.isArray(files) || files.length === 0 || files.length > MOST_FILES) return null
    const read = files.map(fileFrom)
    const whole = read.filter((file) => file !== null)
    return whole.length === read.length ? { id, added, changed, files: whole } : null
  },
  together: (values) => values.reduce((one, other) => (isAfter(other, one) ? other : one)),
  isAfter,
}

/** Whether one says more of a story than another: what was changed last; of equals any, but always the same one. */
export function isAfter(one: OwnStoryRecord, other: OwnStoryRecord): boolean {
  if (one.changed !== other.changed) return one.changed > other.changed
  return canonical(one) > canonical(other)
}

function isMoment(value: unknown): value is number {
  return isTime(value) && Number.isInteger(value)
}

function fileFrom(value: unknown): OwnFileRecord | null {
  const { path, override, base64 } = given(value) ?? {}
  if (!isText(path, LONGEST.name) || !isBase64(base64)) return null
  return given(override) && isSmallJson(override, MOST_IN_WORD) ? { path, override, base64 } : null
}

function isBase64(value: unknown): value is string {
  if (!isText(value, MOST_LETTERS) || value.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(value)) return false
  const end = value.indexOf('=')
  return end < 0 || end === value.length - 1 || (end === value.length - 2 && value.endsWith('=='))
}

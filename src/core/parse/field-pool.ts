// The fields of a header on their way to becoming values: each is taken once, and what nobody takes is kept as it is.

import { type Notice, type Stated, unknown } from '../story.ts'
import { hasAddress, withoutAddresses } from './address.ts'
import type { Field } from './header.ts'
import type { FieldKind } from './labels.ts'
import { notice } from './notices.ts'

/** The fields not yet used and what has to be said about them; the readers below take from it. */
export interface Pool {
  fields: Field[]
  readonly notices: Notice[]
}

/** Contact fields go no further, and no other field keeps an address. */
export function addPublic(pool: Pool, field: Field): void {
  if (field.kind === 'contact') {
    pool.notices.push(notice('h-008', field.line))
  } else if (hasAddress(field.text)) {
    pool.notices.push(notice('h-007', field.line))
    const text = withoutAddresses(field.text)
    if (text !== '') pool.fields.push({ ...field, text })
  } else if (field.text !== '') {
    pool.fields.push(field)
  }
}

export function takeAll(pool: Pool, kind: FieldKind): Field[] {
  const taken = pool.fields.filter((field) => field.kind === kind)
  pool.fields = pool.fields.filter((field) => field.kind !== kind)
  return taken
}

/** The first field of a kind that can be read; it leaves the pool, the others stay to be kept as they are. */
export function takeFirst<T>(pool: Pool, kind: FieldKind, read: (text: string) => T | null): Stated<T> {
  for (const field of pool.fields) {
    if (field.kind !== kind) continue
    const value = read(field.text)
    if (value === null) continue
    pool.fields = pool.fields.filter(
      (other) => other !== field && !(other.kind === kind && other.text === field.text),
    )
    noteSecond(pool, kind)
    return { source: 'stated', value, asWritten: field.text, line: field.line }
  }
  return unknown
}

function noteSecond(pool: Pool, kind: FieldKind): void {
  const second = pool.fields.find((field) => field.kind === kind)
  if (second) pool.notices.push(notice('h-009', second.line, second.label ?? kind))
}

export function takeText(pool: Pool, kind: FieldKind, clean: (text: string) => string): Stated<string> {
  return takeFirst(pool, kind, (text) => clean(text) || null)
}

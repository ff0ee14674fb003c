// The fields of a header on their way to becoming values: each is taken once, and what nobody takes is kept as it is.

import { type Notice, type Stated, unknown } from '../../story.ts'
import { hasAddress, withoutAddresses } from '../address.ts'
import { folded } from '../characters.ts'
import type { Field } from '../header/header.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { labelNamed } from '../labels/labels.ts'
import { notice } from '../notices.ts'

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
  } else if (field.kind === 'other' && field.label && labelNamed(field.label) === null) {
    // A label that we do not know, with nothing behind it, may be more than a label.
    addPublic(pool, { ...field, label: null, text: field.label })
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

/** Fields whose label means another thing than usual, by what they and the others say. */
export function settleLabels(pool: Pool): void {
  const has = (kind: FieldKind) => pool.fields.some((field) => field.kind === kind)
  const [noTitle, noFandom] = [!pool.fields.some(isOwnTitle), !has('fandom')]
  const noAuthor = !has('author')
  pool.fields = pool.fields.map((field) => {
    const label = folded(field.label ?? '').replace(/[^a-z]{1,20}$/, '')
    // `Who: Jim, Silver` are people, and no two of them a pairing.
    if (field.kind === 'pairing' && label === 'who' && !/[/&×\\]|\sx\s/.test(field.text))
      return { ...field, kind: 'characters' }
    if (field.kind === 'title' && label === 'name' && noAuthor && !noTitle)
      return { ...field, kind: 'author' }
    // A number says which of a series this is; without one, and without a fandom, the world is meant.
    const isWorld = field.kind === 'series' && /^(?:universe|serie)$/.test(label)
    const isFandom = isWorld ? isName(field.text) : field.kind === 'series' && TREKS.test(field.text)
    return isFandom && noFandom ? { ...field, kind: 'fandom' } : field
  })
}

/** Writers of Star Trek called the shows series: `Series: VOY`, `Series: TOS/TNG`. */
const TREKS = /^(?:(?:ST:?\s?)?(?:TOS|TAS|TNG|DS9|VOY|ENT|AOS)(?:$|\s?[/,&]\s?(?!$)))+$/

function isOwnTitle({ kind, label }: Field): boolean {
  return kind === 'title' && folded(label ?? '') !== 'name'
}

function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    !/\d|[“”"]|\b(?:part|teil|book|sequel|one|first|none|no|n\/a)\b/i.test(text)
  )
}

const LONGEST_NAME = 60

// Header fields -> the story's values. Every field either becomes a value with its words, or is kept beside it.

import type { Warnings } from '../story.ts'
import {
  type HeaderField,
  type Notice,
  type Pairing,
  type Rating,
  ratings,
  type Stated,
  type Status,
  unknown,
} from '../story.ts'
import { hasAddress, withoutAddresses } from './address.ts'
import { folded, trimmed, withoutEnd } from './characters.ts'
import { readDate } from './date.ts'
import type { Field } from './header.ts'
import type { FieldKind } from './labels.ts'
import { languageNamed } from './language.ts'
import type { FoundName } from './names.ts'
import { notice } from './notices.ts'
import { isInitial, readPairings } from './pairing.ts'
import { readPairingList } from './pairing-line.ts'
import { readRating } from './rating.ts'
import { readSeries } from './series.ts'
import { readStatus, statusByCount } from './status.ts'
import { readTitle } from './title.ts'
import { readWarnings } from './warnings.ts'

export interface StoryFields {
  readonly title: Stated<string>
  readonly author: Stated<string>
  readonly pairings: readonly Stated<Pairing>[]
  readonly characters: readonly Stated<string>[]
  readonly fandom: Stated<string>
  readonly genres: readonly Stated<string>[]
  readonly rating: Stated<Rating>
  readonly warnings: Warnings
  readonly summary: Stated<string>
  readonly date: Stated<string>
  readonly status: Stated<Status>
  readonly series: Stated<{ readonly name: string; readonly number: number | null }>
  readonly language: Stated<string>
  readonly header: readonly HeaderField[]
  /** The fields that are notes. */
  readonly notes: readonly Field[]
  readonly notices: readonly Notice[]
}

/** The fields not yet used and what has to be said about them; the readers below take from it. */
interface Pool {
  fields: Field[]
  readonly notices: Notice[]
}

/** Reads the story's values from its header. `names` are the people in its text. */
export function readFields(written: readonly Field[], names: readonly FoundName[]): StoryFields {
  const pool: Pool = { fields: [], notices: [] }
  for (const field of written) addPublic(pool, field)
  const title = takeTitle(pool)
  const author = takeText(pool, 'author', authorName)
  const date = takeDate(pool)
  const rating = takeRating(pool)
  const characters = takeList(pool, 'characters')
  const pairings = takePairings(pool, names, characters)
  const warnings = readWarnings(takeAll(pool, 'warnings'))
  const genres = takeList(pool, 'genre')
  const fandom = takeText(pool, 'fandom', same)
  const summary = takeText(pool, 'summary', same)
  const series = takeFirst(pool, 'series', readSeries)
  const status = takeStatus(pool)
  const language = takeFirst(pool, 'language', languageNamed)
  const notes = takeAll(pool, 'note')
  const header = pool.fields.map(headerField)
  return {
    title,
    author,
    pairings,
    characters,
    fandom,
    genres,
    rating,
    warnings,
    summary,
    date,
    status,
    series,
    language,
    header,
    notes,
    notices: pool.notices,
  }
}

/** Contact fields go no further, and no other field keeps an address. */
function addPublic(pool: Pool, field: Field): void {
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

function same(text: string): string {
  return text
}

function takeAll(pool: Pool, kind: FieldKind): Field[] {
  const taken = pool.fields.filter((field) => field.kind === kind)
  pool.fields = pool.fields.filter((field) => field.kind !== kind)
  return taken
}

/** The first field of a kind that can be read; it leaves the pool, the others stay to be kept as they are. */
function takeFirst<T>(pool: Pool, kind: FieldKind, read: (text: string) => T | null): Stated<T> {
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

function takeText(pool: Pool, kind: FieldKind, clean: (text: string) => string): Stated<string> {
  return takeFirst(pool, kind, (text) => clean(text) || null)
}

function takeTitle(pool: Pool): Stated<string> {
  const field = pool.fields.find((candidate) => candidate.kind === 'title')
  if (!field) {
    pool.notices.push(notice('h-001'))
    return unknown
  }
  const { title, asides } = readTitle(field)
  const taken = takeText(pool, 'title', () => title)
  pool.fields.push(...asides)
  return taken
}

function authorName(text: string): string {
  return trimmed(withoutEnd(trimmed(text).replace(/^[*_~]*(?:by\s+)?/i, ''), '*_~,;'))
}

/** Names of dates, the day a story came out first. */
const DATE_ORDER = [
  /^(date )?(first )?(posted|published|publication)/,
  /^date|^datum/,
  /written|created/,
  /complet|finish/,
  /^$/,
  /./,
]

function takeDate(pool: Pool): Stated<string> {
  const dates = pool.fields.filter(
    (field) => field.kind === 'date' || (isCompletion(field) && readDate(field.text)),
  )
  const ordered = dates.toSorted((a, b) => dateRank(a) - dateRank(b))
  for (const field of ordered) {
    const date = readDate(field.text)
    if (!date) {
      pool.notices.push(notice('h-005', field.line, field.text))
      continue
    }
    if (date.ambiguous) pool.notices.push(notice('h-004', field.line, date.asWritten))
    // A completion date also says that the story is complete: that field stays for the status.
    if (field.kind === 'date') pool.fields = pool.fields.filter((other) => other !== field)
    return { source: 'stated', value: date.value, asWritten: field.text, line: field.line }
  }
  return unknown
}

function dateRank(field: Field): number {
  const label = folded(field.label ?? '')
  return DATE_ORDER.findIndex((pattern) => pattern.test(label))
}

function isCompletion(field: Field): boolean {
  return field.kind === 'status' && /^(complete|completed|finished)$/.test(folded(field.label ?? ''))
}

function takeStatus(pool: Pool): Stated<Status> {
  for (const field of pool.fields) {
    if (field.kind !== 'status') continue
    const read: Stated<Status> | null =
      isCompletion(field) && readDate(field.text)
        ? { source: 'stated', value: 'complete', asWritten: field.text, line: field.line }
        : readStatus(field)
    if (!read) continue
    pool.fields = pool.fields.filter((other) => other !== field)
    return read
  }
  const counted = pool.fields.find((field) => field.kind === 'part' && /\d\s*\/\s*(\d|\?)/.test(field.text))
  return (counted && countsAll(counted) && statusByCount(counted.text, counted.line)) || unknown
}

/** `Chapters: 3/?` counts the story; `Part: 1/3` only says which piece of it this is. */
function countsAll(field: Field): boolean {
  return /s$/i.test(field.label ?? '')
}

function takeRating(pool: Pool): Stated<Rating> {
  const found = takeAll(pool, 'rating').map((field) => ({ field, read: readRating(field.text) }))
  for (const { field, read } of found) {
    if (!read) pool.notices.push(notice('h-003', field.line, field.text))
  }
  const rank = (rating: Rating | undefined) => (rating ? ratings.indexOf(rating) : -1)
  const highest = found.toSorted((a, b) => rank(b.read?.value) - rank(a.read?.value))[0]
  const others = found.filter((one) => one !== highest || !one.read)
  pool.fields.push(...others.map(({ field }) => field))
  if (!highest?.read) return unknown
  const named = new Set(found.flatMap(({ read }) => read?.named ?? []))
  const { field, read } = highest
  if (named.size > 1) pool.notices.push(notice('h-002', field.line, field.text))
  return { source: 'stated', value: read.value, asWritten: field.text, line: field.line }
}

const LONGEST_ITEM = 60
const MOST_ITEMS = 60

/** The items of all fields of a kind, each once; a long sentence is one item. */
function takeList(pool: Pool, kind: FieldKind): readonly Stated<string>[] {
  const items = new Map<string, Stated<string>>()
  for (const field of takeAll(pool, kind)) {
    const pieces = field.text.split(kind === 'genre' ? /\s*[,;/|&\n]\s*|\s+-\s+/ : /\s*[,;|&\n]\s*|\s+and\s+/)
    for (const piece of pieces.length > MOST_ITEMS ? [field.text] : pieces) {
      const value = trimmed(piece).replace(/[.]$/, '')
      if (value === '') continue
      if (value.length > LONGEST_ITEM) {
        pool.fields.push({ ...field, kind: 'other', text: piece })
      } else if (!items.has(folded(value))) {
        items.set(folded(value), { source: 'stated', value, asWritten: trimmed(piece), line: field.line })
      }
    }
  }
  return [...items.values()]
}

function takePairings(
  pool: Pool,
  names: readonly FoundName[],
  characters: readonly Stated<string>[],
): readonly Stated<Pairing>[] {
  const fields = takeAll(pool, 'pairing')
  const full = fields.flatMap((field) =>
    readPairingList(field.text).pairings.flatMap((pairing) => pairing.names),
  )
  const people = characters.flatMap((character) => (character.source === 'unknown' ? [] : [character.value]))
  const stated = [...people, ...full].filter((name) => name.length > 2)
  const pairings = readPairings(fields, names, stated)
  // What is no pairing (`none`, `gen`) is still the author's word.
  for (const field of fields) {
    const { rest } = readPairingList(field.text)
    if (rest.length > 0) pool.fields.push({ ...field, kind: 'other', text: rest.join(', ') })
  }
  for (const pairing of pairings) {
    if (pairing.source === 'stated' && pairing.value.names.some(isInitial)) {
      pool.notices.push(notice('h-006', pairing.line, pairing.asWritten))
    }
  }
  return pairings
}

const KEPT = [
  'dedication',
  'disclaimer',
  'distribution',
  'feedback',
  'spoilers',
  'setting',
  'thanks',
  'words',
  'part',
] as const

function headerField(field: Field): HeaderField {
  const kind = KEPT.find((kept) => kept === field.kind) ?? 'other'
  return { kind, label: field.label, text: field.text, line: field.line }
}

// An entry as one short row of JSON, without the names of its fields: how the catalogue keeps what is only shown.
// docs/format.md describes the row for strangers.

import type { Pairing, Rating, Status, WarningKind, Warnings } from '../story.ts'
import type { Brief, Entry, FileReference } from './catalogue.ts'

/** 0 for a field that nobody has said; the value, and behind it who says so where it is not the author. */
type BriefRow<T> = 0 | readonly [T] | readonly [T, 'i' | 'o']

type PairingRow = readonly [names: readonly string[], bond: Pairing['bond'], role: Pairing['role']]
type SeriesRow = readonly [name: string, number: number | null]

/** In this order for good: new fields join at the end. */
export type Row = readonly [
  id: string,
  title: BriefRow<string>,
  opening: string,
  author: BriefRow<string>,
  pairings: readonly BriefRow<PairingRow>[],
  characters: readonly BriefRow<string>[],
  fandom: BriefRow<string>,
  genres: readonly BriefRow<string>[],
  rating: BriefRow<Rating>,
  warnings: readonly [
    said: Warnings['said'],
    kinds: readonly BriefRow<WarningKind>[],
    words: readonly string[],
  ],
  summary: BriefRow<string>,
  date: BriefRow<string>,
  status: BriefRow<Status>,
  parts: readonly number[],
  files: readonly (readonly [hash: string, bytes: number, parts: number])[],
  series: BriefRow<SeriesRow>,
  language: BriefRow<string>,
]

export function rowOf(entry: Entry): Row {
  return [
    entry.id,
    row(entry.title),
    entry.opening,
    row(entry.author),
    entry.pairings.map((one) => row(one, ({ names, bond, role }): PairingRow => [names, bond, role])),
    entry.characters.map((one) => row(one)),
    row(entry.fandom),
    entry.genres.map((one) => row(one)),
    row(entry.rating),
    [entry.warnings.said, entry.warnings.kinds.map((one) => row(one)), entry.warnings.words],
    row(entry.summary),
    row(entry.date),
    row(entry.status),
    entry.parts,
    entry.files.map(({ hash, bytes, parts }) => [hash, bytes, parts]),
    row(entry.series, ({ name, number }): SeriesRow => [name, number]),
    row(entry.language),
  ]
}

export function entryFrom(from: Row): Entry {
  const [id, title, opening, author, pairings, characters, fandom, genres, rating, warnings, ...more] = from
  const [summary, date, status, parts, files, series, language] = more
  const [said, kinds, words] = warnings
  return {
    id,
    title: brief(title),
    opening,
    author: brief(author),
    pairings: pairings.map((one) => brief(one, ([names, bond, role]) => ({ names, bond, role }))),
    characters: characters.map((one) => brief(one)),
    fandom: brief(fandom),
    genres: genres.map((one) => brief(one)),
    rating: brief(rating),
    warnings: { said, kinds: kinds.map((one) => brief(one)), words },
    summary: brief(summary),
    date: brief(date),
    status: brief(status),
    parts,
    files: files.map(([hash, bytes, partsOf]): FileReference => ({ hash, bytes, parts: partsOf })),
    series: brief(series, ([name, number]) => ({ name, number })),
    language: brief(language),
  }
}

const letters = { inferred: 'i', override: 'o' } as const
const sources = { i: 'inferred', o: 'override' } as const

function row<T>(field: Brief<T>): BriefRow<T>
function row<T, Packed>(field: Brief<T>, pack: (value: T) => Packed): BriefRow<Packed>
function row<T>(field: Brief<T>, pack: (value: T) => unknown = (value) => value): BriefRow<unknown> {
  if (field.source === 'unknown') return 0
  const value = pack(field.value)
  return field.source === 'stated' ? [value] : [value, letters[field.source]]
}

function brief<T>(from: BriefRow<T>): Brief<T>
function brief<T, Packed>(from: BriefRow<Packed>, unpack: (value: Packed) => T): Brief<T>
function brief<Packed>(
  from: BriefRow<Packed>,
  unpack: (value: Packed) => unknown = (value) => value,
): Brief<unknown> {
  if (from === 0) return { source: 'unknown', value: null }
  const [packed, by] = from
  return { source: by ? sources[by] : 'stated', value: unpack(packed) }
}

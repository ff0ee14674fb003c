// Entries as the catalogue's file: docs/format.md describes it for strangers.

import { fnv1aOfText } from '../fnv.ts'
import { fixedWords, type StatedFacet } from '../library/facet.ts'
import { facets } from '../library/facets.ts'
import { fold } from '../text/fold.ts'
import { type Archive, type ColumnName, type Entry, FORMAT, storyWords } from './catalogue.ts'
import { rowOf } from './entry-row.ts'
import { inTitleOrder } from './order.ts'
import type { Pack } from './packs.ts'
import { type Encode, writeSections } from './sections.ts'
import { packed } from './stated-column.ts'

interface Packed {
  readonly bytes: Uint8Array
  /** In the order of their ordinals. */
  readonly entries: readonly Entry[]
}

/** The catalogue of these stories, whose ids differ from each other. The same stories give the same bytes. */
export function packCatalogue(
  archive: Archive,
  stories: readonly Entry[],
  encode: Encode,
  packs: readonly Pack[] = [],
): Packed {
  const entries = inTitleOrder(stories)
  const rows = entries.map((entry) => encode(JSON.stringify(rowOf(entry))))
  const sections = new Map<string, Uint32Array | Uint8Array>([
    ...Object.entries(columnsOf(entries)),
    ['row-starts', startsOf(rows.map((row) => row.length))],
    ['rows', joined(rows)],
    ['packs', encode(JSON.stringify(packs.map(({ hash, bytes, files }) => [hash, bytes, files])))],
  ])
  for (const facet of facets) {
    if (facet.kind !== 'stated') continue
    const { starts, of, values } = statedIn(entries, facet)
    sections.set(`${facet.name}-starts`, starts)
    sections.set(`${facet.name}-of`, of)
    sections.set(`${facet.name}-values`, encode(JSON.stringify(values)))
  }
  const about = { archive, size: entries.length }
  return { bytes: writeSections({ format: FORMAT, about, sections }, encode), entries }
}

function columnsOf(entries: readonly Entry[]): Record<ColumnName, Uint32Array> {
  const files = entries
    .flatMap((entry, ordinal) =>
      entry.files.map(({ hash }, index) => [fileKey(hash), ordinal * 2 + (index === 0 ? 1 : 0)] as const),
    )
    .sort(byPair)
  const ids = entries.map(({ id }, ordinal) => [fnv1aOfText(id), ordinal] as const).sort(byPair)
  return {
    words: Uint32Array.from(entries, storyWords),
    parts: Uint32Array.from(entries, ({ parts }) => parts.length),
    dates: Uint32Array.from(entries, ({ date }) => dateNumber(date.value)),
    authors: ranksOf(entries.map(({ author }) => (author.value === null ? null : fold(author.value)))),
    bytes: Uint32Array.from(entries, (entry) => entry.files.reduce((sum, { bytes }) => sum + bytes, 0)),
    'file-count': Uint32Array.from(entries, (entry) => entry.files.length),
    files: Uint32Array.from(files, ([key]) => key),
    'file-owners': Uint32Array.from(files, ([, owner]) => owner),
    ids: Uint32Array.from(ids, ([hash]) => hash),
    'id-owners': Uint32Array.from(ids, ([, owner]) => owner),
  }
}

/** The first 8 hex digits of a file's hash. */
function fileKey(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16) || 0
}

function byPair([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return a - c || b - d
}

/** `2003-09-24` as 20030924, what is not said as zeros. */
function dateNumber(date: string | null): number {
  const [year = 0, month = 0, day = 0] = (date ?? '').split('-').map(Number)
  return year * 10_000 + month * 100 + day || 0
}

/** Ranks from 1, equals alike; null comes last. */
function ranksOf(keys: readonly (string | null)[]): Uint32Array {
  const sorted = [...new Set(keys.filter((key) => key !== null))].sort()
  const ranks = new Map(sorted.map((key, index) => [key, index + 1]))
  return Uint32Array.from(keys, (key) => (key === null ? sorted.length + 1 : (ranks.get(key) ?? 0)))
}

/** What a facet's values are in each story; the commonest values first. */
function statedIn(entries: readonly Entry[], facet: StatedFacet) {
  const given = entries.map((entry) => facet.valuesOf(entry))
  const known = new Map<string, { times: number; spellings: Map<string, number> }>()
  for (const { value, words } of given.flat()) {
    const one = known.get(value) ?? { times: 0, spellings: new Map<string, number>() }
    one.times++
    one.spellings.set(words, (one.spellings.get(words) ?? 0) + 1)
    known.set(value, one)
  }
  const sorted = [...known].sort(
    ([a, { times }], [b, { times: others }]) => others - times || (a < b ? -1 : 1),
  )
  const indexOf = new Map(sorted.map(([value], index) => [value, index]))
  return {
    starts: startsOf(given.map((own) => own.length)),
    of: Uint32Array.from(given.flat(), (one) => packed(indexOf.get(one.value) ?? 0, one)),
    values: sorted.map(
      ([value, { spellings }]) => [value, fixedWords(facet, value) ?? commonest(spellings)] as const,
    ),
  }
}

/** A pairing written both ways is shown the way it is written most. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length
  })
  return starts
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

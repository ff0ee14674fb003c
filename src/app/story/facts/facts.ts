// What is known of a story and who says so, as rows of words. From the catalogue's entry at once, from the whole
// story file once it is open. Nothing here turns a guess into a fact: every row keeps its source.

import type { Entry, StoryFile } from '../../../core/catalogue/catalogue.ts'
import type { FacetName } from '../../../core/library/facet.ts'
import { spellPairing } from '../../../core/library/names.ts'
import { spellLanguage } from '../../../core/library/spell-language.ts'
import type { HeaderField, Pairing, Source, Status } from '../../../core/story.ts'
import { joinEvidence } from './evidence.ts'
import { spellDate } from './spelling.ts'

export interface Fact {
  readonly name: string
  readonly source: Source
  /** The value in words; for an unknown one, the words that say so. */
  readonly words: string
  /** The author's own words where they differ, or what an inferred value was taken from. */
  readonly below: string | null
  /** Those of its words that other stories may share, in their order, and the facet to ask for them by. */
  readonly shared: { readonly facet: FacetName; readonly values: readonly string[] } | null
}

/** A field of the story file or of the entry: the latter has neither line nor evidence. */
interface Field<T> {
  readonly source: Source
  readonly value: T | null
  readonly asWritten?: string
  readonly evidence?: string
}

const roleNames: Record<Pairing['role'], string> = {
  main: 'Pairing',
  side: 'Side pairing',
  hinted: 'Hinted at',
  past: 'In the past',
}

const statusWords: Record<Status, string> = {
  complete: 'yes',
  'in-progress': 'not yet',
  abandoned: 'no, given up',
}

const headerNames: Record<HeaderField['kind'], string> = {
  dedication: 'Dedication',
  disclaimer: 'Disclaimer',
  distribution: 'Distribution',
  feedback: 'Feedback',
  spoilers: 'Spoilers for',
  setting: 'Setting',
  thanks: 'Thanks',
  words: 'Words, as given',
  part: 'Parts, as given',
  other: 'Also',
}

/** The rows of a story's table. Fields that are seldom given are left out where they are not; the rest say so. */
export function factsOf(entry: Entry, story: StoryFile | null): readonly Fact[] {
  const from = story ?? entry
  return [
    ...pairingFacts(from.pairings),
    ...listFacts('Characters', from.characters, 'character'),
    fact('Rating', from.rating, (rating) => rating, 'no rating given'),
    ...listFacts('Genre', from.genres, 'genre'),
    ...known('Fandom', from.fandom, (fandom) => fandom).map((one) => sharing(one, 'fandom', [one.words])),
    ...known('Series', from.series, seriesWords).map((one) =>
      sharing(one, 'series', [from.series.value?.name ?? '']),
    ),
    fact('Finished', from.status, (status) => statusWords[status], 'the author does not say'),
    fact('Written', from.date, spellDate, 'no date given'),
    ...known('Language', from.language, spellLanguage),
    ...(story?.header.map(headerFact) ?? []),
  ]
}

function pairingFacts(pairings: readonly Field<Pairing>[]): readonly Fact[] {
  if (pairings.length === 0)
    return [fact('Pairing', { source: 'unknown', value: null }, spellPairing, 'no pairing given')]
  return pairings.map((pairing) => {
    const one = fact(roleNames[pairing.value?.role ?? 'main'], pairing, spellPairing, 'no pairing given')
    return pairing.value === null ? one : sharing(one, 'pairing', [one.words])
  })
}

function sharing(fact: Fact, facet: FacetName, values: readonly string[]): Fact {
  return { ...fact, shared: { facet, values } }
}

/** Values of one source share a row, since they were said in one breath. */
function listFacts(name: string, fields: readonly Field<string>[], facet: FacetName): readonly Fact[] {
  const rows = new Map<Source, { words: string; below: string | null }[]>()
  for (const field of fields) {
    if (field.value === null) continue
    const said = { words: field.value, below: belowOf(field) }
    rows.set(field.source, [...(rows.get(field.source) ?? []), said])
  }
  return [...rows].map(([source, all]) => {
    const values = all.map((one) => one.words)
    const below = source === 'inferred' ? joinEvidence(all) : joinWritten(all)
    return sharing(rowOf(name, source, values.join(', '), below), facet, values)
  })
}

/** What several stated values were written as: one line of the header for all, or a few. */
function joinWritten(all: readonly { readonly below: string | null }[]): string | null {
  const lines = new Set(all.flatMap(({ below }) => below ?? []))
  return lines.size === 1 ? ([...lines][0] ?? null) : null
}

function known<T>(name: string, field: Field<T>, spell: (value: T) => string): readonly Fact[] {
  return field.value === null ? [] : [row(name, field, spell(field.value))]
}

function fact<T>(name: string, field: Field<T>, spell: (value: T) => string, unknownWords: string): Fact {
  return field.value === null
    ? { name, source: 'unknown', words: unknownWords, below: null, shared: null }
    : row(name, field, spell(field.value))
}

function row<T>(name: string, field: Field<T>, words: string): Fact {
  return rowOf(name, field.source, words, belowOf(field))
}

function rowOf(name: string, source: Source, words: string, below: string | null): Fact {
  const saysMore = below !== null && (source !== 'stated' || plain(below) !== plain(words))
  return { name, source, words, below: saysMore ? below : null, shared: null }
}

function belowOf(field: Field<unknown>): string | null {
  if (field.source === 'inferred') return field.evidence ?? null
  return field.asWritten === undefined ? null : `written “${field.asWritten}”`
}

/** Case, spacing and punctuation do not make the author's words another answer. */
function plain(words: string): string {
  return words
    .replace(/^written /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, '')
}

function seriesWords(series: NonNullable<StoryFile['series']['value']>): string {
  return series.number === null ? series.name : `${series.name}, number ${series.number}`
}

function headerFact(field: HeaderField): Fact {
  const name = field.kind === 'other' && field.label ? field.label : headerNames[field.kind]
  return { name, source: 'stated', words: field.text, below: null, shared: null }
}

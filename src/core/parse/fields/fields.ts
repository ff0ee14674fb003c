// Header fields -> the story's values. Every field either becomes a value with its words, or is kept beside it.

import type { HeaderField, Notice, Pairing, Rating, Stated, Status, Warnings } from '../../story.ts'
import type { Origin } from '../draft.ts'
import { languageNamed } from '../guesses/language.ts'
import type { FoundName } from '../guesses/names.ts'
import type { Field } from '../header/header.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { withoutUnseen } from '../unseen.ts'
import { takeDate, takeStatus } from './date-field.ts'
import { addPublic, type Pool, settleLabels, takeAll, takeFirst, takeText } from './field-pool.ts'
import { takeCharacters, takeGenres, takePairings } from './list-fields.ts'
import { takeRating } from './rating-field.ts'
import { takeSeries } from './series-field.ts'
import { takeAuthor, takeTitle } from './title-field.ts'
import { readWarnings, warningsInRatings } from './warnings.ts'

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

/** Reads the story's values from its header. `names` are the people in its text. */
export function readFields(
  written: readonly Field[],
  names: readonly FoundName[],
  origin: Origin,
): StoryFields {
  const pool: Pool = { fields: [], notices: [] }
  for (const field of written) addPublic(pool, { ...field, text: withoutUnseen(field.text).trim() })
  settleLabels(pool)
  const title = takeTitle(pool)
  const author = takeAuthor(pool)
  const date = takeDate(pool, author.value)
  const genres = takeGenres(pool)
  const reasons = warningsInRatings(pool.fields)
  const rating = takeRating(pool)
  const characters = takeCharacters(pool)
  const pairings = takePairings(pool, names, characters, origin)
  const warnings = readWarnings([...takeAll(pool, 'warnings'), ...reasons])
  const fandom = takeText(pool, 'fandom', same)
  const summary = takeText(pool, 'summary', same)
  const series = takeSeries(pool)
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

function same(text: string): string {
  return text
}

/** What a story's page names; the compiler asks for every such kind. */
const kept = {
  dedication: true,
  disclaimer: true,
  distribution: true,
  feedback: true,
  spoilers: true,
  setting: true,
  thanks: true,
  words: true,
  part: true,
} as const satisfies Record<Exclude<HeaderField['kind'], 'other'>, true>

function isKept(kind: FieldKind): kind is keyof typeof kept {
  return Object.hasOwn(kept, kind)
}

function headerField(field: Field): HeaderField {
  const kind = isKept(field.kind) ? field.kind : 'other'
  return { kind, label: field.label, text: field.text, line: field.line }
}

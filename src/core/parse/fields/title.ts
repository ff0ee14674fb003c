// The title field: what writers hang behind a title in brackets is taken off it and read for itself.

import type { Field } from '../header/header.ts'
import { type Value, valuesIn } from '../header/header-values.ts'
import { bareTitle } from '../header/title-line.ts'
import { readHeading } from '../headings/heading-line.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { readDate } from './date.ts'
import { looksLikePairing } from './pairing-line.ts'
import { isBareRating } from './rating.ts'

export interface ReadTitle {
  readonly title: string
  /** Fields found behind it: `(9/24/03)`, `[NC-17]`, `(1/3)`, `(W/S)`. */
  readonly asides: readonly Field[]
}

/** No title is longer, and none has more in brackets. */
const LONGEST = 400
const MOST_ASIDES = 4

const ASIDE = /[([]([^()[\]]{1,80})[)\]]$/

/** Takes dates, ratings, pairings and part numbers in brackets off the end of a title. */
export function readTitle(field: Field): ReadTitle {
  let title = bareTitle(field.text)
  const asides: Field[] = []
  while (asides.length < MOST_ASIDES && title.length < LONGEST) {
    const match = ASIDE.exec(title)
    if (!match) break
    const text = match[1] ?? ''
    const kind = asideKind(text)
    const rest = bareTitle(title.slice(0, match.index))
    const values = kind === null ? listIn(text) : [{ kind, text }]
    if (values.length === 0 || rest === '') break
    for (const value of values) asides.push({ ...value, label: null, line: field.line })
    title = rest
  }
  return { title, asides }
}

/** `(PG, Anna/Tobias, 1/1)`: several values, of which at least half are known by their look. */
function listIn(text: string): readonly Value[] {
  const values = valuesIn(text)
  const known = values.filter(({ kind }) => kind !== 'other')
  const isTold = known.some(({ kind }) => kind === 'rating' || kind === 'pairing' || kind === 'part')
  return values.length >= 2 && isTold && known.length * 2 >= values.length ? values : []
}

const LONGEST_ASIDE = 40

function asideKind(text: string): FieldKind | null {
  if (text.length > LONGEST_ASIDE) return null
  const date = readDate(text)
  if (date && date.asWritten.length >= text.trim().length - 1 && !/^\d{4}$/.test(text)) return 'date'
  if (isBareRating(`(${text})`)) return 'rating'
  if (looksLikePairing(text)) return 'pairing'
  const heading = readHeading(text)
  return heading && heading.title === null && (heading.total || heading.word !== null) ? 'part' : null
}

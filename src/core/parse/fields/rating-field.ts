// The rating among a header's fields: the highest that the author names anywhere.

import { type Rating, ratings, type Stated, unknown } from '../../story.ts'
import { folded } from '../characters.ts'
import type { Field } from '../header/header.ts'
import { hasTrait } from '../labels/field-kinds.ts'
import { notice } from '../notices.ts'
import { type Pool, takeAll } from './field-pool.ts'
import { isBareRating, type ReadRating, ratingInPassing, readRating } from './rating.ts'

export function takeRating(pool: Pool): Stated<Rating> {
  const known = new Map<string, ReadRating | null>()
  const found = takeAll(pool, 'rating').map((field) => {
    const read = known.has(field.text) ? (known.get(field.text) ?? null) : readRating(field.text)
    known.set(field.text, read)
    return { field, read }
  })
  for (const { field, read } of found) {
    if (!read) pool.notices.push(notice('h-003', field.line, field.text))
  }
  const rank = (rating: Rating | undefined) => (rating ? ratings.indexOf(rating) : -1)
  const highest = found.toSorted((a, b) => rank(b.read?.value) - rank(a.read?.value))[0]
  const others = found.filter(
    (one) => (one !== highest && !isSameRating(one.field, highest?.field)) || !one.read,
  )
  for (const { field } of others) pool.fields.push(field)
  if (!highest?.read) return found.length === 0 ? ratingElsewhere(pool) : unknown
  const named = new Set(found.flatMap(({ read }) => read?.named ?? []))
  const { field, read } = highest
  if (named.size > 1) pool.notices.push(notice('h-002', field.line, field.text))
  return { source: 'stated', value: read.value, asWritten: field.text, line: field.line }
}

/** A rating that the author names in a note or among the warnings. */
function ratingElsewhere(pool: Pool): Stated<Rating> {
  for (const field of pool.fields) {
    if (!hasTrait(field.kind, 'names-rating')) continue
    const passage = bareRatingIn(field) ?? ratingInPassing(field.text)
    const read = passage === null ? null : readRating(passage)
    if (read && passage !== null)
      return { source: 'stated', value: read.value, asWritten: passage, line: field.line }
  }
  return unknown
}

/** `How hot: PG, one kiss`: a label that no table knows, and behind it a rating by itself. */
function bareRatingIn(field: Field): string | null {
  if (field.kind !== 'other' || field.label === null) return null
  const first = /^[^,;.()]{1,40}/.exec(field.text)?.[0].trim()
  return first !== undefined && isBareRating(first) ? first : null
}

function isSameRating(field: Field, other: Field | undefined): boolean {
  return folded(field.text) === folded(other?.text ?? '')
}

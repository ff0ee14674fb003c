// The subject of a message: `[FIC] The Lamp (1/3) [PG-13]`, `NEW: The Lamp 2/5 (W/S, R) by Somebody`. The title is
// what is left when the tags have been taken off.

import { looksLikePairing } from '../fields/pairing-line.ts'
import { isBareRating } from '../fields/rating.ts'
import type { Field } from '../header/header.ts'
import { bareTitle, readTitleByAuthor } from '../header/title-line.ts'
import type { FieldKind } from '../labels/field-kinds.ts'

const BEFORE = /^(?:re|fwd?|aw|new|fic|repost|story|fanfic|fan fiction|update|submission|revised|rev)\s?:\s*/i
const TAG = /[[({<]([^[\](){}<>]{1,60})[\])}>]/g
const PART =
  /^(?:parts?|ch(?:apters?)?\.?|pt\.?)?\s*\d{1,3}[a-z]?\s*(?:-\s*\d{1,3}\s*)?(?:(?:\/|of)\s*(?:\d{1,3}|\?+)|[a-z]?)$/i
/** A rating with what it is given for: `NC-17 for violence`. */
const REASONED = /^(?:NC-?17|PG(?:-?1[35])?|R|G)\s(?:for|due to)\s/i
const LONGEST = 300

/** The fields that a subject line holds. */
export function readSubject(text: string, line: number): readonly Field[] {
  const fields: Field[] = []
  const add = (kind: FieldKind, value: string, label: string | null = null) => {
    fields.push({ kind, label, text: value.trim(), line })
  }
  let rest = text.slice(0, LONGEST).replace(TAG, (whole, inside: string) => {
    const pieces = inside
      .split(/[,;|]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
    const kinds = pieces.map(tagKind)
    if (kinds.every((kind) => kind === null)) return whole
    pieces.forEach((piece, at) => {
      add(kinds[at] ?? 'other', piece)
    })
    return ' '
  })
  // What stands in front in brackets is the list that the message went to.
  for (let step = 0; step < 4; step++) {
    const list = /^\s*\[([^\]]{1,40})\]\s*(?=\S)/.exec(rest)
    if (list) add('other', list[1] ?? '')
    rest = rest
      .slice(list?.[0].length ?? 0)
      .trim()
      .replace(BEFORE, '')
  }
  // Behind the tags a pairing needs no brackets, nor does a rating: `The Lamp (PG)A/B`.
  const pairing = /[\])}>]\s*(\S{1,30}\/\S{1,30})$/.exec(text.slice(0, LONGEST).trim())?.[1]
  if (pairing !== undefined && looksLikePairing(pairing) && rest.trim().endsWith(pairing)) {
    add('pairing', pairing)
    rest = rest.trim().slice(0, -pairing.length)
  }
  // `The Lamp (1/3) PG`.
  const rating = fields.length > 0 ? /\s(?:[-–]\s)?([A-Z][A-Z\d-]{0,4})\s?$/.exec(rest) : null
  const isRating = rating !== null && isBareRating(`(${rating[1]})`)
  if (isRating) {
    add('rating', rating[1] ?? '')
    rest = rest.slice(0, rating.index)
  }
  // bounded: a subject
  const reasoned = /^(.*?\S)[\s,]+(?:[-–—]\s?)?((?:NC-?17|PG(?:-?1[35])?|R) (?:for|due to) \w.*)$/.exec(rest)
  if (reasoned) {
    add('rating', reasoned[2] ?? '')
    rest = reasoned[1] ?? ''
  }
  // Signs that mean nothing else may stand bare, with what they are followed by: `The Lamp NC-17 A/B`.
  // bounded: a subject
  const bareSign = /^(.*?\S)[\s*,–—-]+(NC-?17|PG-?1[35])\b([\sA-Z/&+,.*-]*)$/.exec(rest)
  if (bareSign) {
    add('rating', bareSign[2] ?? '')
    if (/[\p{L}\d]/u.test(bareSign[3] ?? '')) add('other', bareSign[3] ?? '')
    rest = bareSign[1] ?? ''
  }
  // `The Lamp, A/B`, where a rating stood behind it.
  const last = isRating || reasoned || bareSign ? rest.slice(rest.lastIndexOf(',') + 1).trim() : ''
  if (/^\S{1,30}\/\S{1,30}$/.test(last) && last !== rest.trim() && looksLikePairing(last)) {
    add('pairing', last)
    rest = rest.slice(0, rest.lastIndexOf(','))
  }
  const both = readTitleByAuthor(bareTitle(rest))
  if (both?.author) add('author', both.author, 'Subject')
  const whole = both?.title ?? rest
  const bare = /(?:,|\s)\s?(?:(?:parts?|ch(?:apter)?\.?)\s)?(\d{1,3}[a-z]?\s?\/\s?(?:\d{1,3}|\?))$/i.exec(
    whole.trim(),
  )
  if (bare) add('part', bare[1] ?? '')
  const name = bareTitle(whole.trim().slice(0, bare?.index)).replace(/\s{2,}/g, ' ')
  return name === '' ? fields : [{ kind: 'title', label: 'Subject', text: name, line }, ...fields]
}

function tagKind(piece: string): FieldKind | null {
  if (isBareRating(`(${piece})`) || REASONED.test(piece)) return 'rating'
  if (looksLikePairing(piece)) return 'pairing'
  if (PART.test(piece.trim())) return 'part'
  return /^(?:fic|fanfic|story|new|repost|complete|wip|slash|het|gen|f\/f|m\/m|m\/f)$/i.test(piece.trim())
    ? 'other'
    : null
}

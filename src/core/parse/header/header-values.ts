// A line of a header that is a list of values without labels: `Gaslight Row, PG, gen, 500 words`.

import { countWords } from '../characters.ts'
import { looksLikePairing } from '../fields/pairing-line.ts'
import { isBareRating, isReasonedRating } from '../fields/rating.ts'
import { isGenreWord } from '../fields/slash-words.ts'
import { isPlainKind } from '../fields/warning-kinds.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { readPair } from '../labels/label-pair.ts'
import type { Row } from '../lines.ts'
import { addOpen, gapBefore, hasField, type Reading } from './header-reading.ts'

const LONGEST = 120
const MOST_WORDS = 5

/** Takes such a list below a title; a rating or a pairing in it tells it from a sentence. */
export function takeValueList(reading: Reading, row: Row, at: number): boolean {
  if (!hasField(reading, 'title') || row.text.length > LONGEST || gapBefore(reading, at) > 1) return false
  if (!isValueList(row.text)) return false
  const pieces = valuesIn(row.text)
  for (const { kind, text } of pieces)
    addOpen(reading, { kinds: [kind], label: null, text, line: row.number, below: false })
  reading.roles.set(at, 'field')
  return true
}

/** Whether a line is such a list, wherever it stands. */
export function isValueList(text: string): boolean {
  const pieces = text.length > LONGEST ? [] : valuesIn(text)
  if (pieces.length < 2 || !pieces.some(({ kind }) => kind === 'rating' || kind === 'pairing')) return false
  return pieces.every((piece) => piece.kind !== 'other' || countWords(piece.text) <= MOST_WORDS)
}

export interface Value {
  readonly kind: FieldKind
  readonly text: string
}

/** The values between commas, semicolons and bars, each with what it is by its look; `other` where it says nothing. */
export function valuesIn(text: string): readonly Value[] {
  const isEnded = /[.!?]$/.test(text) && !/\.\.\.$/.test(text)
  // `Harbour, Anna/Tobias, rated R for violence.` is a list, too.
  if (isEnded && !/, rated \S{1,6}[^,!?]{0,60}\.$/i.test(text)) return []
  return (isEnded ? text.slice(0, -1) : text)
    .replace(/^[([]|[)\]]$/g, '')
    .split(/[,;|]|\s[-–—·•]\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(pieceValue)
}

/** `warning: non-con`: a value may have its label after all. */
function pieceValue(piece: string): Value {
  const pair = piece.includes(':') && countWords(piece) <= MOST_WORDS ? readPair(piece) : null
  const [kind, another] = pair && !pair.weak && pair.value !== '' ? pair.kinds : []
  return pair && kind && !another ? { kind, text: pair.value } : { kind: valueKind(piece), text: piece }
}

function valueKind(piece: string): FieldKind {
  if (isBareRating(`(${piece})`) || isReasonedRating(piece)) return 'rating'
  if (looksLikePairing(piece)) return 'pairing'
  if (/^(?:parts? |chapters? )?\d{1,3}\s?(?:\/|of)\s?(?:\d{1,3}|\?)$/i.test(piece)) return 'part'
  if (/^(?:~|ca?\.? ?|about )?[\d.,]{1,8}k?\s?(?:words|wörter|mots|palabras)$/i.test(piece)) return 'words'
  if (/^(?:complete|wip|work in progress|finished|in progress)$/i.test(piece)) return 'status'
  if (isGenreWord(piece)) return 'genre'
  return isPlainKind(piece) ? 'warnings' : 'other'
}

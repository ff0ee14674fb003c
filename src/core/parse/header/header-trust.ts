// Whether a header that stands below the first one is believed: nothing of a story may be taken for what is said about
// it, and nothing that is said about a story may pass for a part of it.

import { endsSentence, folded } from '../characters.ts'
import type { Draft } from '../draft.ts'
import { isInitial, readRating } from '../fields/rating.ts'
import { readTitle } from '../fields/title.ts'
import { type FieldKind, hasTrait } from '../labels/field-kinds.ts'
import { readLoneLabel, readPairs } from '../labels/label-line.ts'
import { previousText, type Row } from '../lines.ts'
import { isOfMachine } from '../posts/mail-header.ts'
import { isSeam } from '../posts/mail-seams.ts'
import type { Field, ReadHeader } from './header.ts'
import { A_STORY, NOTHING } from './other-stories.ts'

export interface Found extends ReadHeader {
  /** Index of its first row, and of the first row behind it. */
  readonly from: number
  readonly to: number
}

/** The story's title among its fields, as titles are compared; null where none is there. */
export function titleOf(fields: readonly Field[]): string | null {
  const field = fields.find(({ kind }) => kind === 'title')
  return field ? folded(readTitle(field).title) : null
}

/** Where a header was found. */
export interface Seen {
  /** The story's own. */
  readonly title: string | null
  /** Nothing follows. */
  readonly isLast: boolean
  /** What ended right above. */
  readonly ended: number
}

/** Whether what was read as a header is one: letters, cards and forms inside a story have labels too. */
export function isTrusted(draft: Draft, found: Found, { title, isLast, ended }: Seen): boolean {
  const labelled = found.fields.filter(
    (field) =>
      field.label !== null &&
      field.kind !== 'contact' &&
      field.kind !== 'note' &&
      !isPersonsName(draft, field),
  )
  const kinds = new Set(labelled.map(({ kind }) => kind))
  const isOwn = title !== null && titleOf(found.fields) === title
  const isMail = found.fields.some(({ label }) => label === 'Subject')
  // Letters inside a story have subjects too, but no rating, and no machine has sent them.
  if (isMail) return isOwn || found.fields.some(isOfAStory) || isSent(draft, found)
  const above = previousText(draft.rows, found.from)
  if (draft.roles[above] === 'heading')
    return (
      kinds.size >= 2 || labelled.some(({ kind }) => hasTrait(kind, 'of-part')) || (isOwn && kinds.size > 0)
    )
  const isOfStory = labelled.some((field) => isOfAStory(field) || ON_NO_FORM.has(field.kind))
  const isWhole = kinds.has('title') && kinds.size >= 3 && isOfStory
  // Somebody who speaks behind a name speaks to somebody.
  if (!isWhole && draft.roles[above] === 'unread' && isSpoken(draft.rows[above]?.text ?? '')) return false
  if (isLast) return kinds.size >= 2 || (isOwn && kinds.size > 0)
  if (isOwn) return kinds.size >= 1 && found.fields.length >= 2
  if (ended !== NOTHING && namesStory(draft, found, ended === A_STORY)) return true
  if (!isWhole && isWeakStart(draft, found)) return false
  if (kinds.has('title')) return isWhole || isLikeFirst(draft, kinds) || labelled.some(isSurelyOfAStory)
  // Where no label was read above, this is the story's own header below lines that nobody understood.
  const isFirst = draft.fields.every(({ label }) => label === null)
  return kinds.size >= 3 && isFirst && isOfStory
}

/** `Name:` on a card inside a story is somebody's, unless the file's own title is labelled so. */
function isPersonsName({ fields }: Draft, field: Field): boolean {
  const isNamed = ({ kind, label }: Field) => kind === 'title' && /^name$/i.test(label ?? '')
  return isNamed(field) && !fields.some(isNamed)
}

/** Three labels that the file's own header has as well. */
function isLikeFirst({ fields }: Draft, kinds: ReadonlySet<FieldKind>): boolean {
  const first = new Set(fields.flatMap(({ label, kind }) => (label === null ? [] : [kind])))
  return kinds.size >= 3 && [...kinds].every((kind) => first.has(kind))
}

/** What cards and forms inside a story do not have either. */
const ON_NO_FORM: ReadonlySet<FieldKind> = new Set(['summary', 'genre', 'words', 'part'])

/** A title, who wrote it and what only stories have; behind an end one of the two is enough. */
function namesStory({ rows }: Draft, { fields, to }: Found, isEnded: boolean): boolean {
  const title = fields.find(({ kind }) => kind === 'title')
  // `Author’s Notes`, and whose they are.
  if (!title || readLoneLabel(title.text) !== null) return false
  const isWritten = fields.some(({ kind }) => kind === 'author')
  const isStory = fields.some(isOfAStory)
  return isEnded ? isStory || (isWritten && isLong(rows, to)) : isWritten && isStory
}

const FEWEST_LETTERS = 1500

/** Whether so much stands below a row that it is no poem and no word of thanks. */
function isLong(rows: readonly Row[], from: number): boolean {
  let letters = 0
  for (let at = from; at < rows.length && letters < FEWEST_LETTERS; at++)
    letters += rows[at]?.text.length ?? 0
  return letters >= FEWEST_LETTERS
}

/** Whether a header is that of a message as machines write it, or stands where one says that a message begins. */
function isSent({ rows }: Draft, { from, fields }: Found): boolean {
  return isSeam(rows, from) || fields.some(isOfMachine)
}

/** Whether a header begins with a label that letters and forms have too. */
function isWeakStart({ rows }: Draft, { from }: Found): boolean {
  const pairs = readPairs(rows[from]?.text ?? '')
  return pairs?.every(({ weak, kinds }) => weak || kinds.includes('note')) ?? false
}

/** What alone beside a title makes a header: on cards and forms in a story a capital may stand for anything. */
function isSurelyOfAStory(field: Field): boolean {
  const isSign = field.kind !== 'rating' || !isInitial(field.text)
  return isSign && field.kind !== 'disclaimer' && isOfAStory(field)
}

function isOfAStory({ kind, text }: Field): boolean {
  return hasTrait(kind, 'of-stories') && (kind !== 'rating' || readRating(text) !== null)
}

function isSpoken(text: string): boolean {
  return endsSentence(text) && /^[^\s:][^:]{0,40}:\s/.test(text)
}

// Ratings that stand further down: in the heading of a part, below it, or in a note. A story is as strong as its
// strongest part, and what its first header says may have been true of that part alone.

import { isBlank } from '../characters.ts'
import type { Draft } from '../draft.ts'
import type { Field } from '../header/header.ts'
import { loneKind } from '../header/hearsay.ts'
import { readPairs } from '../labels/label-line.ts'
import { nextText } from '../lines.ts'
import { isBareRating, isInitial, ratingInPassing, readRating } from './rating.ts'

/** Adds them to what the headers say; the lines themselves stay what they are. */
export function findRatingsWithin(draft: Draft): Draft {
  const known = new Set(draft.fields.filter(({ kind }) => kind === 'rating').map(({ text }) => text))
  const fields: Field[] = []
  const isStated = draft.fields.some(({ kind, text }) => kind === 'rating' && readRating(text) !== null)
  const add = (text: string | null, line: number) => {
    if (text === null || known.has(text)) return
    // What one part is called says nothing mild of the others.
    const value = readRating(text)?.value
    if (!isStated && value !== 'R' && value !== 'NC-17') return
    known.add(text)
    fields.push({ kind: 'rating', label: null, text, line })
  }
  for (const heading of draft.headings) {
    for (let at = heading.from; at < heading.to; at++) add(ratingInHeading(rowAt(draft, at)), at + 1)
    const below = nextText(draft.rows, heading.to)
    if (draft.roles[below] === 'unread') add(ratingAlone(rowAt(draft, below)), below + 1)
  }
  draft.rows.forEach(({ text, number }, at) => {
    const isApart = isBlank(rowAt(draft, at - 1)) && isBlank(rowAt(draft, at + 1))
    if (draft.roles[at] === 'unread' && isApart && /^[*_~(]{0,3}rat/i.test(text))
      add(labelledRating(text), number)
  })
  for (const note of draft.notes) add(ratingInNote(note.text), note.line)
  for (const { kind, text, line } of draft.fields)
    if (kind === 'note' || kind === 'warnings') add(ratingInNote(text), line)
  return fields.length === 0 ? draft : { ...draft, fields: [...draft.fields, ...fields] }
}

function rowAt({ rows }: Draft, at: number): string {
  return rows[at]?.text ?? ''
}

const LONGEST = 120

/** `Chapter 2 (NC-17)`, `Part 2: Salt - NC-17`, `Part 2 -- Rating: R`. */
function ratingInHeading(text: string): string | null {
  if (text.length > LONGEST) return null
  for (const [, inside = ''] of text.matchAll(/[([{]([^()[\]{}]{1,60})[)\]}]/g)) {
    const sign = inside
      .split(/[,;|]/)
      .map((piece) => piece.trim())
      .find(isSign)
    if (sign !== undefined) return sign
  }
  return /\s[-–—]{1,3}\s?(NC-?17|PG-?1[35])$/.exec(text)?.[1] ?? ratingInPassing(text)
}

function isSign(text: string): boolean {
  return !isInitial(text) && isBareRating(`(${text})`)
}

const SAYS_SO = /^\W{0,4}(?:this (?:chapter|part|section|scene|one) (?:is |was )?)?rated\s/i

/** A line of its own: `NC-17`, `(NC-17)`, `This chapter is rated NC-17.`, `*** WARNING: this chapter is NC-17! ***`. */
function ratingAlone(text: string): string | null {
  if (text.length > LONGEST) return null
  if (SAYS_SO.test(text)) return ratingInPassing(text)
  if (loneKind(text) === 'rating' && !/^\W{0,2}[^\WR]\W{0,2}$/.test(text)) return text
  return /\bwarn(?:s|ing)?\b/i.test(text) ? ratingInNote(text) : null
}

/** `Rating: NC-17`, `Rating for this chapter: NC-17`. */
function labelledRating(text: string): string | null {
  if (text.length > LONGEST) return null
  const pair = readPairs(text)?.find(({ kinds }) => kinds.includes('rating'))
  return pair && isSign(pair.value) ? pair.value : null
}

/** Nobody writes it for anything else; but it may be said of another story, of another version, or denied. */
const STRONGEST = /^(.*?)\b(NC-?17)\b(.*)$/s
const SAID_OF_THIS =
  /^\W*$|\b(?:rat(?:ing|ed)|chapters?|parts?|sections?|scenes?|warnings?)\b|\bthis (?:one |story |fic )?is\b/i
const DENIED_BEFORE =
  /\b(?:no|not|never|isn['’]t|without|less|instead|elsewhere|uncut|other|another|previous|thanks?|my (?:web)?(?:site|page|journal))\b/i
const DENIED_BEHIND = /^[\s"”)]*(?:version|cut|edition|sequel|prequel|stories|fics?|archive|list)\b/i
const LONGEST_NOTE = 4000

/** `A/N: The rating goes up to NC-17 here.` */
function ratingInNote(text: string): string | null {
  for (const sentence of text.slice(0, LONGEST_NOTE).split(/(?<=[.!?])\s/)) {
    const [, before = '', sign, behind = ''] = STRONGEST.exec(sentence) ?? []
    if (
      sign !== undefined &&
      SAID_OF_THIS.test(before) &&
      !DENIED_BEFORE.test(before) &&
      !DENIED_BEHIND.test(behind)
    )
      return sign
  }
  return null
}

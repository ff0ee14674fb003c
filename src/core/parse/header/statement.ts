// What a header says in running words: `By Marian Vale`, `It is rated PG for one bad word`, `A script by somebody`.
// Pure reading of a line; whether the line belongs to a header, only its neighbours can tell.

import { countWords, folded, isLower, isUpper, withoutEnd } from '../characters.ts'
import { readDate } from '../fields/date.ts'
import { isBareRating, ratingInPassing, readRating } from '../fields/rating.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { readPairs } from '../labels/label-line.ts'
import { loneKind, soundsLikeDisclaimer, soundsLikeSetting } from './hearsay.ts'
import { bareTitle, isNoAuthor } from './title-line.ts'

export interface Statement {
  readonly kind: FieldKind
  readonly label: string | null
  readonly text: string
}

/** A piece of a line: its words, and what they state; nothing for words that only stand there. */
export interface Piece {
  readonly text: string
  readonly states: readonly Statement[]
}

const LONGEST = 300

/** A line cut into sentences and clauses; empty for a longer line than headers have. */
export function readPieces(text: string): readonly Piece[] {
  if (text.length > LONGEST) return []
  if (isWorkByline(text)) return [{ text, states: statementsOf(text) }]
  const pieces: Piece[] = []
  for (const piece of piecesOf(text)) {
    const last = pieces.at(-1)
    const states = statementsOf(piece)
    if (states.length > 0 || !last || last.states.length === 0 || !isLower(piece.charAt(0)))
      pieces.push({ text: piece, states })
    else pieces[pieces.length - 1] = withMore(last, piece)
  }
  return pieces
}

/** `Rated PG - for one bad word`: what goes on in small letters belongs to what was stated. */
function withMore({ text, states }: Piece, more: string): Piece {
  const add = (value: string) => `${value} - ${more}`
  return {
    text: add(text),
    states: states.map((one, at) => (at === states.length - 1 ? { ...one, text: add(one.text) } : one)),
  }
}

/** Whether a line says what kind of thing the story is and who wrote it: `A small play in two acts, by Somebody`. */
export function isWorkByline(text: string): boolean {
  return text.length <= LONGEST && authorOfWork(withoutStop(text)) !== null
}

const DIVIDERS = /[;|]\s|\s[-–—~]{1,3}\s|\.\s+|,\s(?=(?:by|rated|written|an?)\s)/gi
const ABBREVIATED = /(?:^|[\s.])(?:mrs?|ms|dr|st|prof|vs|pt|ch|no|\p{L})$/iu

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (const { 0: sign, index } of text.matchAll(DIVIDERS)) {
    const before = text.slice(from, index)
    if (sign.startsWith('.') && ABBREVIATED.test(before.slice(-8)) && !/\brated\s\S$/i.test(before)) continue
    pieces.push(before)
    from = index + sign.length
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '')
}

const LEAD =
  /^(?:this|it|that|the)(?:\s(?:story|fic|fanfic|one|piece|tale|work))?(?:['’]s|\s(?:is|was|has been))\s(?=\S)/i
const BY = /^(?:(?:written|posted|told|created|thought up)\s)?by\s(.{2,60})$/i
const RATED = /^rat(?:ed|ing)[:\s]{1,2}(?:an?\s|as\s|is\s)?/i
const STATUS =
  /^(?:complete|completed|finished|unfinished|incomplete|wip|work in progress|in progress|abandoned|discontinued|one[- ]?shot|abgeschlossen|in arbeit|unvollendet|en cours|terminée?|inachevée?)(?:\s(?:story|fic|work|at last|now|so far|\(.{1,30}\)))?!?$/i

function statementsOf(piece: string): readonly Statement[] {
  const text = withoutStop(piece)
  const bare = text.slice(LEAD.exec(text)?.[0].length ?? 0)
  const pairs = readPairs(text)
  if (pairs?.every((pair) => !pair.weak && pair.value !== ''))
    return pairs.flatMap(({ kinds, label, value }) => kinds.map((kind) => ({ kind, label, text: value })))
  const author = BY.exec(bare)?.[1]
  if (author !== undefined) return authorAndDate(author)
  const worker = authorOfWork(bare)
  if (worker !== null) return [said('author', worker)]
  if (RATED.test(bare)) return ratingStated(bare)
  if (/^(?:about |some |approx\.? |~)?\d[\d.,]{0,9} ?k? words$/i.test(bare)) return [said('words', bare)]
  if (STATUS.test(bare)) return [said('status', bare)]
  const kind = isBareRating(bare) ? 'rating' : loneKind(bare)
  if (kind !== null) return [said(kind, bare)]
  if (soundsLikeDisclaimer(piece)) return [said('disclaimer', piece)]
  return soundsLikeSetting(piece) ? [said('setting', piece)] : []
}

function said(kind: FieldKind, text: string): Statement {
  return { kind, label: null, text }
}

/** A full stop ends a sentence and belongs to no value, but for that of an initial or of an ellipsis. */
function withoutStop(text: string): string {
  return /(?:\.\.|(?:^|[\s.])\p{Lu}\.)$/u.test(text) && !/\brated\s\S\.$/i.test(text)
    ? text
    : withoutEnd(text, '.')
}

/** `Marian Vale`, `Marian Vale in March 2002`. */
function authorAndDate(text: string): readonly Statement[] {
  const dated = /^(.{2,40}?)(?:\s(?:in|on)|,)\s([^,].{3,30})$/i.exec(text)
  const name = dated && readDate(dated[2] ?? '') ? (dated[1] ?? '') : text
  if (!isAuthor(name)) return []
  return name === text
    ? [said('author', bareTitle(name))]
    : [said('author', bareTitle(name)), said('date', dated?.[2] ?? '')]
}

const MOST_NAME_WORDS = 4

/** Whether words after `by` are somebody's name: capitalised, or one word as people are called on the net. */
function isAuthor(text: string): boolean {
  const words = bareTitle(text).split(/\s+/)
  if (words.length > MOST_NAME_WORDS || isNoAuthor(words[0] ?? '') || /[.!?:,]$/.test(text)) return false
  if (words.length === 1) return /^[\p{L}\p{N}][\p{L}\p{N}_.'’-]{1,29}$/u.test(words[0] ?? '')
  return words.every(
    (word) => isUpper(word.charAt(0)) || /^(?:de|von|van|der|la|le|the|and|&|\d+)$/i.test(word),
  )
}

const WORK =
  /^(?:an?|another|my|one|some|ein|eine|une?)\s(.{2,70}?),?\s(?:by|von|par)\s(\p{Lu}[^.!?:;,]{1,40})$/iu

/** Who is named behind a work that begins with its article. A sentence about somebody has its verb in the way. */
function authorOfWork(text: string): string | null {
  const match = WORK.exec(text)
  const name = match?.[2] ?? ''
  if (!match || !isUpper(name.charAt(0)) || !isAuthor(name) || VERB.test(folded(match[1] ?? ''))) return null
  return bareTitle(name)
}

const VERB =
  /\b(?:was|were|is|are|had|has|stood|sat|went|came|ran|passed|walked|lay|lived|waited|stopped|held|taken|seen|sent|made|given|lost|found|killed|left|watched|drove|went|fell|hung)\b/

/** `Rated PG-13 for language`, `Rated Explicit`. */
function ratingStated(text: string): readonly Statement[] {
  const value = text.slice(RATED.exec(text)?.[0].length ?? 0)
  const isSign = ratingInPassing(text) !== null
  const isWord = countWords(value) <= 3 && readRating(value) !== null
  return isSign || isWord ? [said('rating', value)] : []
}

// Header lines without a label that say by their words what they are: `I own nothing`, `Set after season two`.

import { folded } from '../characters.ts'
import { readDate } from '../fields/date.ts'
import { looksLikePairing } from '../fields/pairing-line.ts'
import { isBareRating, isReasonedRating } from '../fields/rating.ts'
import { readHeading } from '../headings/heading-line.ts'
import type { FieldKind } from '../labels/field-kinds.ts'
import { isSaid } from '../said.ts'

const LONGEST = 400

const OWNERSHIP =
  /\b(don't own|do not own|own nothing|doesn't own|not mine|aren't mine|isn't mine|belongs? to|property of|no infringement|not making (any )?money|no money|no profit|don't sue|copyright|all rights reserved|i'm just borrowing|only borrowing)\b/

const SETTING =
  /^(set (in|after|before|during|between|at|some|right|just|around|shortly|post|pre)\b|takes place\b|season\s+(\d|[ivx]+\b|one|two|three|four|five|six|seven)|post[- ]|pre[- ](?!\w+ed\b)|timeline\b|au\b|a\/u\b|alternate (universe|reality)\b|(early|mid|late)?\s*season\b)/

const DATED =
  /^(spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\s+(of\s+)?\d{4}\s*[-–—,(:]/

/** `(c) 2001`, `© Wren Hollis, 2001`. */
const COPYRIGHT_SIGN = /^(?:©|\(c\))\s?[^.!?]{0,40}\b(?:19|20)\d\d\b/i

/** Whether a line disclaims ownership, or claims it. */
export function soundsLikeDisclaimer(text: string): boolean {
  return text.length <= LONGEST && (OWNERSHIP.test(folded(text)) || COPYRIGHT_SIGN.test(text))
}

/** What people do in stories. */
const TALE =
  /\b(?:(?:asked|answered|whispered|muttered|went|stood|sat|sold|turned|looked|walked|ran|slept|woke|drove|fell|hung|years ago)\b|(?:was|were) (?!(?:created|written|made|invented|borrowed|owned|used|mine|never|not|inspired|based|just|only|all)\b))/

/** Whose it is: a name within a sentence, a song, or what only writers of such stories name. */
const OWNER =
  /[\p{L}\d,;]\s["“(]?(?!I\b)\p{Lu}[\p{L}\d.]|\bown (?:them|any|anything)\b|\b(?:fics?|seasons?|episodes?|recogni[sz]e|song|lyrics|poem|characters?|series|movie|film|sue|money|profit|infringe\w{1,5})\b/u

/** Whether what sounds like a disclaimer is told: `I don't own the house any more. My brother sold it.` */
export function soundsLikeTale(text: string): boolean {
  return !OWNER.test(text) && (isSaid(text) || TALE.test(folded(text)))
}

/** Why it was written: `Written for the Lamp Day challenge, 1998.` */
const OCCASION =
  /^(?:this (?:story |fic |one )?(?:was |is )?)?(?:written|posted|done|an? (?:entry|answer|response|reply)|my (?:entry|answer|response))\b.{0,30}\b(?:for|to)\b.{0,80}\b(?:challenges?|ficathon|fest|prompts?|exchange|improv|birthday|contest|swap|zine|remix|anniversary)\b/

/** Whether a line says for what a story was written. */
export function soundsLikeOccasion(text: string): boolean {
  return text.length <= LONGEST / 2 && OCCASION.test(folded(text))
}

/** Whether a line says when and where a story is set. */
export function soundsLikeSetting(text: string): boolean {
  if (text.length > LONGEST / 2) return false
  const plain = folded(text).replace(/^[^a-z]+/, '')
  return SETTING.test(plain) || DATED.test(plain)
}

/** A date and a clock as a journal's program writes them; writers of stories do not. */
const STAMP = /^@?\s?\d{4}-\d{2}-\d{2}[T\s]\d{1,2}:\d{2}(?::\d{2})?\S{0,6}$/

/** What a short line is that is a value and nothing else: a rating, a date, a pairing, a part number. */
export function loneKind(text: string): FieldKind | null {
  if (isBareRating(text) || isReasonedRating(text)) return 'rating'
  const bare = text.replace(/^[([]|[)\]]$/g, '')
  const date = readDate(bare)
  if (date !== null && STAMP.test(bare)) return 'date'
  if (date !== null && date.asWritten.length >= bare.length - 1) return 'date'
  if (looksLikePairing(bare)) return 'pairing'
  const heading = readHeading(text)
  return heading?.total && heading.title === null ? 'part' : null
}

// What authors say to their readers in the last lines of a text without calling it a note: that they want a review, whose
// it is, when it was written. Only short lines of which a story has none.

import { countWords, opensQuote, withoutEnds } from '../characters.ts'
import { readDate } from '../fields/date.ts'
import { isSaid } from '../said.ts'

const LONGEST = 160
/** A line that only begins so may be somebody's in the story: it must be shorter. */
const MOST_WORDS = 14
const FEW_WORDS = 3

const LEAD = String.raw`^\W{0,4}(?:(?:so|and|well|ok|okay|now|all|do|anyway)\b\W{1,4}){0,2}(?:(?:please|pls|plz)\b\W{0,4})?`
const REVIEW = new RegExp(
  `${LEAD}(?:${[
    'r ?(?:&|n|/) ?r(?![a-z])',
    '(?:read|rate),? ?(?:and|&|n) review',
    'reviews?,? (?:please|pls|plz|(?:is|are) (?:love|welcome|appreciated|always))',
    '(?:feedback|comments?|reviews|concrit) (?:is|are|makes?|keeps?) (?:always |much |very |my |me |so )?(?:love|loved|better|welcomed?|appreciated|adored|craved|food|fuel|happy|write|good|great|writing)',
    '(?:send|leave|give) (?:me )?(?:a |some |your |lots of )?(?:feedback|reviews?|comments?)',
    'flames? (?:will|are)',
    'constructive criticism',
    'please (?:review|comment|rate)',
  ].join('|')})`,
  'i',
)
const ASKED = new RegExp(
  `${LEAD}(?:reviews?|comment|comments|feedback|thoughts|questions|e-?mail me|mail me|like(?:d)? it|love(?:d)? it|hate(?:d)? it|good\\? bad\\?|what (?:do|did) (?:you|ya|u) (?:guys )?think|tell me what you th|let me know what you th|should i (?:continue|go on|write)|continue\\?|sequel\\?)(?![a-z])`,
  'i',
)
/** `Reviews were mixed.` tells of reviews and asks for none. */
const TOLD = /^\W*(?:reviews?|comments?|feedback|thoughts|questions) (?:was|were|had|came|went)\b/i
const OWNED = /^\W{0,3}(?:©|\(c\)|copyright\b).{0,60}(?:\b(?:19|20)\d\d\b|\bby \p{Lu})/iu
/** Nobody wrote for the net before. */
const FIRST_YEAR = '1990'

/** Whether a line at the end of a text is its author's word to the readers. */
export function isBegging(text: string): boolean {
  if (text === '' || text.length > LONGEST || opensQuote(text) || isSaid(text)) return false
  if (OWNED.test(text) || REVIEW.test(text)) return true
  const words = countWords(text)
  return (
    ASKED.test(text) &&
    (!TOLD.test(text) || /\b(?:please|thank)/i.test(text)) &&
    (words <= FEW_WORDS || (words <= MOST_WORDS && /[?!~*)]$/.test(text)))
  )
}

/** Whether a line says only when a text was written: `April 2001`, `(12 May 1999)`. */
export function isDateAlone(text: string): boolean {
  if (text.length > LONGEST_DATE) return false
  const bare = withoutEnds(text, '()[]*~_- ')
  const date = readDate(bare)
  return date !== null && date.value >= FIRST_YEAR && date.asWritten.length >= bare.length - 1
}

const LONGEST_DATE = 40

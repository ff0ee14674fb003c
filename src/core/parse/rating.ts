// Ratings: every system that writers have used, read into the one scale. If several are named, the highest counts.

import { type Rating, ratings } from '../story.ts'

export interface ReadRating {
  readonly value: Rating
  /** The different steps that were named, mildest first. */
  readonly named: readonly Rating[]
}

/** Signs with a hyphen, a digit or capitals: matched as whole words wherever they stand. Longest first. */
const signs: readonly { readonly pattern: RegExp; readonly rating: Rating }[] = [
  { pattern: /nc[\s-]{0,3}(?:17|18|21)\+?|n-?17/iy, rating: 'NC-17' },
  { pattern: /nc[\s-]{0,3}13/iy, rating: 'PG-13' },
  { pattern: /pg[\s-]{0,3}1[2-6]\+?/iy, rating: 'PG-13' },
  { pattern: /frao(?:[\s-]?\d\d)?|frmao/iy, rating: 'NC-17' },
  { pattern: /frm(?:[\s-]?\d\d)?/iy, rating: 'R' },
  { pattern: /frt(?:[\s-]?\d\d)?|fr[\s-]?1[35]/iy, rating: 'PG-13' },
  { pattern: /frc|fr[\s-]?7/iy, rating: 'G' },
  { pattern: /fr[\s-]?18/iy, rating: 'R' },
  { pattern: /fr[\s-]?21|r-?18|18r|xxx?|adults?[\s-]only|for adults/iy, rating: 'NC-17' },
  { pattern: /ab\s?(?:16)|16\+/iy, rating: 'R' },
  { pattern: /ab\s?(?:18)|18\+|21\+|17\+/iy, rating: 'NC-17' },
  { pattern: /ab\s?(?:12)|12a|1[2-5]\+/iy, rating: 'PG-13' },
  { pattern: /teens?(?: and up)?(?: audiences)?|young adults?/iy, rating: 'PG-13' },
  { pattern: /general audiences|general|all ages|everyone|suitable for all|universal/iy, rating: 'G' },
  { pattern: /explicit|erotica|smut(?:ty)?|lemons?|porn|pwp/iy, rating: 'NC-17' },
  { pattern: /mature|restricted|limes?/iy, rating: 'R' },
  { pattern: /PG/iy, rating: 'PG' },
  { pattern: /K\+|k\+/y, rating: 'PG' },
  { pattern: /MA(?:-17)?|AO|X/y, rating: 'NC-17' },
  { pattern: /R(?:-17|-ish|ish)?|M/y, rating: 'R' },
  { pattern: /T/y, rating: 'PG-13' },
  { pattern: /G|K|U/y, rating: 'G' },
]

/** What a whole value may be that says too little inside a sentence. */
const wholeValues: Readonly<Record<string, Rating>> = {
  '18': 'NC-17',
  '17': 'NC-17',
  '16': 'R',
  '15': 'R',
  '14': 'PG-13',
  '13': 'PG-13',
  '12': 'PG-13',
  adult: 'NC-17',
  r: 'R',
  g: 'G',
  m: 'R',
  t: 'PG-13',
  k: 'G',
  x: 'NC-17',
  ma: 'NC-17',
  ao: 'NC-17',
  u: 'G',
  worksafe: 'G',
  family: 'G',
}

const NEGATION = /\b(not|no|nothing|isn't|never|non)[\s-]+(?:\w+[\s-]+)?$/i

/** Longest stretch of a value that is looked at. */
const LONGEST = 400

/** Reads the value of a rating field; null if no rating is named in it. */
export function readRating(text: string): ReadRating | null {
  const value = text.slice(0, LONGEST).replace(/[’‘]/g, "'")
  const whole =
    wholeValues[
      value
        .trim()
        .toLowerCase()
        .replace(/[.!*)\]]+$/, '')
    ]
  const found = new Set<Rating>(whole ? [whole] : [])
  for (let at = 0; at < value.length; ) {
    const end = wordEnd(value, at)
    const sign = end > at ? signAt(value, at) : null
    if (sign && !isNegated(value, at, sign.end)) found.add(sign.rating)
    at = sign ? sign.end : Math.max(end, at + 1)
  }
  const named = ratings.filter((rating) => found.has(rating))
  const highest = named.at(-1)
  return highest ? { value: highest, named } : null
}

/** End of the word that starts here; `at` itself where none starts. Apostrophes belong to words: no M in "I'm". */
function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && /[\p{L}\p{N}']/u.test(text.charAt(end))) end++
  return end
}

function signAt(text: string, at: number): { readonly rating: Rating; readonly end: number } | null {
  for (const { pattern, rating } of signs) {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? 0
    if (length > 0 && !/[\p{L}\p{N}']/u.test(text.charAt(at + length))) return { rating, end: at + length }
  }
  return null
}

/** `nothing explicit` names no rating; `no NC-17 yet` does not either. */
function isNegated(text: string, at: number, end: number): boolean {
  return end - at > 1 && NEGATION.test(text.slice(Math.max(0, at - 24), at))
}

/** Whether a line is a rating and nothing else: `PG-13`, `[NC-17]`, `Rated R`. */
export function isBareRating(text: string): boolean {
  const bare = text.replace(/^[\s([*]*(rated:?\s+)?|[\s)\]*.!]*$/gi, '')
  if (bare.length === 0 || bare.length > 8 || /^[a-z\d]$/.test(bare) || /^\d+$/.test(bare)) return false
  const sign = signAt(bare, 0)
  if (sign === null || sign.end !== bare.length) return false
  // A capital alone is as likely a number or an initial.
  return bare.length > 1 || /rated/i.test(text) || /^[[(]/.test(text)
}

// Ratings: every system that writers have used, read into the one scale. If several are named, the highest counts.

import { type Rating, ratings } from '../story.ts'
import { withoutEnds } from './characters.ts'
import { ageRating } from './rating-age.ts'

export interface ReadRating {
  readonly value: Rating
  /** The different steps that were named, mildest first. */
  readonly named: readonly Rating[]
}

interface Sign {
  readonly pattern: RegExp
  readonly rating: Rating
  /** An everyday word, which may also describe what a rating is given for: `R for explicit language`. */
  readonly word?: true
}

/** Signs with a hyphen, a digit or capitals: matched as whole words wherever they stand. Longest first. */
const signs: readonly Sign[] = [
  { pattern: /nc[\s/-]{0,3}(?:1[678]|2[01])\+?|n-?17/iy, rating: 'NC-17' },
  { pattern: /nc[\s-]{0,3}1[2-4]/iy, rating: 'PG-13' },
  { pattern: /tv-?ma/iy, rating: 'R' },
  { pattern: /tv-?14/iy, rating: 'PG-13' },
  { pattern: /tv-?(?:pg|y7)/iy, rating: 'PG' },
  { pattern: /tv-?[gy]/iy, rating: 'G' },
  { pattern: /pg[\s/-]{0,3}1[0-6]\+?/iy, rating: 'PG-13' },
  { pattern: /pg[\s/-]{0,3}1[78]\+?/iy, rating: 'R' },
  { pattern: /frao(?:[\s-]?\d\d)?|frmao/iy, rating: 'NC-17' },
  { pattern: /frm(?:[\s-]?\d\d)?/iy, rating: 'R' },
  { pattern: /frt(?:[\s-]?\d\d)?|fr[\s-]?1[35]/iy, rating: 'PG-13' },
  { pattern: /frc|fr[\s-]?7/iy, rating: 'G' },
  { pattern: /fr[\s-]?18/iy, rating: 'R' },
  { pattern: /fr[\s-]?21|r-?18|18r|xxx?|adults?[\s-]only|for adults|for mature adults/iy, rating: 'NC-17' },
  { pattern: /p18(?:[\s-]?avl)?|avl/iy, rating: 'NC-17' },
  { pattern: /p1[26](?:-slash)?/iy, rating: 'PG-13' },
  { pattern: /p6/iy, rating: 'PG' },
  { pattern: /1[25]a/iy, rating: 'PG-13' },
  { pattern: /teens?(?: and up)?(?: audiences)?|young adults?|jugendliche/iy, rating: 'PG-13', word: true },
  {
    pattern:
      /general audiences|general|all ages|everyone|everybody|suitable for all|universal|all audiences|tous publics|tout public|ohne altersbeschränkung|family friendly/iy,
    rating: 'G',
    word: true,
  },
  { pattern: /explicit|erotica|smut(?:ty)?|lemon(?:s|y)?|porn|pwp/iy, rating: 'NC-17', word: true },
  { pattern: /mature|restricted|lim(?:es?|ey)/iy, rating: 'R', word: true },
  { pattern: /PG/iy, rating: 'PG' },
  { pattern: /K\+|k\+|K plus/y, rating: 'PG' },
  { pattern: /MA(?:-1[78])?|AO|X/y, rating: 'NC-17' },
  { pattern: /R(?:-1[67]|-?ish)?|M(?:-?ish)?/y, rating: 'R' },
  { pattern: /T\+?/y, rating: 'PG-13' },
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
  adults: 'NC-17',
  erwachsene: 'NC-17',
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

/** A single capital that may also be somebody's initial. */
const LETTER = /^[A-Z]$/

/** What an everyday word may describe instead of the story's rating. */
const DESCRIBED =
  /^[\s-]+(?:themes?|content|situations?|subjects?|subject matter|language|violence|humou?r|dialogue|imagery|sex|sexual|gore|concepts|elements|nature|hints?|references?)\b/i

const NEGATION =
  /\b(?:not|no|nothing|isn't|never|non)[\s-]{1,3}(?!(?:over|above|beyond|past|more|worse|higher)\b)(?:\w{1,20}[\s-]{1,3})?$/i

/** Longest stretch of a value that is looked at. */
const LONGEST = 400

/** Reads the value of a rating field; null if no rating is named in it. */
export function readRating(text: string): ReadRating | null {
  const value = text
    .slice(0, LONGEST)
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
  const whole = wholeValues[withoutEnds(value.toLowerCase(), AROUND)]
  const found = new Set<Rating>(whole ? [whole] : [])
  const words: { readonly rating: Rating; readonly described: boolean }[] = []
  for (let at = 0; at < value.length; ) {
    const age = ageRating(value, at)
    const end = wordEnd(value, at)
    const sign = age ?? (end > at ? signAt(value, at) : null)
    if (sign && !isNegated(value, at, sign.end) && !isPairingInitial(value, at, sign.end)) {
      if ('word' in sign && sign.word)
        words.push({ rating: sign.rating, described: DESCRIBED.test(value.slice(sign.end, sign.end + 24)) })
      else found.add(sign.rating)
    }
    at = sign ? sign.end : Math.max(end, at + 1)
  }
  // Words that describe something count only where no other sign names a rating.
  const plain = words.filter(({ described }) => !described)
  for (const { rating } of found.size === 0 && plain.length === 0 ? words : plain) found.add(rating)
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

function signAt(text: string, at: number): (Omit<Sign, 'pattern'> & { readonly end: number }) | null {
  for (const { pattern, ...sign } of signs) {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? 0
    if (length > 0 && !/[\p{L}\p{N}']/u.test(text.charAt(at + length))) return { ...sign, end: at + length }
  }
  return null
}

/** `nothing explicit` names no rating; `no NC-17 yet` does not either, but `nothing over PG` does. */
function isNegated(text: string, at: number, end: number): boolean {
  return end - at > 1 && NEGATION.test(text.slice(Math.max(0, at - 32), at))
}

/** `R/S` is two people and not a rating; `R/NC-17` is two ratings. */
function isPairingInitial(text: string, at: number, end: number): boolean {
  if (end - at !== 1) return false
  const after = /^\/([A-Z][a-z]?)(?![\w+-])/.exec(text.slice(end, end + 4))?.[1]
  const before = /(?:^|[^\w])([A-Z][a-z]?)\/$/.exec(text.slice(Math.max(0, at - 4), at))?.[1]
  return [after, before].some((letter) => letter !== undefined && !isRatingLetters(letter))
}

function isRatingLetters(letters: string): boolean {
  return ['PG', 'MA', 'AO'].includes(letters) || (LETTER.test(letters) && 'GKTMRXU'.includes(letters))
}

const AROUND = ' \t\u00a0*()[]".!'
const LONGEST_BARE = 40

/** Whether a line is a rating and nothing else: `PG-13`, `[NC-17]`, `Rated R`. */
export function isBareRating(text: string): boolean {
  if (text.length > LONGEST_BARE) return false
  const bare = withoutEnds(withoutEnds(text, AROUND).replace(/^rated:?\s+/i, ''), AROUND).replace(
    /[‐‑‒–—]/g,
    '-',
  )
  if (bare.length === 0 || bare.length > 8 || /^[a-z\d]$/.test(bare) || /^\d+$/.test(bare)) return false
  const sign = signAt(bare, 0)
  if (sign === null || sign.end !== bare.length) return false
  // A capital alone is as likely a number or an initial.
  return bare.length > 1 || /rated/i.test(text) || /^[[(]/.test(text)
}

const RATED =
  /\brat(?:ed|ing(?: is| of| would be)?)[:\s-]{1,3}(?:an?\s+|as\s+)?(?:strong\s+|hard\s+|soft\s+|light\s+)?/gi

/** A rating that a note or another field names in passing: `This is rated R for swearing.` Null if none is named. */
export function ratingInPassing(text: string): string | null {
  for (const match of text.slice(0, LONGEST * 4).matchAll(RATED)) {
    const at = match.index + match[0].length
    const sign = signAt(text, at)
    if (sign && !sign.word && !/^\/\w/.test(text.slice(sign.end, sign.end + 2)))
      return text.slice(match.index, sign.end)
  }
  return null
}

/** Signs that a list of genres or keywords may hold: no lone letters, for `X` is a category there. */
export function isRatingItem(text: string): boolean {
  return /^(?:rated\s+\S+|pg|pg[\s-]?1\d|nc[\s-]?1[78]|fr(?:c|t|m|ao)(?:-?\d\d)?)$/i.test(text.trim())
}

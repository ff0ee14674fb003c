// Ratings: every system that writers have used, read into the one scale. If several are named, the highest counts.

import { type Rating, ratings } from '../../story.ts'
import { withoutEnds } from '../characters.ts'
import { ageRating } from './rating-age.ts'
import { type Sign, signs, wholeValues } from './rating-signs.ts'

export interface ReadRating {
  readonly value: Rating
  /** The different steps that were named, mildest first. */
  readonly named: readonly Rating[]
}

/** A single capital that may also be somebody's initial. */
const LETTER = /^[A-Z]$/

/** What an everyday word may describe instead of the story's rating. */
const DESCRIBED =
  /^[\s-]+(?:themes?|content|situations?|subjects?|subject matter|language|violence|humou?r|dialogue|imagery|sex|sexual|gore|concepts|elements|nature|hints?|references?)\b/i

const NEGATION =
  /\b(?:not|no|nothing|isn't|never|non|nicht|kein|pas|ni|nunca)[\s-]{1,3}(?!(?:over|above|beyond|past|more|worse|higher)\b)(?:\w{1,20}[\s-]{1,3})?$/i

/** The same before a single letter, which stands behind so many words: `not R, sadly`. */
const LETTER_NEGATION =
  /\b(?:not|isn't|never|nicht|kein|pas|no)\s(?:(?:an?|quite|really|even|ein|un|yet)\s)?$/i

/** `NC-17? Hardly.`: what is asked is denied. */
const ASKED =
  /^\?{1,3}!?\s{1,2}(?:hardly|no|nope|nah|not|never|as if|ha|pfft?|i wish|you wish|dream on|in your dreams|nein|kaum|non|no way|qué va)\b/i

/** Longest stretch of a value that is looked at. */
const LONGEST = 400

/** Reads the value of a rating field; null if no rating is named in it. */
export function readRating(text: string): ReadRating | null {
  const value = text
    .slice(0, LONGEST)
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
  // A number by itself is an age, wherever it says whose: `15 (UK)`.
  const own = value.toLowerCase().replace(/\s\((?:uk|bbfc|us|usa|mpaa|fsk|de)\)$/, '')
  const whole = wholeValues[withoutEnds(own, AROUND)]
  const found = new Set<Rating>(whole ? [whole] : [])
  const words: { readonly rating: Rating; readonly described: boolean }[] = []
  for (let at = 0; at < value.length; ) {
    const age = ageRating(value, at)
    const end = wordEnd(value, at)
    const sign = age ?? (end > at ? signAt(value, at) : null)
    if (sign && (age !== null || !isNegated(value, at, sign.end)) && !isPairingInitial(value, at, sign.end)) {
      if ('word' in sign && sign.word)
        words.push({
          rating: sign.rating,
          described: 'doubtful' in sign || DESCRIBED.test(value.slice(sign.end, sign.end + 24)),
        })
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

/** All signs as one, to know at once that none begins at a word: most words begin none. */
const ANY_SIGN = new RegExp(signs.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iy')

function signAt(text: string, at: number): (Omit<Sign, 'pattern'> & { readonly end: number }) | null {
  ANY_SIGN.lastIndex = at
  if (!ANY_SIGN.test(text)) return null
  for (const { pattern, ...sign } of signs) {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? 0
    if (length > 0 && !/[\p{L}\p{N}']/u.test(text.charAt(at + length))) return { ...sign, end: at + length }
  }
  return null
}

/** `nothing explicit` names no rating; `no NC-17 yet` does not either, but `nothing over PG` does. */
function isNegated(text: string, at: number, end: number): boolean {
  const pattern = end - at > 1 ? NEGATION : LETTER_NEGATION
  return pattern.test(text.slice(Math.max(0, at - 32), at)) || ASKED.test(text.slice(end, end + 24))
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

/** Whether a sign is rather somebody's initial, or a mark on a form: a lone capital, save one. */
export function isInitial(text: string): boolean {
  return text.length === 1 && text !== 'R'
}

/** Whether a line is a rating and nothing else: `PG-13`, `[NC-17]`, `Rated R`. */
export function isBareRating(text: string): boolean {
  if (text.length > LONGEST_BARE) return false
  const bare = withoutEnds(withoutEnds(text, AROUND).replace(/^rated:?\s+/i, ''), AROUND).replace(
    /[‐‑‒–—]/g,
    '-',
  )
  if (isWordedRating(bare)) return true
  if (bare.length === 0 || bare.length > 8 || /^[a-z\d]$/.test(bare) || /^\d+$/.test(bare)) return false
  const sign = signAt(bare, 0)
  if (sign === null || sign.end !== bare.length) return false
  // A capital alone is as likely a number or an initial.
  return bare.length > 1 || /rated/i.test(text) || /^[[(]/.test(text)
}

/** What a rating may stand behind, and before, on a line of its own. */
const OPENING = /^(?:(?:this )?(?:story |fic |fanfic |one |piece )?is )?(?:rated:?\s+)?(?:an?\s+)?/i
const BEHIND = /^\s(?:for|because of|due to|owing to|story|fic|fanfic|fan fiction)\b|^[.!]/i
const LONGEST_REASONED = 120

/** Whether a line rates the story and says why, or says it in a sentence: `NC-17 for violence`, `This is an R story.` */
export function isReasonedRating(text: string): boolean {
  if (text.length > LONGEST_REASONED) return false
  const opening = OPENING.exec(text)?.[0] ?? ''
  const sign = signAt(text.replace(/[‐‑‒–—]/g, '-'), opening.length)
  if (sign === null || sign.word || !BEHIND.test(text.slice(sign.end))) return false
  // A capital alone begins many a title: `M for Murder`.
  return sign.end - opening.length > 1 || /\brated\b|^this\b/i.test(opening)
}

/** `Adults only`, `Tout public`, `ab 16`: words that are nothing but a rating, and no name or everyday word. */
function isWordedRating(bare: string): boolean {
  if (/^(?:explicit|mature|nsfw)$/i.test(bare)) return true
  const age = /^(?:ab|fsk|usk)\b|^1\d\+/i.test(bare) ? ageRating(bare, 0) : null
  if (age) return /^(?: jahren?)?$/i.test(bare.slice(age.end))
  return bare.includes(' ') && signAt(bare, 0)?.end === bare.length
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

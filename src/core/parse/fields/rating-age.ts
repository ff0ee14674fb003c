// Ratings by age: `ab 16`, `FSK 12`, `18+`, `over 18`, `interdit aux moins de 16 ans`. What age means what is one rule.

import type { Rating } from '../../story.ts'

interface Age {
  readonly rating: Rating
  readonly end: number
}

/** The age stands in the first group; the pattern begins where it is looked for. */
const forms: readonly RegExp[] = [
  /(?:ab|fsk|usk|bbfc|über|from|over|under|unter|above|aged?|moins de|plus de|mayores de|menores de|a partir de|dès|à partir de)[\s:-]{1,2}(\d{1,2})s?\b\+?/iy,
  /(?:you(?:'re| are| must be| have to be| should be)|must be)\s(?:at least\s|over\s)?(1[4-8]|21)\b/iy,
  /(\d{1,2})\s?\+/y,
  /\+\s?(\d{1,2})\b/y,
  /(\d{1,2})\s+(?:and|&|or|und|et)\s+(?:up|upwards|over|older|above|älter|plus)\b/iy,
  /-(1[0-8])\s+ans\b/iy,
]

/** The age-like rating that begins at a place in a text, or null. */
export function ageRating(text: string, at: number): Age | null {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return null
  if (text.charAt(at) === '+' && /[)\]]/.test(text.charAt(at - 1))) return null
  for (const form of forms) {
    form.lastIndex = at
    const match = form.exec(text)
    const age = Number(match?.[1])
    if (match && age >= 3 && age <= 21) return { rating: ratingOf(age, match[0]), end: at + match[0].length }
  }
  return null
}

/** German sites set 12 and 16 where others have PG-13; 15 and 16 are the mature step elsewhere. */
function ratingOf(age: number, written: string): Rating {
  if (age < 8) return 'G'
  if (age < 12) return 'PG'
  if (age < 15 || (age <= 16 && /^(?:ab|fsk|usk|über|unter)/i.test(written))) return 'PG-13'
  return age <= 16 ? 'R' : 'NC-17'
}

// Why a story is behind the adult question, in words.

import type { Entry } from '../../../core/catalogue/catalogue.ts'

type Rating = Entry['rating']

/** What is so of this one story: `Its author rated it R.` A guess is said beside, never instead. */
export function ratingWords({ source, value }: Rating): string {
  if (source === 'stated') return `Its author rated it ${value}.`
  if (source === 'override') return `It was rated ${value} by hand, not by its author.`
  const isGuessed = value === 'R' || value === 'NC-17'
  return `Its author gave no rating.${isGuessed ? ` We think it may be ${value}.` : ''}`
}

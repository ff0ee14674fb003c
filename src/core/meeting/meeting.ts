// Whether a story may be met, and if not, why. The one answer for every view: what has a barrier is not listed, not
// counted by name, not found and not opened. The rating decides, never pairing or genre; the rest is the reader's list.

import type { Entry } from '../catalogue/catalogue.ts'
import { NOT_STATED } from '../library/facet.ts'
import { isAdult, type Rating, ratings } from '../story.ts'
import { type HideRule, hidingRule, rulesByFacet, titleHasWord } from './hide-list.ts'

/** The highest rating that may be met; `none` lets everything be met. */
export const ceilings = ['none', 'R', 'PG-13', 'PG', 'G'] as const
export type Ceiling = (typeof ceilings)[number]

export interface MeetingChoices {
  readonly ceiling: Ceiling
  /** What a story without a stated rating is taken for: the worst, or no matter which. A guess is no statement. */
  readonly unratedAs: 'adult' | 'as-any'
}

export type Barrier = { readonly kind: 'ceiling' } | { readonly kind: 'hidden'; readonly rule: HideRule }

type Rated = Pick<Entry, 'rating'>

/** Why a story is not to be met; null where it may be. The ceiling comes first: no reason of a rule gets around it. */
export function barrierOf(entry: Entry, choices: MeetingChoices, rules: readonly HideRule[]): Barrier | null {
  if (isAboveCeiling(entry, choices)) return { kind: 'ceiling' }
  const rule = hidingRule(entry, rules)
  return rule && { kind: 'hidden', rule }
}

export function isAboveCeiling({ rating }: Rated, choices: MeetingChoices): boolean {
  return ratingsAbove(choices).includes(statedRating(rating) ?? NOT_STATED)
}

/** The values of the rating facet that are above the ceiling. */
export function ratingsAbove({
  ceiling,
  unratedAs,
}: MeetingChoices): readonly (Rating | typeof NOT_STATED)[] {
  if (ceiling === 'none') return []
  const above = ratings.slice(ratings.indexOf(ceiling) + 1)
  return unratedAs === 'adult' ? [...above, NOT_STATED] : above
}

/** Whether a story is kept behind the adult question: R and NC-17, and what has no stated rating unless told otherwise. */
export function isBehindQuestion(
  { rating }: Rated,
  { unratedAs }: Pick<MeetingChoices, 'unratedAs'>,
): boolean {
  if (statedRating(rating) === null) return unratedAs === 'adult'
  return isAdult(rating)
}

function statedRating({ source, value }: Entry['rating']): Rating | null {
  return source === 'inferred' ? null : value
}

/** What is known of a story that the archive has let go of. */
export interface GoneStory {
  readonly story: string
  readonly called?: { readonly title: string; readonly isAdult: boolean; readonly rating?: string }
}

/** The same for a story that is gone: what is not known of it is taken for the worse. */
export function isGoneBarred(
  { story, called }: GoneStory,
  choices: MeetingChoices,
  rules: readonly HideRule[],
): boolean {
  const { stories, words } = rulesByFacet(rules)
  if (stories.has(story) || (called && titleHasWord(called.title, words))) return true
  if (choices.ceiling === 'none') return false
  const rating = ratings.find((one) => one === called?.rating)
  if (rating) return ratingsAbove(choices).includes(rating)
  // Whoever is known to be no adult story may still be PG-13.
  return called === undefined || called.isAdult || choices.ceiling === 'PG' || choices.ceiling === 'G'
}

/** How a story that is gone was called. Under a rule for its author, or a pairing, it may stand unknown: then it is not named. */
export function goneTitle({ called }: GoneStory, rules: readonly HideRule[]): string | null {
  return rulesByFacet(rules).facets.size > 0 ? null : (called?.title ?? null)
}

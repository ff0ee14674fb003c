// What `meeting.ts` says of one story, for all of them at once over the catalogue's columns.

import type { Catalogue } from '../catalogue/catalogue.ts'
import { storiesWith } from '../catalogue/stated-column.ts'
import { BARRED, HIDDEN, MAY_BE_MET } from '../library/ask.ts'
import { type HideRule, hasHiddenWord, rulesByFacet } from './hide-list.ts'
import { type MeetingChoices, ratingsAbove } from './meeting.ts'

/** For each story `MAY_BE_MET`, `BARRED` (above the ceiling) or `HIDDEN` (by a rule of the reader's). */
export function meetingColumn(
  catalogue: Catalogue,
  choices: MeetingChoices,
  rules: readonly HideRule[],
): Uint8Array {
  const meeting = new Uint8Array(catalogue.size)
  const { facets, words, stories } = rulesByFacet(rules)
  for (const [facet, values] of facets) bar(catalogue, meeting, facet, values, HIDDEN)
  for (const story of stories) {
    const ordinal = catalogue.ordinalOf(story)
    if (ordinal !== undefined) meeting[ordinal] = HIDDEN
  }
  if (words.length > 0) {
    for (let ordinal = 0; ordinal < catalogue.size; ordinal++) {
      if (hasHiddenWord(catalogue.entryAt(ordinal), words)) meeting[ordinal] = HIDDEN
    }
  }
  bar(catalogue, meeting, 'rating', new Set(ratingsAbove(choices)), BARRED)
  return meeting
}

/**
 * For each rule, by its id, how many stories it would hide if it were the only one; those above the ceiling do not count,
 * since nothing is said of them.
 */
export function hiddenByEach(
  catalogue: Catalogue,
  choices: MeetingChoices,
  rules: readonly HideRule[],
): ReadonlyMap<string, number> {
  return new Map(
    rules.map((rule) => [rule.id, meetingCounts(meetingColumn(catalogue, choices, [rule])).hidden]),
  )
}

/** How many stories may be met, are above the ceiling, and are hidden by the reader's list. */
export function meetingCounts(meeting: Uint8Array): {
  readonly total: number
  readonly keptOut: number
  readonly hidden: number
} {
  const count = (how: number) => meeting.reduce((sum, may) => sum + Number(may === how), 0)
  return { total: count(MAY_BE_MET), keptOut: count(BARRED), hidden: count(HIDDEN) }
}

function bar(
  catalogue: Catalogue,
  meeting: Uint8Array,
  facet: string,
  values: ReadonlySet<string>,
  how: number,
): void {
  const stated = catalogue.stated(facet)
  if (stated) for (const ordinal of storiesWith(stated, values)) meeting[ordinal] = how
}

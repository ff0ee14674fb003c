// The short words of a story in a list: parts, warnings without their kinds, how long it is or how far it is read.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { storyWords } from '../../../core/catalogue/catalogue.ts'
import { partsJoined } from '../../../core/catalogue/parts-joined.ts'
import { lowered, warningNames } from '../../../core/library/names.ts'
import { isInOwnWords } from '../../../core/library/stated-facets.ts'
import { minutesFor, spellMinutes } from '../../../core/reading/pace.ts'
import {
  newParts,
  type Reading,
  readShare,
  readState,
  wordsLeftInPart,
} from '../../../core/reading/reading.ts'
import type { Source, WarningKind } from '../../../core/story.ts'

export function partsWords(parts: number): string {
  return parts === 1 ? 'one part' : `${parts} parts`
}

export interface WarningWords {
  readonly source: Source
  readonly words: string
}

/**
 * That there are warnings, and how many; which only of kinds that the reader wants named. Stated, guessed, refused and
 * silent are four things.
 */
export function warningWords(
  { warnings }: Pick<Entry, 'warnings'>,
  named: readonly WarningKind[] = [],
): WarningWords {
  const kinds = warnings.kinds.filter((kind) => kind.source !== 'unknown')
  const stated = kinds.filter((kind) => kind.source !== 'inferred')
  const said = stated.length + warnings.words.length
  const told = (count: number, from: typeof kinds) => {
    const names = from.flatMap(({ value }) =>
      value && named.includes(value) ? [lowered(warningNames[value])] : [],
    )
    return names.length === 0 ? counted(count) : namedWords(names, count - names.length)
  }
  if (isInOwnWords(warnings))
    return { source: 'stated', words: `${said > 0 ? counted(said) : 'warnings'}, in the author’s words` }
  if (said > 0) return { source: 'stated', words: told(said, stated) }
  if (kinds.length > 0) return { source: 'inferred', words: told(kinds.length, kinds) }
  if (warnings.said === 'none') return { source: 'stated', words: 'no warnings, says the author' }
  if (warnings.said === 'withheld') return { source: 'stated', words: 'author chose not to warn' }
  return { source: 'unknown', words: 'no warnings stated' }
}

/** `warns of violence`, `warns of violence, death and 2 more`. */
function namedWords(names: readonly string[], rest: number): string {
  return `warns of ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function counted(warnings: number): string {
  return warnings === 1 ? '1 warning' : `${warnings} warnings`
}

/** `9 minutes`; `Part 4 of 12, 1 h 50 min left`; `Read to the end`; `Set aside at Part 4 of 12`. At a pace in words a minute. */
export function stateWords(entry: Entry, reading: Reading | undefined, pace: number): string {
  const words = storyWords(entry)
  switch (readState(reading, entry.parts.length)) {
    case 'unread':
      return spellMinutes(minutesFor(words, pace))
    case 'finished':
      return 'Read to the end'
    case 'set-aside':
      return entry.parts.length === 1 || !reading ? 'Set aside' : `Set aside at ${partWords(entry, reading)}`
    case 'reading': {
      const left = `${spellMinutes(minutesFor(words * (1 - readShare(reading, entry.parts)), pace))} left`
      return entry.parts.length === 1 || !reading ? left : `${partWords(entry, reading)}, ${left}`
    }
  }
}

/** `Part 4 of 12`. */
export function partWords(entry: Entry, reading: Reading): string {
  return `Part ${Math.min(reading.place.part + 1, entry.parts.length)} of ${entry.parts.length}`
}

/** `about 14 minutes left in it`, of the part one is in or of a story that has only one. */
export function leftWords(entry: Entry, reading: Reading, pace: number): string {
  const left = spellMinutes(minutesFor(wordsLeftInPart(reading, entry.parts), pace))
  return entry.parts.length === 1 ? `about ${left} left` : `about ${left} left in it`
}

/** `3 new parts since you read`; null where there are none. */
export function newWords(entry: Pick<Entry, 'parts'>, reading: Reading | undefined): string | null {
  const fresh = newParts(reading, entry.parts.length)
  return fresh && `${fresh.count === 1 ? '1 new part' : `${fresh.count} new parts`} since you read`
}

/** `Hedge Letters, 3`; null where there is no series. */
export function seriesWords({ series }: Pick<Entry, 'series'>): string | null {
  if (series.value === null) return null
  const { name, number } = series.value
  const words = number === null ? name : `${name}, ${number}`
  return series.source === 'inferred' ? `[${words}]` : words
}

/** What has come since the last visit: `new since your last visit`, `2 parts joined since your last visit`. */
export function arrivedWords(entry: Pick<Entry, 'parts'>, wordsBefore: number | null): string {
  if (wordsBefore === null) return 'New since your last visit'
  const joined = partsJoined(entry, wordsBefore)
  if (joined === 0) return 'Changed since your last visit'
  return `${joined === 1 ? '1 part' : `${joined} parts`} joined since your last visit`
}

// The short words of a story in a list: parts, warnings without their kinds, how long it is or how far it is read.

import type { Entry } from '../../core/catalogue.ts'
import { storyWords } from '../../core/catalogue.ts'
import { isInOwnWords } from '../../core/facets.ts'
import { minutesFor, spellMinutes } from '../../core/pace.ts'
import { type Reading, readShare, readState, wordsLeftInPart } from '../../core/reading.ts'
import type { Source } from '../../core/story.ts'

export function partsWords(parts: number): string {
  return parts === 1 ? 'one part' : `${parts} parts`
}

export interface WarningWords {
  readonly source: Source
  readonly words: string
}

/** That there are warnings, and how many; never which. Stated, guessed, refused and silent are four things. */
export function warningWords({ warnings }: Pick<Entry, 'warnings'>): WarningWords {
  const kinds = warnings.kinds.filter((kind) => kind.source !== 'unknown')
  const said = kinds.filter((kind) => kind.source !== 'inferred').length + warnings.words.length
  if (isInOwnWords(warnings))
    return { source: 'stated', words: `${said > 0 ? counted(said) : 'warnings'}, in the author’s words` }
  if (said > 0) return { source: 'stated', words: counted(said) }
  if (kinds.length > 0) return { source: 'inferred', words: counted(kinds.length) }
  if (warnings.said === 'none') return { source: 'stated', words: 'no warnings, says the author' }
  if (warnings.said === 'withheld') return { source: 'stated', words: 'author chose not to warn' }
  return { source: 'unknown', words: 'no warnings stated' }
}

function counted(warnings: number): string {
  return warnings === 1 ? '1 warning' : `${warnings} warnings`
}

/** `9 minutes`; `Part 4 of 12, 1 h 50 min left`; `Read to the end`. */
export function stateWords(entry: Entry, reading: Reading | undefined): string {
  const words = storyWords(entry)
  switch (readState(reading, entry.parts.length)) {
    case 'unread':
      return spellMinutes(minutesFor(words))
    case 'finished':
      return 'Read to the end'
    case 'reading': {
      const left = `${spellMinutes(minutesFor(words * (1 - readShare(reading, entry.parts))))} left`
      return entry.parts.length === 1 || !reading ? left : `${partWords(entry, reading)}, ${left}`
    }
  }
}

/** `Part 4 of 12`. */
export function partWords(entry: Entry, reading: Reading): string {
  return `Part ${Math.min(reading.place.part + 1, entry.parts.length)} of ${entry.parts.length}`
}

/** `about 14 minutes left in it`, of the part one is in or of a story that has only one. */
export function leftWords(entry: Entry, reading: Reading): string {
  const left = spellMinutes(minutesFor(wordsLeftInPart(reading, entry.parts)))
  return entry.parts.length === 1 ? `about ${left} left` : `about ${left} left in it`
}

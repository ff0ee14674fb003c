// What is said about warnings, in words. Four different things may be so, and none may sound like another.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { capital, warningNames } from '../../../core/library/names.ts'
import type { WarningKind } from '../../../core/story.ts'

export interface WarningWords {
  /** In bold, then the rest of the sentence. */
  readonly lead: string
  readonly rest: string
  /** A second sentence for what is not said. */
  readonly below: string | null
  /** The first fold, a sentence a kind; empty where there is nothing to unfold. A guess stands in brackets. */
  readonly kinds: readonly string[]
}

export function warningWords(warnings: Entry['warnings']): WarningWords {
  const guesses = warnings.kinds.filter((kind) => kind.source === 'inferred')
  const said = warnings.kinds.filter((kind) => kind.source !== 'inferred')
  const kinds = [
    ...said.map((kind) => `${spellKind(kind.value)}.`),
    ...warnings.words.map((word) => `${capital(word)}.`),
    ...guesses.map((kind) => `[${spellKind(kind.value)}.]`),
  ]
  const stated = kinds.length - guesses.length
  if (stated > 0) {
    const rest = guesses.length > 0 ? `, stated, and ${guesses.length} inferred` : ', stated'
    return { lead: `${stated} ${stated === 1 ? 'warning' : 'warnings'}`, rest, below: null, kinds }
  }
  const found = guesses.length > 0 ? '[We found words that suggest a warning all the same.]' : null
  return { ...sentences[warnings.said], ...(found && { below: found }), kinds }
}

const sentences: Record<Entry['warnings']['said'], Omit<WarningWords, 'kinds'>> = {
  some: { lead: 'The author warns', rest: ' of something, in words of their own.', below: null },
  none: {
    lead: 'The author states no warnings.',
    rest: '',
    below: 'That does not promise there are none.',
  },
  withheld: {
    lead: 'The author chose not to say.',
    rest: '',
    below: 'There may be anything in it, or nothing.',
  },
  nothing: {
    lead: 'Nothing is said about warnings.',
    rest: '',
    below: 'Old stories seldom say. There may be some.',
  },
}

/** The kinds that the reader wants named even while they are folded, a guess in brackets. */
export function namedKinds(warnings: Entry['warnings'], named: readonly WarningKind[]): readonly string[] {
  return warnings.kinds.flatMap(({ source, value }) => {
    if (value === null || !named.includes(value)) return []
    return [source === 'inferred' ? `[${warningNames[value]}]` : warningNames[value]]
  })
}

/** Whether the author's words say more than the kinds, or the sentence, that stand there already. */
export function saysMore(warnings: Entry['warnings'], asWritten: string): boolean {
  const { kinds } = warningWords(warnings)
  if (warnings.said === 'none') return asWritten.trim().split(/\s+/).length > 2
  return letters(asWritten) !== letters(kinds.join(' '))
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

export function spellKind(kind: WarningKind | null): string {
  return kind === null ? '' : warningNames[kind]
}

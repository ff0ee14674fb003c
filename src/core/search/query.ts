// What a reader asks for, word by word, and whether a word of a text is what was meant.

import { isNear, rowsFor } from './nearness.ts'
import { eachWord } from './words.ts'

export interface QueryWord {
  readonly word: string
  /** Whether it may be the beginning of a word: the last one may not have been typed to its end. */
  readonly isBeginning: boolean
  /** How many typing errors are forgiven: a letter wrong, missing, too many, or two in each other's place. */
  readonly errors: number
}

/** The words of a query, in order, repeated ones too. Most of what is typed has one to five. */
export function queryWords(text: string): readonly QueryWord[] {
  const words: { word: string; isBeginning: boolean; errors: number }[] = []
  eachWord(text, (word, _from, _to, standing) => {
    // The pair before it holds this character already.
    if (standing === 'last') return
    const errors = standing === 'spaced' ? errorsFor(word) : 0
    words.push({ word, isBeginning: standing === 'alone', errors })
  })
  const last = words.at(-1)
  if (last) last.isBeginning = true
  return words
}

/** Short words are too near to each other; long ones may be wrong twice. */
function errorsFor(word: string): number {
  if (word.length < 5) return 0
  return word.length < 9 ? 1 : 2
}

/** Whether a word of a text is the one asked for as it was typed. */
export function isAsTyped({ word, isBeginning }: QueryWord, term: string): boolean {
  return isBeginning ? term.startsWith(word) : term === word
}

/** The same with typing errors forgiven; it remembers what it was asked, since a text repeats its words. */
export function nearTest(asked: QueryWord): (term: string) => boolean {
  const known = new Map<string, boolean>()
  const rows = rowsFor(asked.word)
  return (term) => {
    const answer = known.get(term) ?? (isAsTyped(asked, term) || isNear(rows, asked, term))
    known.set(term, answer)
    return answer
  }
}

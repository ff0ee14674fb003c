// The values of a facet as a list to choose from: each with its words, how many stories of the library have it, and how
// many of them by our guess alone.

import { ask, guessesOf, type Known } from './ask.ts'
import { type Facet, fixedWords, NOT_STATED } from './facet.ts'
import { valueIndex } from './facet-column.ts'
import { emptyFilter } from './filter.ts'
import { ownValues } from './own-columns.ts'

export interface FacetValue {
  readonly value: string
  readonly words: string
  /** Where it stands in the counts of `ask`. */
  readonly index: number
  readonly stories: number
  readonly guesses: number
}

/** All that some story has that may be met: the fixed ones in their order, then the others, silence last. */
export function valuesIn(known: Known, facet: Facet): readonly FacetValue[] {
  const stories = ask({ ...known, found: null }, emptyFilter).countsOf(facet)
  if (facet.kind === 'own') {
    return ownValues(facet.name).flatMap((value, index) =>
      count(stories, index) === 0
        ? []
        : [
            {
              value,
              words: fixedWords(facet, value) ?? value,
              index,
              stories: count(stories, index),
              guesses: 0,
            },
          ],
    )
  }
  const guesses = guessesOf(known, facet)
  const values = (known.catalogue.stated(facet.name)?.values() ?? []).flatMap(
    ({ value, words }, index): readonly FacetValue[] =>
      count(stories, index) === 0
        ? []
        : [{ value, words, index, stories: count(stories, index), guesses: count(guesses, index) }],
  )
  const fixed = Object.keys(facet.fixed)
  const others = values.filter(({ value }) => !fixed.includes(value) && value !== NOT_STATED)
  const silence = values.filter(({ value }) => value === NOT_STATED && !fixed.includes(value))
  return [
    ...fixed.flatMap((value) => values.find((one) => one.value === value) ?? []),
    ...(facet.others === 'last first' ? others.sort((a, b) => (a.value < b.value ? 1 : -1)) : others),
    ...silence,
  ]
}

/** How a value is called anywhere; the value itself where no story has it. */
export function wordsOfValue({ catalogue }: Pick<Known, 'catalogue'>, facet: Facet, value: string): string {
  const fixed = fixedWords(facet, value)
  if (fixed !== undefined || facet.kind === 'own') return fixed ?? value
  const index = valueIndex(catalogue, facet, value)
  const words = index === undefined ? undefined : catalogue.stated(facet.name)?.values()[index]?.words
  return words ?? value
}

function count(counts: Uint32Array, index: number): number {
  return counts[index] ?? 0
}

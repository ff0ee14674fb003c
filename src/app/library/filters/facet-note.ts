// What the chips of a facet alone would not say, in a sentence: what a kind of warning cannot know, and that some of it
// is our guess.

import { type Facet, OWN_WORDS } from '../../../core/library/facet.ts'
import type { FacetValue } from '../../../core/library/facet-values.ts'
import { spellCount } from '../../ui/count-words.ts'

export function facetNote(facet: Facet, values: readonly FacetValue[]): string {
  const own = values.find(({ value }) => facet.name === 'warning' && value === OWN_WORDS)?.stories ?? 0
  const hasGuesses = values.some((value) => value.guesses > 0)
  const isBracketed = values.some((value) => value.guesses > 0 && value.guesses === value.stories)
  return [
    ...(own > 0 ? [`Kinds are what authors state. ${warnWords(own)} in words of their own.`] : []),
    ...(hasGuesses
      ? [
          `Some of these counts hold our guesses${isBracketed ? '; what stands in [brackets] is nothing else' : ''}.`,
        ]
      : []),
  ].join(' ')
}

function warnWords(stories: number): string {
  return stories === 1 ? '1 story warns' : `${spellCount(stories)} stories warn`
}

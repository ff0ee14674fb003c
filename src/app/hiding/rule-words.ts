// Rules of the hide-list in words.

import { fixedWords } from '../../core/library/facet.ts'
import { facetNamed } from '../../core/library/facets.ts'
import type { HideRule, HidingKind } from '../../core/meeting/hide-list.ts'

/** The kinds in the order in which they are offered and listed. */
export const kindNames: Readonly<Record<HidingKind, string>> = {
  word: 'A word',
  pairing: 'A pairing',
  character: 'A character',
  author: 'An author',
  warning: 'A warning',
  fandom: 'A fandom',
  genre: 'A genre',
  story: 'A single story',
}

/** What a rule hides: `stories by “Marram Grey”`, `the story “A Yard of Red Silk”`. */
export function ruleWords({ kind, words }: Pick<HideRule, 'kind' | 'words'>): string {
  switch (kind) {
    case 'story':
      return `the story “${words}”`
    case 'word':
      return `stories with “${words}” in title, summary or tags`
    case 'pairing':
      return `stories with the pairing ${words}`
    case 'character':
      return `stories with ${words}`
    case 'author':
      return `stories by ${words}`
    case 'warning':
      return `stories with the warning “${words}”`
    case 'fandom':
      return `stories set in ${words}`
    case 'genre':
      return `stories of the kind “${words}”`
  }
}

/** How a value of a facet with words of its own is called: `Death` for `major-character-death`. */
export function valueWords(kind: HidingKind, value: string): string {
  const facet = facetNamed(kind)
  return (facet && fixedWords(facet, value)) ?? value
}

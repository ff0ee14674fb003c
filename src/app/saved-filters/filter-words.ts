// A kept query in words, so that a name need not say it all.

import { fixedWords } from '../../core/facet.ts'
import { facetNamed } from '../../core/facets.ts'
import { filterFromQuery } from '../../core/filter.ts'
import { rangeWords } from '../library/condition-words.ts'

/** `Complete, Unread, without Death, “rain”`. */
export function keptQueryWords(query: string): string {
  const { conditions, ranges, text } = filterFromQuery(query)
  const wishes = conditions.map(({ facet, value, wish }) => {
    const named = facetNamed(facet)
    const words = (named && fixedWords(named, value)) ?? value
    return wish === 'asked' ? words : `without ${words}`
  })
  return [...wishes, ...ranges.map(rangeWords), ...(text === '' ? [] : [`“${text}”`])].join(', ')
}

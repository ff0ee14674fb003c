// A kept query in words, so that a name need not say it all.

import { facetNamed } from '../../core/facets.ts'
import { filterFromQuery } from '../../core/filter.ts'

/** `Complete, Unread, without Death, “rain”`. */
export function queryWords(query: string): string {
  const { conditions, ranges, text } = filterFromQuery(query)
  const said = conditions.map(({ facet, value, wish }) => {
    const words = facetNamed(facet)?.fixed[value] ?? value
    return wish === 'asked' ? words : `without ${words}`
  })
  const lengths = ranges.map(({ of, from, to }) => {
    const unit = of === 'words' ? ' words' : ''
    if (from === null) return `up to ${to}${unit}`
    return to === null ? `from ${from}${unit}` : `${from} to ${to}${unit}`
  })
  return [...said, ...lengths, ...(text === '' ? [] : [`“${text}”`])].join(', ')
}

// A kept query in words, so that a name need not say it all.

import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { facetNames } from '../../core/library/facet.ts'
import { filterFromQuery } from '../../core/library/filter.ts'
import { nameOf, sortFromQuery } from '../../core/library/sort.ts'
import { ratingLimit } from '../../core/meeting/rating-limit.ts'
import { rangeWords, switches, wordsAlone } from '../library/filters/condition-words.ts'
import { orders, secondOrders } from '../library/order-words.ts'

/** `Complete, Wren and Tamsin, without Death, “rain”, longest first`. */
export function keptQueryWords(query: string, sort: string | null, catalogue: Catalogue): string {
  const filter = filterFromQuery(query)
  const limit = ratingLimit(filter)
  const asked = facetNames.flatMap((facet) => {
    if (facet === 'rating' && limit) return `At most ${limit}`
    const values = filter.conditions.filter((one) => one.facet === facet && one.wish === 'asked')
    const words = values.map((one) => wordsAlone(one, catalogue))
    return words.length === 0 ? [] : words.join(filter.all.includes(facet) ? ' and ' : ' or ')
  })
  const leftOut = filter.conditions.filter(({ wish }) => wish === 'left-out')
  return [
    ...asked,
    ...leftOut.map((one) => `without ${wordsAlone(one, catalogue)}`),
    ...filter.ranges.map(rangeWords),
    ...switches.filter(([name]) => filter[name]).map(([, words]) => words),
    ...(filter.text === '' ? [] : [`“${filter.text}”`]),
    ...orderWords(sort),
  ].join(', ')
}

function orderWords(written: string | null): readonly string[] {
  const sort = sortFromQuery(written ?? '')
  if (!sort) return []
  const { by, second } = sort
  const first = orders.find((one) => nameOf(one) === nameOf(by))
  const then = second && secondOrders.find((one) => nameOf(one) === nameOf(second))
  return [first, then].flatMap((one) => (one ? one.words.slice(0, 1).toLowerCase() + one.words.slice(1) : []))
}

// How much is chosen, as many as there are chips above the list.

import type { Filter } from '../../../core/library/filter.ts'
import { ratingLimit } from '../../../core/meeting/rating-limit.ts'

/** "At most PG-13" is one. */
export function chosenCount(filter: Filter): number {
  const { conditions, ranges, withoutGuesses, mainPairings } = filter
  const ofLimit = ratingLimit(filter) ? conditions.filter(({ facet }) => facet === 'rating').length - 1 : 0
  return conditions.length - ofLimit + ranges.length + Number(withoutGuesses) + Number(mainPairings)
}

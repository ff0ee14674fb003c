// "At most PG-13" in one touch: every rating up to it is asked for.

import type { FacetValue } from '../../../core/library/facet-values.ts'
import type { Filter } from '../../../core/library/filter.ts'
import { ratingLimit, withRatingLimit } from '../../../core/meeting/rating-limit.ts'
import { ratings } from '../../../core/story.ts'
import { spellCount, storiesWords } from '../../ui/count-words.ts'
import type { ChangeFilter } from './filter-part.ts'

interface Props {
  readonly values: readonly FacetValue[]
  /** By the values' indices. */
  readonly counts: Uint32Array
  readonly filter: Filter
  readonly onChange: ChangeFilter
}

/** The mildest alone is a chip, and the last would ask for all that is stated. */
const limits = ratings.slice(1, -1)

export function RatingLimit({ values, counts, filter, onChange }: Props) {
  const chosen = ratingLimit(filter)
  // A story has one rating: the counts add up. With a rating that is left out they would not.
  if (filter.conditions.some(({ facet, wish }) => facet === 'rating' && wish === 'left-out')) return null
  return (
    <fieldset className="rating-limit">
      <legend>At most</legend>
      {limits.map((limit) => {
        const upTo: readonly string[] = ratings.slice(0, ratings.indexOf(limit) + 1)
        const stories = values
          .filter(({ value }) => upTo.includes(value))
          .reduce((sum, { index }) => sum + (counts[index] ?? 0), 0)
        return (
          <button
            key={limit}
            type="button"
            aria-pressed={chosen === limit}
            aria-label={`At most ${limit}, ${storiesWords(stories)}`}
            onClick={() => onChange((whole) => withRatingLimit(whole, chosen === limit ? null : limit))}
          >
            {limit} <span>{spellCount(stories)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}

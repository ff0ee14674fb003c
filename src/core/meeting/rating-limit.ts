// "At most PG-13": all ratings up to one, asked for together.

import type { Filter } from '../library/filter.ts'
import { type Rating, ratings } from '../story.ts'

/** The rating up to which a filter asks, where it asks for all ratings up to one and nothing else of ratings; else null. */
export function ratingLimit({ conditions }: Filter): Rating | null {
  const own = conditions.filter(({ facet }) => facet === 'rating')
  const limit = ratings[own.length - 1]
  if (own.length < 2 || limit === undefined || own.some(({ wish }) => wish === 'left-out')) return null
  return ratings.slice(0, own.length).every((rating) => own.some(({ value }) => value === rating))
    ? limit
    : null
}

/** The filter with all ratings up to one asked for, whatever was said of ratings before; with null, of none. */
export function withRatingLimit(filter: Filter, limit: Rating | null): Filter {
  const others = filter.conditions.filter(({ facet }) => facet !== 'rating')
  const upTo = limit === null ? [] : ratings.slice(0, ratings.indexOf(limit) + 1)
  return {
    ...filter,
    conditions: [...others, ...upTo.map((value) => ({ facet: 'rating', value, wish: 'asked' }) as const)],
  }
}

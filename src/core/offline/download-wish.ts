// What the reader wants to have on this device. It is no record of what is here (the files that are kept are that): it says
// what is to be fetched, also after a restart, and whether all of it has been here once, so that what is missing later is
// known to be lost and is named.

import type { Catalogue } from '../catalogue/catalogue.ts'

export interface Wish {
  /** All stories of the archive, also those that are still to be added; else those with these ids. */
  readonly stories: 'all' | readonly string[]
  /** Nobody asked: the archive is small, and comes by itself. */
  readonly isByItself: boolean
  readonly isPaused: boolean
  /** The catalogue of which all that is wanted has been here; null before. */
  readonly metFor: string | null
}

export const noWish: Wish = { stories: [], isByItself: false, isPaused: false, metFor: null }

/** The stored wish; none where it is damaged. */
export function wishFrom(value: unknown): Wish {
  if (typeof value !== 'object' || value === null) return noWish
  const { stories, isByItself, isPaused, metFor } = value as Partial<Record<keyof Wish, unknown>>
  const isList = Array.isArray(stories) && stories.every((id) => typeof id === 'string')
  if (stories !== 'all' && !isList) return noWish
  return {
    stories,
    isByItself: isByItself === true,
    isPaused: isPaused === true,
    metFor: typeof metFor === 'string' ? metFor : null,
  }
}

/** A wish with more stories. Asking for all of them ends a pause; a few come in spite of it, and it goes on. */
export function withStories(wish: Wish, more: 'all' | readonly string[]): Wish {
  const isAll = more === 'all' || (wish.stories === 'all' && !wish.isByItself)
  const before = wish.stories === 'all' ? [] : wish.stories
  const stories = isAll ? 'all' : wish.stories === 'all' ? wish.stories : [...new Set([...before, ...more])]
  return {
    stories,
    isByItself: stories === 'all' && !isAll,
    isPaused: more !== 'all' && wish.isPaused,
    metFor: null,
  }
}

/** Ordinals of the wanted stories, rising; of an archive that has lost some of them, those that there are. */
export function wantedOrdinals({ stories }: Wish, catalogue: Catalogue): Iterable<number> {
  if (stories === 'all') return Array(catalogue.size).keys()
  const known = stories.map((id) => catalogue.ordinalOf(id)).filter((ordinal) => ordinal !== undefined)
  return Uint32Array.from(known).sort()
}

// The library as the address asks for it: which stories there are, which fit, in which order.

import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { type Asked, ask, type Known } from '../../core/library/ask.ts'
import { type Filter, filterFromQuery, queryFromFilter } from '../../core/library/filter.ts'
import { byTitle, inOrder, queryFromSort, type Sort, sortFromQuery } from '../../core/library/sort.ts'
import { meetingCounts } from '../../core/meeting/meeting-column.ts'
import { wordsOf } from '../../core/text/fold.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { useHere } from '../state/downloads/here.ts'
import { useKnown } from '../state/known.ts'
import { useReadings } from '../state/reading/readings.ts'
import { useVisits } from '../state/reading/visits.ts'
import { useFound } from '../state/search/found.ts'
import { isHiddenShownIn } from './library-query.ts'

export interface Library {
  readonly kind: 'ready'
  readonly known: Known
  readonly filter: Filter
  /** The filter without its words: the same while only they are others. */
  readonly wordless: Filter
  readonly sort: Sort
  readonly asked: Asked
  /** Ordinals of the stories that fit, in order. */
  readonly shown: Uint32Array
  /** How many stories may be met at all. */
  readonly total: number
  /** How many are above the reader's ceiling. */
  readonly keptOut: number
  /** How many the reader's own list hides, whatever is asked for. */
  readonly hidden: number
  /** Whether the reader has asked to see what their list hides. */
  readonly isHiddenShown: boolean
}

export type LibraryState =
  | Library
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }

export function useLibrary(): LibraryState {
  const state = useCatalogue()
  const library = useOpenLibrary(state.kind === 'ready' ? state.catalogue : nothing)
  return state.kind === 'ready' ? library : state
}

/** Before there is a catalogue: one without stories. */
const nothing: Catalogue = {
  archive: { name: '', contact: null },
  size: 0,
  titleOrder: null,
  entryAt: (ordinal) => {
    throw new RangeError(`There is no story ${ordinal}.`)
  },
  ordinalOf: () => undefined,
  column: () => new Uint32Array(),
  packs: () => [],
  stated: () => null,
}

function useOpenLibrary(catalogue: Catalogue): LibraryState {
  const { search } = useLocation()
  const readings = useReadings((all) => all.byStory)
  const areReadingsKnown = useReadings((all) => all.phase !== 'loading')
  const isHereKnown = useHere((here) => here.phase !== 'unknown')
  const arrivals = useVisits((visits) => visits.arrivals)
  const isHiddenShown = isHiddenShownIn(search)
  const known = useKnown(catalogue, isHiddenShown)
  const addressed = useMemo(() => filterFromQuery(search), [search])
  const found = useFound(addressed.text, catalogue)
  const text = found?.text ?? addressed.text
  // While words are typed the address follows: what says the same stays the same, and is not asked again.
  const conditions = queryFromFilter({ ...addressed, text: '' })
  const wordless = useMemo(() => filterFromQuery(conditions), [conditions])
  const filter = useMemo(() => ({ ...wordless, text }), [wordless, text])
  const isLooking = wordsOf(text).length > 0
  const stories = found?.stories ?? null

  const looked = useMemo(() => (stories ? { ...known, found: stories } : known), [known, stories])
  const asked = useMemo(() => ask(looked, filter), [looked, filter])
  const chosenSort = sortFromQuery(search)
  const order = chosenSort && queryFromSort(chosenSort)
  const sort = useMemo(
    () => (order === null ? (isLooking ? byRelevance : byTitle) : (sortFromQuery(order) ?? byTitle)),
    [order, isLooking],
  )
  const shown = useMemo(
    () => inOrder(looked, { readings, arrivals }, sort, asked.fits),
    [looked, readings, arrivals, sort, asked],
  )
  const { total, keptOut, hidden } = useMemo(() => meetingCounts(known.meeting), [known.meeting])

  const last = useRef<Library | null>(null)
  const isPatient = usePatience()
  // What was read stands above the list: shown after it, it would push the list down under the reader's finger.
  if (!areReadingsKnown && isPatient) return { kind: 'loading' }
  // Until the first words are looked up, the list stays as it was.
  if (!found) return last.current ?? { kind: 'loading' }
  const asks = (facet: string) => filter.conditions.some((condition) => condition.facet === facet)
  if ((asks('read') && !areReadingsKnown) || (asks('where') && !isHereKnown)) return { kind: 'loading' }
  last.current = {
    kind: 'ready',
    known: looked,
    filter,
    wordless,
    sort,
    asked,
    shown,
    total,
    keptOut,
    hidden,
    isHiddenShown,
  }
  return last.current
}

const byRelevance: Sort = { by: { key: 'relevance', isReversed: false }, second: null, seed: 0 }

/** A device that is slow to say what was read there is waited for this long, in milliseconds, and no longer. */
const PATIENCE = 800

function usePatience(): boolean {
  const [isPatient, setIsPatient] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setIsPatient(false), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return isPatient
}

// The library as the address asks for it: which stories there are, which fit, and what is known beside the catalogue.

import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import type { Context } from '../../core/facets.ts'
import { type Filter, filterFromQuery, testOf } from '../../core/filter.ts'
import { inTitleOrder } from '../../core/order.ts'
import { isKeptOut } from '../state/adult.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { useHere } from '../state/here.ts'
import { useReadings } from '../state/readings.ts'
import { useSettings } from '../state/settings.ts'

export interface Library {
  readonly kind: 'ready'
  readonly filter: Filter
  /** All stories but those kept out, in order. Counts and continuing know no others. */
  readonly entries: readonly Entry[]
  readonly shown: readonly Entry[]
  /** How many adult stories the reader keeps out. */
  readonly keptOut: number
  readonly context: Context
}

export type LibraryState =
  | Library
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }

const noEntries: readonly Entry[] = []

export function useLibrary(): LibraryState {
  const state = useCatalogue()
  const { search } = useLocation()
  const hideAdult = useSettings((settings) => settings.hideAdult)
  const readings = useReadings((all) => all.byStory)
  const areReadingsKnown = useReadings((all) => all.phase !== 'loading')
  const isHereKnown = useHere((here) => here.phase !== 'unknown')
  // While stories are being fetched this changes with every file: the list may lag behind, the reader's finger not.
  const kept = useDeferredValue(useHere((here) => here.files))

  const stories = state.kind === 'ready' ? state.catalogue.stories : noEntries
  const filter = useMemo(() => filterFromQuery(search), [search])
  const entries = useMemo(
    () => inTitleOrder(stories.filter((entry) => !isKeptOut(entry, { hideAdult }))),
    [stories, hideAdult],
  )
  const context = useMemo(() => ({ readings, kept }), [readings, kept])
  const shown = useMemo(() => entries.filter(testOf(filter, context)), [entries, filter, context])

  const isPatient = usePatience()
  if (state.kind !== 'ready') return state
  // What was read stands above the list: shown after it, it would push the list down under the reader's finger.
  if (!areReadingsKnown && isPatient) return { kind: 'loading' }
  const asks = (facet: string) => filter.conditions.some((condition) => condition.facet === facet)
  if ((asks('read') && !areReadingsKnown) || (asks('where') && !isHereKnown)) return { kind: 'loading' }
  return { kind: 'ready', filter, entries, shown, keptOut: stories.length - entries.length, context }
}

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

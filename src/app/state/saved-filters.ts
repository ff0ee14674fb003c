// Filters kept under a name. A change is on disk before it is shown as made, here and in every other open tab.

import { useEffect } from 'react'
import { create } from 'zustand'
import {
  inNameOrder,
  keptQuery,
  type SavedFilter,
  savedFiltersFrom,
  starters,
  withWrittenSort,
} from '../../core/library/saved-filter.ts'
import {
  deleteSavedFilter,
  readSavedFilters,
  writeSavedFilter,
} from '../device/storage/saved-filters-store.ts'
import { onChanged, tellChanged } from '../device/tabs.ts'
import { newMarkId } from './marks/mark-id.ts'
import { change, useSettings } from './settings.ts'
import { type Phase, readInto } from './storage/read-into.ts'

interface SavedFilters {
  readonly phase: Phase
  /** By name. */
  readonly all: readonly SavedFilter[]
}

const useStore = create<SavedFilters>(() => ({ phase: 'loading', all: [] }))

let isAsked = false

/** The saved filters. The first view that asks has them read; from then on they follow the disk. */
export function useSavedFilters(): SavedFilters {
  const filters = useStore()
  useEffect(loadOnce, [])
  return filters
}

function loadOnce(): void {
  if (isAsked) return
  isAsked = true
  void loadSavedFilters()
  onChanged('filters', () => void loadSavedFilters())
}

/** Also when a backup was taken in. Never rejects. */
export async function loadSavedFilters(): Promise<void> {
  await readInto(useStore, async () => ({
    all: savedFiltersFrom(await readSavedFilters()).map(withWrittenSort),
  }))
}

/** Keeps a query under a name. Rejects where the device will not keep it. */
export async function saveFilter(name: string, query: string, sort: string | null): Promise<SavedFilter> {
  const filter = { id: newMarkId(), name: name.trim(), query: keptQuery(query), sort, at: Date.now() }
  await keep(filter)
  return filter
}

export async function renameFilter(filter: SavedFilter, name: string): Promise<void> {
  await keep({ ...filter, name: name.trim() })
}

/** Lets a filter go; answers what puts it back as it was. */
export async function dropFilter(filter: SavedFilter): Promise<() => Promise<void>> {
  await deleteSavedFilter(filter.id)
  tellChanged('filters')
  useStore.setState(({ all }) => ({ all: all.filter(({ id }) => id !== filter.id) }))
  const wasStart = useSettings.getState().startFilter === filter.id
  if (wasStart) setStart(null)
  return async () => {
    await keep(filter)
    if (wasStart) setStart(filter.id)
  }
}

async function keep(filter: SavedFilter): Promise<void> {
  await writeSavedFilter(filter)
  tellChanged('filters')
  useStore.setState(({ all }) => ({
    all: inNameOrder([...all.filter(({ id }) => id !== filter.id), filter]),
  }))
}

/** Begins each visit with a filter, saved or of the house; with null, with all stories. */
export function setStart(id: string | null): void {
  change({ startFilter: id })
}

/** Puts a filter of the house away, or back. */
export function hideStarter(id: string, isHidden: boolean): void {
  const rest = useSettings.getState().hiddenStarters.filter((one) => one !== id)
  change({ hiddenStarters: isHidden ? [...rest, id] : rest })
}

export type Start =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly query: string; readonly sort: string | null }

/** The query that a visit begins with. */
export function useStart(): Start {
  const start = useSettings((settings) => settings.startFilter)
  const { phase, all } = useStore()
  const isOwn = start !== null && !starters.some(({ id }) => id === start)
  useEffect(() => {
    if (isOwn) loadOnce()
  }, [isOwn])
  const starter = starters.find(({ id }) => id === start)
  if (starter) return { kind: 'found', query: starter.query, sort: null }
  if (isOwn && phase === 'loading') return { kind: 'looking' }
  const filter = all.find(({ id }) => id === start)
  return filter ? { kind: 'found', query: filter.query, sort: filter.sort } : { kind: 'none' }
}

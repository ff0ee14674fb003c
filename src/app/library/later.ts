// What the library needs only once something is opened: one file, fetched while the first view is already in use.

import { lazy } from 'react'

const sheets = () => import('./library-sheets.ts')

export const ChosenConditions = lazy(() => sheets().then((all) => ({ default: all.ChosenConditions })))
export const FetchShown = lazy(() => sheets().then((all) => ({ default: all.FetchShown })))
export const FilterPanel = lazy(() => sheets().then((all) => ({ default: all.FilterPanel })))
export const FilterSheet = lazy(() => sheets().then((all) => ({ default: all.FilterSheet })))
export const SaveFilterForm = lazy(() => sheets().then((all) => ({ default: all.SaveFilterForm })))
export const StoryActs = lazy(() => sheets().then((all) => ({ default: all.StoryActs })))
export const ValueHead = lazy(() => sheets().then((all) => ({ default: all.ValueHead })))
export const OrderChoice = lazy(() => sheets().then((all) => ({ default: all.OrderChoice })))
export const RemovedStories = lazy(() => sheets().then((all) => ({ default: all.RemovedStories })))
export const OwnWay = lazy(() => sheets().then((all) => ({ default: all.OwnWay })))
export const NothingFits = lazy(() => sheets().then((all) => ({ default: all.NothingFits })))
export const Suggestions = lazy(() => sheets().then((all) => ({ default: all.Suggestions })))

/** No part of the shell: few put their filters in order. */
export const KeptFiltersSheet = lazy(() =>
  import('../rare-views.ts').then(
    (all) => ({ default: all.KeptFiltersSheet }),
    () => sheets().then((all) => all.notHereSheet('Saved filters')()),
  ),
)

/** Fetches the file before it is asked for, so that no first tap waits for it. */
export function fetchSheets(): void {
  sheets().catch(() => undefined)
}

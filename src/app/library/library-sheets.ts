// What the library opens later, fetched as one file: see later.ts.

export { OwnWay } from '../own/own-way.tsx'
export { KeptFiltersSheet } from '../saved-filters/kept-filters-sheet.tsx'
export { SaveFilterForm } from '../saved-filters/save-filter-form.tsx'
export { ChosenConditions } from './chosen-conditions.tsx'
export { FilterPanel } from './filter-panel.tsx'
export { FilterSheet } from './filter-sheet.tsx'
export { NothingFits } from './nothing-fits.tsx'
export { OrderChoice } from './order-choice.tsx'
export { RemovedStories } from './removed-stories.tsx'
export { StoryActs } from './story-acts.tsx'
export { Suggestions } from './suggestions.tsx'
export { ValueHead } from './value-head.tsx'

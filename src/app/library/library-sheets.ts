// What the library opens later, fetched as one file: see later.ts.

export { SaveFilterForm } from '../saved-filters/save-filter-form.tsx'
export { ChoosingBar } from './choosing-bar.tsx'
export { FilterPanel } from './filter-panel.tsx'
export { FilterSheet } from './filter-sheet.tsx'
export { NothingFits } from './nothing-fits.tsx'
export { StorySheets } from './story-sheets.tsx'
export { Suggestions } from './suggestions.tsx'
export { ValueHead } from './value-head.tsx'

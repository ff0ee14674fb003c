// What few open often: what takes the reader's things in and out, the history, the list of what is hidden, saved filters
// in order; fetched as one file. It is no part of the shell: it is kept once the shell is here and nothing else is to be
// done.

export { BackupPage } from './backup/backup-page.tsx'
export { ExportMarksSheet } from './export/export-marks-sheet.tsx'
export { ExportStoriesSheet } from './export/export-stories-sheet.tsx'
export { HiddenPage } from './hiding/hidden-page.tsx'
export { HistoryPage } from './history/history-page.tsx'
export { RemovedStory } from './history/removed-story.tsx'
export { KeptFiltersSheet } from './saved-filters/kept-filters-sheet.tsx'
export { keepFolder } from './state/backup/backup-folder.ts'

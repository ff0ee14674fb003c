// What is wanted soon after the first view, and not before: one file.

export { keepVisit } from './keep-visit.ts'
export { startOwnStories } from './own-library.ts'
export { catalogueWithOwn } from './own-stories.ts'

// The views of one story, fetched as one file: whoever opens a story's page is about to read it.

export { ContinuePage } from './reader/continue-page.tsx'
export { ReaderPage } from './reader/reader-page.tsx'
export { StoryPage } from './story/story-page.tsx'

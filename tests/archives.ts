// Where the built archives of the browser tests stand.

import path from 'node:path'
import { root } from './archive.ts'

const built = (name: string) => path.join(root, '.cache/builds', name)

export const sampleArchive = built('sample')
/** The sample's next version: one of its stories changed, one gone, one more, and every script under another name. */
export const changedArchive = built('changed')
/** A story that the sample has and the changed archive has not. */
export const goneStory = { file: 'eleven-jars.txt', title: 'Eleven Jars' }
/** What the changed story says and the sample does not. */
export const addedLine = 'One line more than there was.'
export const hostileArchive = built('hostile')
/** Many small stories: see library-stories.ts. */
export const libraryArchive = built('library')
export const LIBRARY_STORIES = 400
export const seedsArchive = built('seeds')

/** Real stories with what a careful reader finds in them, never part of the project: null where SEEDS_DIR names none. */
export const seedsFolder = process.env.SEEDS_DIR ? path.resolve(root, process.env.SEEDS_DIR) : null

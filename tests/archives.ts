// Where the built archives of the browser tests stand.

import path from 'node:path'
import { root } from './archive.ts'

const built = (name: string) => path.join(root, '.cache/builds', name)

export const sampleArchive = built('sample')
export const hostileArchive = built('hostile')
export const seedsArchive = built('seeds')

/** Five real stories beside the project, with what a careful reader finds in them. Never part of it. */
export const seedsFolder = path.join(root, '../shared/seeds')

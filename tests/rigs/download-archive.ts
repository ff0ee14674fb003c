// The archive that the download rig brings to a device at full size.

import { rmSync } from 'node:fs'
import path from 'node:path'
import { writeGenerated } from '../../bench/generate.ts'
import { buildArchive, root } from '../archive.ts'
import { given } from './numbers.ts'

const stories = given('RIG_STORIES', 2000)

/** Where it stands once it is built. */
export const downloadArchive = path.join(root, '.cache/builds', `download-${stories}`)

export async function buildDownloadArchive(): Promise<void> {
  const folder = path.join(root, `.cache/generated-rig/${stories}`)
  rmSync(folder, { recursive: true, force: true })
  writeGenerated(folder, stories)
  await buildArchive(path.basename(downloadArchive), folder)
}

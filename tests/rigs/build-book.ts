// Builds once what a rig at full size reads.

import path from 'node:path'
import { buildArchive, root } from '../archive.ts'
import { buildMarkerBook } from './marker-book.ts'
import { buildSpeedBooks } from './speed-books.ts'

// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default builderOf(process.env.RIG)

function builderOf(rig: string | undefined): () => void {
  if (rig === 'backup') return () => void buildArchive('sample', path.join(root, 'stories'))
  return rig === 'reader' ? buildSpeedBooks : buildMarkerBook
}

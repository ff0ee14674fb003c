// Builds once what a rig at full size reads.

import { buildSample } from '../build-archives.ts'
import { buildDownloadArchive } from './download-archive.ts'
import { buildMarkerBook } from './marker-book.ts'
import { buildSpeedBooks } from './speed-books.ts'

const builders: Readonly<Record<string, () => Promise<void>>> = {
  reader: buildSpeedBooks,
  download: buildDownloadArchive,
  backup: buildSample,
  offline: buildSample,
  deploy: buildSample,
}

// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default builders[process.env.RIG ?? ''] ?? buildMarkerBook

// Builds once what a rig at full size reads.

import { buildDownloadArchive } from './download-archive.ts'
import { buildMarkerBook } from './marker-book.ts'
import { buildSpeedBooks } from './speed-books.ts'

// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default { reader: buildSpeedBooks, download: buildDownloadArchive }[process.env.RIG ?? ''] ??
  buildMarkerBook

// Builds once what a rig at full size reads.

import { buildMarkerBook } from './marker-book.ts'
import { buildSpeedBooks } from './speed-books.ts'

// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default process.env.RIG === 'reader' ? buildSpeedBooks : buildMarkerBook

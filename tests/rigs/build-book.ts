// Builds the marker book once before a rig runs alone.

import { buildMarkerBook } from './marker-book.ts'

// biome-ignore lint/style/noDefaultExport: Playwright asks for it.
export default buildMarkerBook

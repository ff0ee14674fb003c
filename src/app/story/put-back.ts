// Undoes "forget my place": the place and the parts read are moved to again, in memory at once and then on disk.

import type { Reading } from '../../core/reading.ts'
import { moveTo } from '../state/readings.ts'

export function putBack({ story, place, parts, read, left }: Reading): void {
  for (const partRead of read) moveTo(story, { place, parts, partRead })
  moveTo(story, { place, parts, left })
}

// Files of the archive that are let go again, to make room.

import { fileAddress } from '../../../core/catalogue/published.ts'
import { base } from '../base.ts'
import { askCache } from './content.ts'

/** Lets files go, named by their hashes. What was no longer there counts as gone. */
export function dropFiles(hashes: readonly string[]): Promise<boolean> {
  return askCache(async (cache) => {
    await Promise.all(hashes.map((hash) => cache.delete(base + fileAddress(hash))))
    return true
  }, false)
}

// Proves a file that is kept, by reading all of it.

import { fileAddress } from '../../../core/catalogue/published.ts'
import { base } from '../base.ts'
import { askCache, isWhole } from './content.ts'

/** `damaged` ones are let go; of an `unknown` one the browser's storage said nothing. */
export type Checked = 'whole' | 'damaged' | 'gone' | 'unknown'

/** Without it (plain http) nothing can be proved. */
export const canCheck = globalThis.crypto?.subtle !== undefined

export function checkFile(hash: string): Promise<Checked> {
  return askCache<Checked>(async (cache) => {
    const address = base + fileAddress(hash)
    const kept = await cache.match(address)
    if (!kept) return 'gone'
    const bytes = await kept.arrayBuffer().catch(() => null)
    if (bytes && (await isWhole(bytes, hash))) return 'whole'
    await cache.delete(address)
    return 'damaged'
  }, 'unknown')
}

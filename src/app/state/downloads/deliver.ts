// One request of the download: what it brings is proved, kept, and counts as here.

import type { Delivery } from '../../../core/offline/deliveries.ts'
import { fetchFile } from '../../device/files/content.ts'
import { fetchPack } from '../../device/files/pack-fetch.ts'
import { addFresh } from './fresh-files.ts'

/** What kept it from bringing all it could; null where the server has answered. */
export async function deliver(
  { hash, isPack, files }: Delivery,
  signal: AbortSignal,
): Promise<'no-network' | 'no-room' | null> {
  if (isPack) {
    const shortfall = await fetchPack(hash, new Set(files.map((file) => file.hash)), addFresh, signal)
    return shortfall === 'no-network' || shortfall === 'no-room' ? shortfall : null
  }
  const fetched = await fetchFile(hash)
  if (fetched.kind === 'missing') return fetched.reason === 'no-network' ? 'no-network' : null
  if (!fetched.isKept) return 'no-room'
  addFresh([hash])
  return null
}

// Leaves a long download to the browser when the page is put away, where the platform can fetch with no page open.

import { DownloadQueue } from '../../../core/offline/download-queue.ts'
import { fetchInBackground } from '../../device/files/background-fetch.ts'
import { useCatalogue } from '../catalogue.ts'
import { useDownload } from './download-state.ts'
import { isKept } from './fresh-files.ts'
import { firstWish, isHeld, wanted } from './wish.ts'

/** Less than so many bytes is not worth a notice on the phone; more than so many requests are left for the next time. */
const LEAST = 1_000_000
const MOST = 400

/** `leave` is called once the browser has taken over. */
export async function handOver(leave: () => void): Promise<void> {
  const state = useCatalogue.getState()
  const { phase, toCome } = useDownload.getState()
  if (state.kind !== 'ready' || phase !== 'coming' || toCome.bytes < LEAST) return
  const wish = await firstWish(state.archive)
  if (wish.isPaused || isHeld()) return
  const queue = new DownloadQueue(state.archive, isKept)
  queue.ask(wanted(wish, state.archive))
  const hashes: string[] = []
  let bytes = 0
  for (let next = queue.next(); next && hashes.length < MOST; next = queue.next()) {
    hashes.push(next.hash)
    bytes += next.bytes
  }
  const isTaken = hashes.length > 0 && (await fetchInBackground(state.archive.archive.name, hashes, bytes))
  if (isTaken) leave()
}

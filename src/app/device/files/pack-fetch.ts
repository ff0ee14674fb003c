// Fetches packs: taken apart while they come, each file proved by its own hash before it is kept under its own address.

import { type Packed, PackSplitter } from '../../../core/catalogue/packs.ts'
import { fileAddress } from '../../../core/catalogue/published.ts'
import { base } from '../base.ts'
import { askCache, isWhole, keptAs, type Missing, reasonOf } from './content.ts'

/** Why a pack brought less than it should: `no-room` where the browser would not keep what came. */
export type Shortfall = Missing | 'no-room'

/** A line that carries nothing for so long, in milliseconds, has broken, whatever the browser believes. */
const SILENCE = 30_000

/**
 * Fetches a pack and keeps the wanted files of it.
 * @param onKept told of files as soon as they are kept
 * @param signal ends it; what was kept stays
 * @returns what stood in the way; null where the whole pack came. Which files are kept `onKept` has said.
 */
export async function fetchPack(
  hash: string,
  wanted: ReadonlySet<string>,
  onKept: (hashes: readonly string[]) => void,
  signal: AbortSignal,
): Promise<Shortfall | null> {
  const stop = new AbortController()
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal })
  let timer = setTimeout(() => stop.abort(), SILENCE)
  try {
    // The browser's own store of answers would only hold everything twice.
    const response = await fetch(base + fileAddress(hash), {
      redirect: 'error',
      cache: 'no-store',
      signal: stop.signal,
    })
    if (!response.ok || !response.body) return reasonOf(response)
    const splitter = new PackSplitter((bytes) => new TextDecoder().decode(bytes))
    const reader = response.body.getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer)
      const files = splitter.push(piece.value).filter((file) => wanted.has(file.hash))
      const { kept, isFull } = await keepFiles(files)
      if (kept.length > 0) onKept(kept)
      if (isFull) {
        stop.abort()
        return 'no-room'
      }
      timer = setTimeout(() => stop.abort(), SILENCE)
    }
    return null
  } catch {
    return 'no-network'
  } finally {
    clearTimeout(timer)
  }
}

/** Keeping many files may take a slow phone longer than reading one. */
const DEADLINE = 20_000

/** Keeps those files that are what they should be. `isFull`: one of them was not taken. */
async function keepFiles(
  files: readonly Packed[],
): Promise<{ readonly kept: readonly string[]; readonly isFull: boolean }> {
  const proved = await Promise.all(
    files.map(async (file) => ((await isWhole(file.bytes, file.hash)) ? file : null)),
  )
  const whole = proved.filter((file) => file !== null)
  if (whole.length === 0) return { kept: [], isFull: false }
  const kept: string[] = []
  await askCache(
    (cache) =>
      Promise.allSettled(
        whole.map(async ({ hash, bytes }) => {
          await cache.put(base + fileAddress(hash), keptAs(bytes))
          kept.push(hash)
        }),
      ),
    null,
    undefined,
    DEADLINE,
  )
  return { kept: [...kept], isFull: kept.length < whole.length }
}

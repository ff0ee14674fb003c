// Room that is held in reserve. On a full disk WebKit cannot even clear a store, so a file of no worth is kept in a cache
// of its own, to be let go when a write of the reader's own finds no room. Nothing is asked of `estimate()`: it has
// promised a gigabyte on a disk of 120 MB.

import { base } from '../base.ts'
import { askCache } from '../files/content.ts'

const BYTES = 2_000_000
/** What a place and its journal need, many times over. */
const PROBE = 64_000
/** The most that chance gives at once. */
const CHUNK = 65_536

const name = `dogear${base}ballast`
const address = `${base}ballast`
const probe = `${base}probe`

/** Whether the ballast is there. */
export function isBallastLaid(): Promise<boolean> {
  return askCache(async (cache) => (await cache.match(address)) !== undefined, false, name)
}

/** Lays the ballast. Answers whether it is there now; false where there is no room for it. */
export async function layBallast(): Promise<boolean> {
  const isLaid = await askCache((cache) => put(cache, address, BYTES), false, name)
  if (!isLaid) await dropBallast()
  return isLaid
}

/**
 * Lets the ballast go. Answers whether there was any. The entry goes first: on a full disk Chromium cannot let go of a
 * whole cache.
 */
export async function dropBallast(): Promise<boolean> {
  const isGone = await askCache((cache) => cache.delete(address), false, name)
  await askCache(() => caches.delete(name), false, name)
  return isGone
}

/** Whether the disk takes a little more: tried, not asked. */
export function hasRoom(): Promise<boolean> {
  const written = async (cache: Cache) => {
    await put(cache, probe, PROBE)
    return cache.delete(probe)
  }
  return askCache(written, false, name)
}

/** What cannot be pressed together, and is really there when it is read again. */
async function put(cache: Cache, at: string, bytes: number): Promise<boolean> {
  const chance = new Uint8Array(bytes)
  for (let from = 0; from < bytes; from += CHUNK) crypto.getRandomValues(chance.subarray(from, from + CHUNK))
  await cache.put(at, new Response(chance))
  const kept = await (await cache.match(at))?.arrayBuffer()
  return kept?.byteLength === bytes
}

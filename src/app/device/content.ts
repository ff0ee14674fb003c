// Published files (catalogue, stories, texts): kept in one cache of their own, proved by hash before they are kept
// and never asked of the network when they are here. A missing file is a value, not an exception.

import { fileAddress, hashInAddress, isDigestOf, storiesCacheName } from '../../core/published.ts'
import { base } from './base.ts'

export type Fetched =
  | { readonly kind: 'text'; readonly text: string; readonly isKept: boolean }
  | { readonly kind: 'missing'; readonly reason: 'no-network' | 'damaged' | 'not-found' }

/** The cache, or null where the browser has none (private or lockdown modes, plain http). */
async function openCache(): Promise<Cache | null> {
  try {
    return 'caches' in globalThis ? await caches.open(storiesCacheName(base)) : null
  } catch {
    return null
  }
}

/** Hashes of all files that are kept here; null where nothing can be kept. */
export async function keptFiles(): Promise<ReadonlySet<string> | null> {
  const cache = await openCache()
  if (!cache) return null
  const requests = await cache.keys()
  return new Set(requests.map((request) => hashInAddress(request.url)).filter((hash) => hash !== null))
}

/** A file's text: from this device if it is here and whole, else from the network, and then kept. */
export async function fetchFile(hash: string): Promise<Fetched> {
  const address = base + fileAddress(hash)
  const cache = await openCache()
  const kept = await cache?.match(address)
  if (kept) {
    const bytes = await kept.arrayBuffer()
    if (await isWhole(bytes, hash)) return { kind: 'text', text: textOf(bytes), isKept: true }
    await cache?.delete(address)
  }
  const anew = await fetchProved(hash)
  if (anew.kind === 'missing') return anew
  return { kind: 'text', text: textOf(anew.bytes), isKept: await keep(cache, address, anew.bytes) }
}

/** A file that the service worker's shell keeps (the catalogue): proved, but not kept a second time. */
export async function fetchShellFile(hash: string): Promise<Fetched> {
  const anew = await fetchProved(hash)
  return anew.kind === 'missing' ? anew : { kind: 'text', text: textOf(anew.bytes), isKept: false }
}

type Proved = { readonly kind: 'bytes'; readonly bytes: ArrayBuffer } | Extract<Fetched, { kind: 'missing' }>

async function fetchProved(hash: string): Promise<Proved> {
  try {
    const response = await fetch(base + fileAddress(hash), { redirect: 'error' })
    const bytes = await response.arrayBuffer()
    if (response.status === 404) return { kind: 'missing', reason: 'not-found' }
    if (!response.ok) return { kind: 'missing', reason: 'no-network' }
    return (await isWhole(bytes, hash)) ? { kind: 'bytes', bytes } : { kind: 'missing', reason: 'damaged' }
  } catch {
    return { kind: 'missing', reason: 'no-network' }
  }
}

/** Answers whether the browser took it: a full disk must not keep anyone from reading what was fetched. */
async function keep(cache: Cache | null, address: string, bytes: ArrayBuffer): Promise<boolean> {
  try {
    await cache?.put(address, new Response(bytes, { headers: { 'content-type': 'application/json' } }))
    return cache !== null
  } catch {
    return false
  }
}

/** Whether bytes are the ones that the name promises. Without SubtleCrypto (plain http) we cannot know, and trust. */
async function isWhole(bytes: ArrayBuffer, hash: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true
  return isDigestOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), hash)
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes)
}

/** Lets go of files. */
export async function dropFiles(hashes: Iterable<string>): Promise<void> {
  const cache = await openCache()
  for (const hash of hashes) await cache?.delete(base + fileAddress(hash))
}

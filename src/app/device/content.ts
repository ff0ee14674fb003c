// Published files (catalogue, stories, texts): kept in one cache of their own, proved by hash before they are kept
// and never asked of the network when they are here. A missing file is a value, not an exception.

import {
  fileAddress,
  hashInAddress,
  isDigestOf,
  sectionsAddress,
  storiesCacheName,
} from '../../core/published.ts'
import { base } from './base.ts'
import { ownHashes, ownText } from './own-texts.ts'

/** Why a file cannot be had: neither here nor from the network, gone from the archive, or broken. */
export type Missing = 'no-network' | 'not-found' | 'damaged'

export type Fetched =
  | { readonly kind: 'text'; readonly text: string; readonly isKept: boolean }
  | { readonly kind: 'missing'; readonly reason: Missing }

const DEADLINE = 3000

/** Questions that the cache has not answered in time: while there is one, it is not asked another. */
let unanswered = 0

/**
 * What the cache answers, or `otherwise` where there is none (private or lockdown modes, plain http), where it fails,
 * or where it is silent: reading must go on.
 */
export function askCache<T>(
  question: (cache: Cache) => Promise<T>,
  otherwise: T,
  name = storiesCacheName(base),
): Promise<T> {
  if (!('caches' in globalThis) || unanswered > 0) return Promise.resolve(otherwise)
  return new Promise((resolve) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      unanswered += 1
      resolve(otherwise)
    }, DEADLINE)
    const answering = async () => question(await caches.open(name))
    void answering()
      .then(resolve, () => resolve(otherwise))
      .finally(() => {
        clearTimeout(timer)
        if (isLate) unanswered -= 1
      })
  })
}

/** Hashes of all files that are kept here; null where nothing can be kept. */
export function keptFiles(): Promise<ReadonlySet<string> | null> {
  return askCache<ReadonlySet<string> | null>(async (cache) => {
    const hashes = (await cache.keys()).map((request) => hashInAddress(request.url))
    return new Set([...hashes.filter((hash) => hash !== null), ...ownHashes()])
  }, null)
}

/** Files on their way. */
const coming = new Map<string, Promise<Fetched>>()

/** A file's text: from this device if it is here and whole, else from the network, and then kept. */
export function fetchFile(hash: string): Promise<Fetched> {
  const fetching = coming.get(hash) ?? fetchAndKeep(hash).finally(() => coming.delete(hash))
  coming.set(hash, fetching)
  return fetching
}

async function fetchAndKeep(hash: string): Promise<Fetched> {
  const own = await ownText(hash)
  if (own !== null) return { kind: 'text', text: own, isKept: true }
  const address = base + fileAddress(hash)
  const kept = await askCache((cache) => keptBytes(cache, address, hash), null)
  if (kept) return { kind: 'text', text: textOf(kept), isKept: true }
  const anew = await fetchProved(hash, fileAddress(hash))
  if (anew.kind === 'missing') return anew
  // A full disk must not keep anyone from reading what was fetched.
  const isKept = await askCache(async (cache) => {
    await cache.put(address, new Response(anew.bytes, { headers: { 'content-type': 'application/json' } }))
    return true
  }, false)
  return { kind: 'text', text: textOf(anew.bytes), isKept }
}

/** Bytes that are kept and whole; damaged ones are let go. */
export async function keptBytes(cache: Cache, address: string, hash: string): Promise<ArrayBuffer | null> {
  const bytes = await (await cache.match(address))?.arrayBuffer()
  if (!bytes) return null
  if (await isWhole(bytes, hash)) return bytes
  await cache.delete(address)
  return null
}

/** A file of sections that the service worker's shell keeps (the catalogue): proved, but not kept a second time. */
export function fetchShellSections(hash: string): Promise<Proved> {
  return fetchProved(hash, sectionsAddress(hash))
}

export type Proved =
  | { readonly kind: 'bytes'; readonly bytes: ArrayBuffer }
  | Extract<Fetched, { kind: 'missing' }>

/** A damaged answer may come from the browser's own store of answers: the second time it is not asked. */
export async function fetchProved(
  hash: string,
  address: string,
  cache: 'default' | 'reload' = 'default',
): Promise<Proved> {
  try {
    const response = await fetch(base + address, { redirect: 'error', cache })
    const bytes = await response.arrayBuffer()
    if (response.ok && (await isWhole(bytes, hash))) return { kind: 'bytes', bytes }
    if (cache === 'default') return await fetchProved(hash, address, 'reload')
    return { kind: 'missing', reason: reasonOf(response) }
  } catch {
    return { kind: 'missing', reason: 'no-network' }
  }
}

function reasonOf({ ok, status }: Response): Missing {
  if (ok) return 'damaged'
  return status === 404 || status === 410 ? 'not-found' : 'no-network'
}

/** Whether bytes are the ones that the name promises. Without SubtleCrypto (plain http) we cannot know, and trust. */
async function isWhole(bytes: ArrayBuffer, hash: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true
  return isDigestOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), hash)
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes)
}

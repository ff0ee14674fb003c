// Files of stories: kept in one cache of their own, proved by hash before they are kept and never asked of the network
// when they are here; the catalogue, which the worker's shell keeps, is only proved. A missing file is a value, not an
// exception.

import {
  fileAddress,
  hashInAddress,
  isDigestOf,
  sectionsAddress,
  storiesCacheName,
} from '../../../core/catalogue/published.ts'
import { firstGiven } from '../../../core/offline/first-given.ts'
import { base } from '../base.ts'
import { inTime } from '../in-time.ts'
import { ownHashes, ownText } from '../storage/own-texts.ts'
import { mendShell } from '../worker/mend-shell.ts'
import { takeEarly } from './early-catalogue.ts'

/** Why a file cannot be had: neither here nor from the network, gone from the archive, or broken. */
export type Missing = 'no-network' | 'not-found' | 'damaged'

export type Fetched =
  | { readonly kind: 'text'; readonly text: string; readonly isKept: boolean }
  | { readonly kind: 'missing'; readonly reason: Missing }

const DEADLINE = 3000
/** A cache that is silent for so long keeps nobody from reading: the network is asked beside it. */
const PATIENCE = 1200

/** Questions that the cache has not answered by its deadline: while there is one, it is not asked another. */
let unanswered = 0
/** Questions that try the reader's patience. */
let slow = 0

/**
 * What the cache answers, or `otherwise` where there is none (private or lockdown modes, plain http), where it fails,
 * or where it is silent: reading must go on.
 */
export function askCache<T>(
  question: (cache: Cache) => Promise<T>,
  otherwise: T,
  name = storiesCacheName(base),
  deadline = DEADLINE,
): Promise<T> {
  if (!('caches' in globalThis) || unanswered > 0) return Promise.resolve(otherwise)
  return new Promise((resolve) => {
    let isSlow = false
    let isLate = false
    const timers = [
      setTimeout(() => {
        isSlow = true
        slow += 1
      }, PATIENCE),
      setTimeout(() => {
        isLate = true
        unanswered += 1
        resolve(otherwise)
      }, deadline),
    ]
    const answering = async () => question(await caches.open(name))
    void answering()
      .then(resolve, () => resolve(otherwise))
      .finally(() => {
        timers.forEach(clearTimeout)
        if (isSlow) slow -= 1
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

/** A file of a story that has not come after so long, in milliseconds, does not come: lines may be silent for ever. */
const ANSWER = 60_000

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
  const looking = askCache((cache) => keptBytes(cache, address, hash), null)
  const kept = await inPatience(looking)
  if (kept) return { kind: 'text', text: textOf(kept), isKept: true }
  // A line may be silent for long, and a cache that was only slow has it meanwhile.
  const fetching = fetchProved(hash, fileAddress(hash), 'default', ANSWER)
  const late = looking.then((bytes) => bytes ?? undefined)
  const found = await firstGiven<ArrayBuffer | Proved>(
    late,
    fetching.then((anew) => (anew.kind === 'bytes' ? anew : undefined)),
  )
  if (found instanceof ArrayBuffer) return { kind: 'text', text: textOf(found), isKept: true }
  const anew = found ?? (await fetching)
  if (anew.kind === 'missing') return anew
  // A full disk, or one that is silent, must not keep anyone from reading what was fetched.
  const keeping = askCache(async (cache) => {
    await cache.put(address, keptAs(anew.bytes))
    return true
  }, false)
  return { kind: 'text', text: textOf(anew.bytes), isKept: (await inPatience(keeping)) ?? false }
}

/** What the cache answers, or undefined where it is silent for longer than a reader should wait. */
function inPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  return inTime(answer, slow > 0 ? 0 : PATIENCE)
}

/** A file of a story as the cache holds it. */
export function keptAs(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Response {
  return new Response(bytes, { headers: { 'content-type': 'application/json' } })
}

/** Bytes that are kept and whole; damaged ones are let go. */
export async function keptBytes(cache: Cache, address: string, hash: string): Promise<ArrayBuffer | null> {
  const bytes = await (await cache.match(address))?.arrayBuffer()
  if (!bytes) return null
  if (await isWhole(bytes, hash)) return bytes
  await cache.delete(address)
  return null
}

/**
 * A file of sections that the service worker's shell keeps (the catalogue): proved, but not kept a second time. Where it
 * does not come, it is tried once more; what the browser has damaged, the worker mends first.
 */
export async function fetchShellSections(hash: string): Promise<Proved> {
  const address = sectionsAddress(hash)
  const fetched = await fetchProved(hash, address)
  if (fetched.kind === 'bytes' || fetched.reason === 'not-found') return fetched
  // A line, or a browser's own part that loads things, may have broken down just now.
  if (!(await mendShell())) await new Promise((resolve) => setTimeout(resolve, A_MOMENT))
  return fetchProved(hash, address)
}

const A_MOMENT = 500

/** The catalogue: what the prover has brought of it, else what is fetched here. */
export async function fetchCatalogue(hash: string): Promise<Proved> {
  const bytes = await takeEarly()
  return bytes ? { kind: 'bytes', bytes } : fetchShellSections(hash)
}

export type Proved =
  | { readonly kind: 'bytes'; readonly bytes: ArrayBuffer }
  | Extract<Fetched, { kind: 'missing' }>

/** A damaged answer may come from the browser's own store of answers: the second time it is not asked. */
export async function fetchProved(
  hash: string,
  address: string,
  cache: 'default' | 'reload' = 'default',
  patience?: number,
): Promise<Proved> {
  try {
    const signal = patience ? AbortSignal.timeout(patience) : null
    const response = await fetch(base + address, { redirect: 'error', cache, signal })
    const bytes = await response.arrayBuffer()
    if (response.ok && (await isWhole(bytes, hash))) return { kind: 'bytes', bytes }
    if (cache === 'default') return await fetchProved(hash, address, 'reload', patience)
    return { kind: 'missing', reason: reasonOf(response) }
  } catch {
    return { kind: 'missing', reason: 'no-network' }
  }
}

export function reasonOf({ ok, status }: Response): Missing {
  if (ok) return 'damaged'
  return status === 404 || status === 410 ? 'not-found' : 'no-network'
}

/** Whether bytes are the ones that the name promises. Without SubtleCrypto (plain http) we cannot know, and trust. */
export async function isWhole(bytes: BufferSource, hash: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true
  return isDigestOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), hash)
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes)
}

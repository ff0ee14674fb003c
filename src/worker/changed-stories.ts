// What could be read offline before an update can be read after it: while an update installs, every story that was
// wholly here is brought here in its new form. If that fails, the update fails, and the old version goes on serving.
// The old forms go when the new version takes over, and never before.

import { cacheNames } from 'workbox-core'
import { matchPrecache } from 'workbox-precaching'
import { type Catalogue, entriesOf, entryOfId } from '../core/catalogue.ts'
import { isHere } from '../core/here.ts'
import { openCatalogue } from '../core/open-catalogue.ts'
import {
  fileAddress,
  hashInAddress,
  isDigestOf,
  sectionsAddress,
  storiesCacheName,
} from '../core/published.ts'

/** Fetches the changed files of stories that are here. Rejects if one of them cannot be had. */
export async function bringChangedStories(base: string, catalogue: string): Promise<void> {
  const cache = await caches.open(storiesCacheName(base))
  const kept = new Set(
    (await cache.keys()).map((request) => hashInAddress(request.url)).filter((hash) => hash !== null),
  )
  if (kept.size === 0) return
  const here = new Set((await olderCatalogues(catalogue)).flatMap((older) => idsHere(older, kept)))
  if (here.size === 0) return
  const stories = opened(await fetchProved(base + sectionsAddress(catalogue), catalogue))
  const files = [...here].flatMap((id) => entryOfId(stories, id)?.files ?? [])
  for (const { hash } of files.filter((file) => !kept.has(file.hash))) {
    const bytes = await fetchProved(base + fileAddress(hash), hash)
    await cache.put(
      base + fileAddress(hash),
      new Response(bytes, { headers: { 'content-type': 'application/json' } }),
    )
  }
}

/** Lets go of all files that this version's catalogue does not name. */
export async function dropOldStories(base: string, catalogue: string): Promise<void> {
  const bytes = await (await matchPrecache(sectionsAddress(catalogue)))?.arrayBuffer()
  const named = new Set(
    entriesOf(opened(bytes ?? new ArrayBuffer())).flatMap(({ files }) => files.map(({ hash }) => hash)),
  )
  const cache = await caches.open(storiesCacheName(base))
  const old = (await cache.keys()).filter((request) => !named.has(hashInAddress(request.url) ?? ''))
  await Promise.all(old.map((request) => cache.delete(request)))
}

function idsHere(catalogue: Catalogue, kept: ReadonlySet<string>): readonly string[] {
  return entriesOf(catalogue)
    .filter((entry) => isHere(entry, kept))
    .map((entry) => entry.id)
}

/** Catalogues that the serving version keeps in its shell. */
async function olderCatalogues(current: string): Promise<readonly Catalogue[]> {
  const shell = await caches.open(cacheNames.precache)
  const found: Catalogue[] = []
  for (const request of await shell.keys()) {
    const hash = hashInAddress(new URL(request.url).pathname)
    if (hash === null || hash === current) continue
    const bytes = await (await shell.match(request))?.arrayBuffer()
    const older = openCatalogue(new Uint8Array(bytes ?? []), decode)
    if (older.kind === 'read') found.push(older.value)
  }
  return found
}

/** A damaged answer may come from the browser's own store of answers: the second time it is not asked. */
async function fetchProved(address: string, hash: string): Promise<ArrayBuffer> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(address, { redirect: 'error', cache })
    const bytes = await response.arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    if (response.ok && isDigestOf(digest, hash)) return bytes
  }
  throw new Error(`${hash} is not what the archive promises.`)
}

function opened(bytes: ArrayBuffer): Catalogue {
  const read = openCatalogue(new Uint8Array(bytes), decode)
  if (read.kind === 'refused') throw new Error('The list of stories cannot be read.')
  return read.value
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

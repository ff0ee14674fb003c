// What could be read offline before an update can be read after it: while an update installs, every story that was
// wholly here is brought here in its new form. If that fails, the update fails, and the old version goes on serving.
// The old forms go when the new version takes over, and never before.

import type { PrecacheController } from 'workbox-precaching'
import { type Catalogue, entriesOf, entryOfId } from '../core/catalogue/catalogue.ts'
import { fileAddress, hashInAddress, sectionsAddress, storiesCacheName } from '../core/catalogue/published.ts'
import { isHere } from '../core/offline/here.ts'
import { olderShellName } from '../core/offline/older-shell.ts'
import { fetchProved, isNamed } from './proof.ts'
import { keptFiles, opened, otherCatalogues } from './versions.ts'

/** Fetches the changed files of stories that are here. Rejects if one of them cannot be had. */
export async function bringChangedStories(base: string, catalogue: string): Promise<void> {
  const cache = await caches.open(storiesCacheName(base))
  const kept = await keptFiles(base)
  if (kept.size === 0) return
  const here = new Set((await otherCatalogues(catalogue)).flatMap((older) => idsHere(older, kept)))
  if (here.size === 0) return
  const stories = opened(await fetchNamed(base + sectionsAddress(catalogue), catalogue))
  const files = [...here].flatMap((id) => entryOfId(stories, id)?.files ?? [])
  for (const { hash } of files.filter((file) => !kept.has(file.hash))) {
    const bytes = await fetchNamed(base + fileAddress(hash), hash)
    await cache.put(
      base + fileAddress(hash),
      new Response(bytes, { headers: { 'content-type': 'application/json' } }),
    )
  }
}

/** Lets go of all files that neither this version's catalogue names nor one of an older version that is still open. */
export async function dropOldStories(
  base: string,
  catalogue: string,
  shell: Pick<PrecacheController, 'matchPrecache'>,
): Promise<void> {
  const bytes = await (await shell.matchPrecache(sectionsAddress(catalogue)))?.arrayBuffer()
  const open = [
    opened(bytes ?? new ArrayBuffer()),
    ...(await otherCatalogues(catalogue, olderShellName(base))),
  ]
  const named = new Set(open.flatMap(entriesOf).flatMap(({ files }) => files.map(({ hash }) => hash)))
  const cache = await caches.open(storiesCacheName(base))
  const old = (await cache.keys()).filter((request) => !named.has(hashInAddress(request.url) ?? ''))
  await Promise.all(old.map((request) => cache.delete(request)))
}

function idsHere(catalogue: Catalogue, kept: ReadonlySet<string>): readonly string[] {
  return entriesOf(catalogue)
    .filter((entry) => isHere(entry, kept))
    .map((entry) => entry.id)
}

function fetchNamed(address: string, hash: string): Promise<ArrayBuffer> {
  return fetchProved(address, (bytes) => isNamed(bytes, hash))
}

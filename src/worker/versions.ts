// The versions of the archive that this browser holds while one takes over from another: their catalogues, and what an
// update brings and lets go of.

import { cacheNames } from 'workbox-core'
import { type Catalogue, entriesOf, entryOfId } from '../core/catalogue/catalogue.ts'
import { openCatalogue } from '../core/catalogue/open-catalogue.ts'
import { hashInAddress, sectionsAddress, storiesCacheName } from '../core/catalogue/published.ts'
import type { GoneStory } from '../core/meeting/meeting.ts'
import { isHere } from '../core/offline/here.ts'
import { goneAddress, goneCacheName, goneStoriesFrom, type News } from '../core/offline/news.ts'
import { calledOf } from '../core/reading/reading.ts'

/** A catalogue from its bytes. Throws where they are none. */
export function opened(bytes: ArrayBuffer): Catalogue {
  const read = openCatalogue(new Uint8Array(bytes), decode)
  if (read.kind === 'refused') throw new Error('The list of stories cannot be read.')
  return read.value
}

/** Catalogues in a cache, but for the one of a hash. What is no catalogue, as the index of the search, is passed over. */
export async function otherCatalogues(
  current: string,
  name: string = cacheNames.precache,
): Promise<readonly Catalogue[]> {
  const shell = await caches.open(name)
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

/** Hashes of all story files that are kept. */
export async function keptFiles(base: string): Promise<ReadonlySet<string>> {
  const requests = await (await caches.open(storiesCacheName(base))).keys()
  return new Set(requests.map(({ url }) => hashInAddress(url)).filter((hash) => hash !== null))
}

/** What the catalogue of one hash has and the one of another does not; null where one of them is not here. */
export async function newsBetween(base: string, before: string, now: string): Promise<News | null> {
  const [older, newer] = await Promise.all([before, now].map((hash) => catalogueOf(base, hash)))
  if (!older || !newer) return null
  const filesOf = new Map(entriesOf(older).map(({ id, files }) => [id, files.map(({ hash }) => hash).join()]))
  let added = 0
  let changed = 0
  for (const { id, files } of entriesOf(newer)) {
    const were = filesOf.get(id)
    if (were === undefined) added++
    else if (were !== files.map(({ hash }) => hash).join()) changed++
  }
  return { added, changed }
}

async function catalogueOf(base: string, hash: string): Promise<Catalogue | null> {
  const bytes = await (await caches.match(base + sectionsAddress(hash)))?.arrayBuffer()
  return bytes ? opened(bytes) : null
}

/** Writes down, for the page to tell, how the stories were called that were wholly here and that a version no longer has. */
export async function noteGoneStories(base: string, catalogue: string): Promise<void> {
  const now = await catalogueOf(base, catalogue)
  if (!now) return
  const kept = await keptFiles(base)
  const cache = await caches.open(goneCacheName(base))
  const told = goneStoriesFrom(await (await cache.match(goneAddress(base)))?.json())
  const gone = new Map<string, GoneStory>(told.map((story) => [story.story, story]))
  for (const entry of (await otherCatalogues(catalogue)).flatMap(entriesOf)) {
    if (!entryOfId(now, entry.id) && isHere(entry, kept))
      gone.set(entry.id, { story: entry.id, called: calledOf(entry) })
  }
  const left = [...gone.values()].filter(({ story }) => !entryOfId(now, story))
  if (left.length === 0) await cache.delete(goneAddress(base))
  else await cache.put(goneAddress(base), Response.json(left))
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

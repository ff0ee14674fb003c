// The files of the search: the catalogue's index, which the service worker's shell keeps, and the indices of texts, kept
// here once they were needed, apart from the stories: a story is read without them.

import { hashInAddress, sectionsAddress } from '../../../core/catalogue/published.ts'
import { base } from '../base.ts'
import { askCache, fetchProved, fetchShellSections, keptBytes, type Proved } from './content.ts'

/** Names begin with the base, since one origin may hold several archives. */
const CACHE = `dogear${base}search`

/** The index of this page's catalogue. */
export async function fetchSearchIndex(): Promise<Proved> {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="dogear-search"]')
  return fetchShellSections(meta?.content ?? '')
}

/** The index of a run of texts: from here, else from the network, and then kept. */
export async function fetchTextRun(hash: string): Promise<Proved> {
  const address = sectionsAddress(hash)
  const kept = await askCache((cache) => keptBytes(cache, base + address, hash), null, CACHE)
  if (kept) return { kind: 'bytes', bytes: kept }
  const anew = await fetchProved(hash, address)
  if (anew.kind === 'missing') return anew
  // A full disk must not keep anyone from searching what was fetched.
  const response = new Response(anew.bytes, { headers: { 'content-type': 'application/octet-stream' } })
  await askCache((cache) => cache.put(base + address, response), undefined, CACHE)
  return anew
}

/** Lets go of the indices that this version does not name. */
export async function dropOtherRuns(named: ReadonlySet<string>): Promise<void> {
  await askCache(
    async (cache) => {
      const old = (await cache.keys()).filter((request) => !named.has(hashInAddress(request.url) ?? ''))
      await Promise.all(old.map((request) => cache.delete(request)))
    },
    undefined,
    CACHE,
  )
}

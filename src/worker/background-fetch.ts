// Packs that the browser has fetched by itself, also while no page of ours was open: each file in them is proved by its own
// hash before it is kept, as the page does it.

import { type Packed, PackSplitter } from '../core/catalogue/packs.ts'
import { fileAddress, hashInAddress, storiesCacheName } from '../core/catalogue/published.ts'
import { isNamed } from './proof.ts'

/** Only what is used here of the browser's interface, which TypeScript does not know. */
interface BackgroundFetchEvent extends ExtendableEvent {
  readonly registration: {
    matchAll(): Promise<readonly { readonly request: Request; readonly responseReady: Promise<Response> }[]>
  }
}

/** Listens for background fetches that have ended, well or not: what came of them is kept. */
export function keepBackgroundFetches(worker: ServiceWorkerGlobalScope, base: string): void {
  for (const end of ['backgroundfetchsuccess', 'backgroundfetchfail', 'backgroundfetchabort']) {
    worker.addEventListener(end, (event) => {
      const ended = event as BackgroundFetchEvent
      ended.waitUntil(keepAll(ended, base))
    })
  }
}

async function keepAll({ registration }: BackgroundFetchEvent, base: string): Promise<void> {
  const files: string[] = []
  for (const { request, responseReady } of await registration.matchAll()) {
    try {
      const response = await responseReady
      if (response.ok) files.push(...(await keepPack(response, hashInAddress(request.url) ?? '', base)))
    } catch {
      // This one did not come, or there is no room for it: the page sees what is missing.
    }
  }
  // In the words of the page's own channel: `app/device/files/download-turn.ts`.
  const channel = new BroadcastChannel(`dogear${base}download`)
  channel.postMessage({ kind: 'background-ended', files })
  channel.close()
}

/** Keeps the files of a pack, or a file that came by itself; answers their hashes. */
async function keepPack(response: Response, hash: string, base: string): Promise<readonly string[]> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const packed = new PackSplitter((own) => new TextDecoder().decode(own)).push(bytes)
  const cache = await caches.open(storiesCacheName(base))
  const kept: string[] = []
  for (const file of packed.length > 0 ? packed : [{ hash, bytes } satisfies Packed]) {
    if (!(await isNamed(file.bytes, file.hash))) continue
    const body = new Response(file.bytes, { headers: { 'content-type': 'application/json' } })
    await cache.put(base + fileAddress(file.hash), body)
    kept.push(file.hash)
  }
  return kept
}

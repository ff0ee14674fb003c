// Where the platform can fetch with no page open (Chromium's Background Fetch), a phone that is put away goes on fetching.
// The service worker proves and keeps what comes: `worker/background-fetch.ts`.

import { fileAddress } from '../../../core/catalogue/published.ts'
import { base } from '../base.ts'

/** Only what is used here of an interface that TypeScript does not know. */
interface BackgroundFetch extends EventTarget {
  readonly result: '' | 'success' | 'failure'
  readonly downloaded: number
  abort(): Promise<boolean>
}

interface BackgroundFetchManager {
  fetch(id: string, addresses: readonly string[], options: object): Promise<BackgroundFetch>
  get(id: string): Promise<BackgroundFetch | undefined>
}

const ID = 'dogear-stories'

async function manager(): Promise<BackgroundFetchManager | null> {
  const registration = await navigator.serviceWorker?.getRegistration(base)
  if (!registration?.active || new URL(registration.scope).pathname !== base) return null
  return (Reflect.get(registration, 'backgroundFetch') as BackgroundFetchManager | undefined) ?? null
}

/** Called when a page in the hand goes out of sight: it is then put to sleep. One on a desk goes on. */
export function onPutAway(leave: () => void): void {
  globalThis.document?.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && matchMedia('(pointer: coarse)').matches) leave()
  })
}

/** Hands packs, and files by themselves, to the browser. Answers whether it took them. */
export async function fetchInBackground(
  name: string,
  hashes: readonly string[],
  bytes: number,
): Promise<boolean> {
  try {
    const own = await manager()
    if (!own) return false
    const icons = [{ src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png' }]
    await own.fetch(
      ID,
      hashes.map((hash) => base + fileAddress(hash)),
      { title: name, icons, downloadTotal: bytes },
    )
    return true
  } catch {
    return false
  }
}

/** Whether the browser is fetching for us now. */
export async function isFetchingInBackground(): Promise<boolean> {
  try {
    return (await (await manager())?.get(ID))?.result === ''
  } catch {
    return false
  }
}

/** What has come of it is kept; the rest is left. */
export async function stopBackgroundFetch(): Promise<void> {
  try {
    await (await (await manager())?.get(ID))?.abort()
  } catch {
    // It has ended by itself.
  }
}

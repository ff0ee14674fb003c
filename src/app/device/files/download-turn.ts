// One tab at a time fetches; the others hear from it what has come, and tell it what is wanted. Where a browser has no
// locks or no channel, each tab fetches for itself, and at worst something comes twice.

import { base } from '../base.ts'

/** What tabs tell each other. */
export type DownloadNews =
  /** More is wanted, or somebody wants it tried again now. */
  | { readonly kind: 'asked' }
  /** What is on its way, and what waits, is to end. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'kept'; readonly files: readonly string[] }
  | { readonly kind: 'gone'; readonly files: readonly string[] }
  /** What the browser fetched by itself is kept, as far as it came. */
  | { readonly kind: 'background-ended'; readonly files: readonly string[] }
  | { readonly kind: 'state'; readonly state: unknown }

const NAME = `dogear${base}download`
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null

/** Waits for the turn of this tab, then does the work; resolves when it is done. */
export async function inTurn(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(NAME, work)
}

/** Tells the other tabs. */
export function tellTabs(news: DownloadNews): void {
  channel?.postMessage(news)
}

/** Called with what another tab, or the service worker, tells. */
export function onNews(hear: (news: DownloadNews) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'kind' in data) hear(data as DownloadNews)
  })
}

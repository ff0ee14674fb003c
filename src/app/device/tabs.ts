// What open tabs of one archive tell each other. Where a browser has no channel, the next start finds it in storage.

import { base } from './base.ts'

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`dogear${base}forgotten`) : null

/** Tells the other tabs that a story's reading is forgotten. */
export function tellForgotten(story: string): void {
  channel?.postMessage(story)
}

/** Called when another tab has forgotten a story's reading. */
export function onForgotten(forget: (story: string) => void): void {
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') forget(event.data)
  })
}

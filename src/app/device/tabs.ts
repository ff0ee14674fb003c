// What open tabs of one archive tell each other. Where a browser has no channel, the next start finds it in storage.

import { base } from './base.ts'

const forgotten = channelNamed('forgotten')
const bookmarks = channelNamed('bookmarks')
const highlights = channelNamed('highlights')
const kept = {
  hiding: channelNamed('hiding'),
  filters: channelNamed('filters'),
  shelves: channelNamed('shelves'),
  own: channelNamed('own'),
} as const

function channelNamed(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`dogear${base}${name}`)
  } catch {
    // There is none, or cookies are blocked: Firefox then forbids channels, too.
    return null
  }
}

/** Tells the other tabs that a story's reading is forgotten. */
export function tellForgotten(story: string): void {
  forgotten?.postMessage(story)
}

/** Called when another tab has forgotten a story's reading. */
export function onForgotten(forget: (story: string) => void): void {
  forgotten?.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') forget(event.data)
  })
}

/** Tells the other tabs that a corner was folded, named or unfolded. */
export function tellBookmarksChanged(): void {
  bookmarks?.postMessage(null)
}

/** Called when another tab has changed a bookmark, once the change is on disk. */
export function onBookmarksChanged(read: () => void): void {
  bookmarks?.addEventListener('message', read)
}

/** Tells the other tabs that a highlight was made, changed or removed. */
export function tellHighlightsChanged(): void {
  highlights?.postMessage(null)
}

/** Called when another tab has changed a highlight, once the change is on disk. */
export function onHighlightsChanged(read: () => void): void {
  highlights?.addEventListener('message', read)
}

/** Tells the other tabs that the hide-list, the saved filters, the shelves or the own stories have changed. */
export function tellChanged(what: keyof typeof kept): void {
  kept[what]?.postMessage(null)
}

/** Called when another tab has changed one of them, once the change is on disk. */
export function onChanged(what: keyof typeof kept, read: () => void): void {
  kept[what]?.addEventListener('message', read)
}

// What an address's state says of how the reader came to it.

/** Given to links from a story's own page, so that the reader's way back is one step in the history. */
export const fromStory = { from: 'story' } as const

export function isFromStory(state: unknown): boolean {
  return said(state, 'from') === 'story'
}

/** The state of an address that only follows the reader from part to part: nothing is opened anew. */
export function reachedByReading(state: unknown): object {
  return { ...(typeof state === 'object' ? state : null), isReached: true }
}

export function isReachedByReading(state: unknown): boolean {
  return said(state, 'isReached') === true
}

/** The state of an address that opens a part anew. */
export function openedAnew(state: unknown): object {
  return { ...(typeof state === 'object' ? state : null), isReached: false }
}

function said(state: unknown, name: string): unknown {
  return typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined
}

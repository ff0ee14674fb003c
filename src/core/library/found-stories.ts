// The stories that have the words looked for, and the order in which they stand then.

export interface FoundStories {
  /**
   * For each story, by its ordinal, how well it has all the words: 0 not at all, from AS_TYPED on as they were typed, below
   * it with typing errors forgiven. The higher the better.
   */
  readonly scores: Uint8Array<ArrayBuffer>
  /** Ordinals of those that have them, the best first, equals by title. */
  readonly best: Uint32Array<ArrayBuffer>
}

/** Puts what was found in order; `titleOrder` is the catalogue's, null where the ordinals are in it themselves. */
export function foundStories(scores: Uint8Array<ArrayBuffer>, titleOrder: Uint32Array | null): FoundStories {
  const starts = new Uint32Array(257)
  for (const score of scores) starts[256 - score] = (starts[256 - score] ?? 0) + 1
  const found = scores.length - (starts[256] ?? 0)
  for (let score = 1; score < starts.length; score++) {
    starts[score] = (starts[score] ?? 0) + (starts[score - 1] ?? 0)
  }
  const best = new Uint32Array(found)
  for (let place = 0; place < scores.length; place++) {
    const story = titleOrder ? (titleOrder[place] ?? 0) : place
    const score = scores[story] ?? 0
    if (score === 0) continue
    const at = starts[255 - score] ?? 0
    best[at] = story
    starts[255 - score] = at + 1
  }
  return { scores, best }
}

// The inverse of `storyShare`: which part, and where in it, a share of the whole story is.

/** `share` is 0 to 1 of the story's words, `words` are those of each part; the answer's share is one of that part. */
export function partAtShare(
  share: number,
  words: readonly number[],
): { readonly part: number; readonly share: number } {
  const whole = words.reduce((sum, count) => sum + count, 0)
  let rest = Math.min(Math.max(share, 0), 1) * whole
  for (let part = 0; part < words.length; part++) {
    const count = words[part] ?? 0
    if (rest < count || part === words.length - 1)
      return { part, share: count === 0 ? 0 : Math.min(1, rest / count) }
    rest -= count
  }
  return { part: 0, share: 0 }
}

/**
 * The character at a share (0 to 1) of a part: its block and its UTF-16 offset there. `starts` are the characters before
 * each block, with the whole length at the end.
 */
export function positionAtShare(
  starts: readonly number[],
  share: number,
): { readonly block: number; readonly offset: number } {
  const target = Math.round(share * (starts.at(-1) ?? 0))
  let block = 0
  while (block + 2 < starts.length && (starts[block + 1] ?? 0) <= target) block++
  return { block, offset: Math.max(0, target - (starts[block] ?? 0)) }
}

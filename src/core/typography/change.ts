// Single changes to a text, and where its characters stand once they are made.

/** What stands at [start, end) of a text is shown as other characters. Where both are the same, something is put in. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A stretch that is shown longer or shorter than it was written. */
interface Stretched {
  readonly start: number
  readonly end: number
  readonly shownStart: number
  readonly shownEnd: number
}

/** Offsets of one text, as written and as shown. Both ways are monotone and answer every number. */
export interface Offsets {
  readonly toShown: (offset: number) => number
  readonly toWritten: (offset: number) => number
}

/** In the order of the text, each character changed once: of two that overlap the first stands. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Change[] = []
  for (const change of sorted) {
    if (change.start >= (kept.at(-1)?.end ?? 0)) kept.push(change)
  }
  return kept
}

/** The offsets of a text with ordered changes; null where no character moves. */
export function offsetsOf(changes: readonly Change[]): Offsets | null {
  const all: Stretched[] = []
  let moved = 0
  for (const { start, end, text } of changes) {
    const more = text.length - (end - start)
    if (more === 0) continue
    all.push({ start, end, shownStart: start + moved, shownEnd: start + moved + text.length })
    moved += more
  }
  if (all.length === 0) return null
  return {
    toShown(offset) {
      const found = lastFrom(all, (one) => one.start <= offset)
      if (!found) return offset
      if (offset >= found.end) return found.shownEnd + (offset - found.end)
      return Math.min(found.shownStart + (offset - found.start), found.shownEnd - 1)
    },
    toWritten(offset) {
      const found = lastFrom(all, (one) => one.shownStart <= offset)
      if (!found) return offset
      if (offset >= found.shownEnd) return found.end + (offset - found.shownEnd)
      return Math.max(found.start, Math.min(found.start + (offset - found.shownStart), found.end - 1))
    },
  }
}

/** The last of those that stand first and are so, by bisection. */
function lastFrom(all: readonly Stretched[], isSo: (one: Stretched) => boolean): Stretched | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = all[middle]
    if (one && isSo(one)) low = middle + 1
    else high = middle
  }
  return all[low - 1]
}

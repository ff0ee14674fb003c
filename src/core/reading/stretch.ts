// Stretches of a part that were in sight, and what they add up to over many rests and visits.

/** `from` and `to` are shares of the part's characters, 0 to 1. A part whose end was in sight has `to` 1. */
export interface Stretch {
  readonly part: number
  readonly from: number
  readonly to: number
}

/** A point of a story: `share` is the share of the part's characters before it, 0 to 1. */
export interface Point {
  readonly part: number
  readonly share: number
}

/** What of a part could be read while it was in sight. */
export interface Covered {
  readonly part: number
  /** Where each covered stretch begins and ends, in turn, rising: `[0, 0.4, 0.5, 0.62]`. */
  readonly runs: readonly number[]
}

/** Of so many parts it is remembered what was covered: the one being read, and a few that one may come back to. */
const PARTS = 4
/** Gaps narrower than this share are a line cut in two, not something left out. */
const GAP = 0.002
const DIGITS = 1e4

/** What was covered so far with one more stretch of it; the part touched last stands last. */
export function withCovered(before: readonly Covered[], { part, from, to }: Stretch): readonly Covered[] {
  if (to <= from) return before
  const runs = before.find((covered) => covered.part === part)?.runs ?? []
  const others = before.filter((covered) => covered.part !== part)
  return [...others, { part, runs: joined(runs, round(from), round(to)) }].slice(-PARTS)
}

/** How much of a part is covered, 0 to 1. */
export function coveredShare(covered: readonly Covered[], part: number): number {
  const runs = covered.find((one) => one.part === part)?.runs ?? []
  return runs.reduce((sum, edge, index) => (index % 2 === 1 ? sum + edge - (runs[index - 1] ?? 0) : sum), 0)
}

function joined(runs: readonly number[], from: number, to: number): readonly number[] {
  const apart: number[] = []
  let [low, high] = [from, to]
  for (let index = 0; index + 1 < runs.length; index += 2) {
    const [begin = 0, end = 0] = [runs[index], runs[index + 1]]
    if (end < low - GAP || begin > high + GAP) apart.push(begin, end)
    else [low, high] = [Math.min(low, begin), Math.max(high, end)]
  }
  return [...apart, low, high].sort((a, b) => a - b)
}

function round(share: number): number {
  return Math.round(share * DIGITS) / DIGITS
}

/** Words of the story before a point. `words` are those of each part. */
export function wordsBefore({ part, share }: Point, words: readonly number[]): number {
  const before = words.slice(0, part).reduce((sum, count) => sum + count, 0)
  return before + (words[part] ?? 0) * share
}

/** What of the stretches one has read after so many words, beginning with the first. `words` are those of each part. */
export function cutAfter(
  stretches: readonly Stretch[],
  words: readonly number[],
  most: number,
): readonly Stretch[] {
  let left = most
  return stretches.flatMap(({ part, from, to }) => {
    const inPart = words[part] ?? 0
    const end = inPart === 0 ? to : Math.min(to, from + Math.max(0, left) / inPart)
    left -= (to - from) * inPart
    return end > from ? [{ part, from, to: end }] : []
  })
}

/** The later of two points. */
export function furtherOf(one: Point, other: Point): Point {
  return one.part > other.part || (one.part === other.part && one.share >= other.share) ? one : other
}

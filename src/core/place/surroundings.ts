// What stands around a position of a text: how many of a place's landmarks are where they should be.

import { firstAt, lastNotAbove } from '../rising.ts'
import { type Landmark, RUN } from './landmarks.ts'

/** Where the landmarks stand in a text, and what is asked of them. */
export interface Trail {
  readonly landmarks: readonly Landmark[]
  readonly traces: ReadonlyMap<number, readonly number[]>
}

/** Letters by which a landmark may reach over the place: positions are not exact before words have been compared. */
const OVERLAP = 12
/** A landmark may be this much nearer or further, beside its own distance: a long paragraph came or went. */
const REACH = 800
/** A whole neighbourhood that stands this far to one side belongs to another place. */
const DISPLACED = 300
const ONE_SIDE = 0.5
/** A stretch that is longer or shorter by more than this share is not the old one. */
const CHANGED = 0.3
/** Runs that stand in more places than this say nothing by themselves. */
const RARE = 64
/** As many landmarks of a side tell how far it has moved. */
const NEXT = 3

interface Seen {
  readonly index: number
  readonly landmark: Landmark
  readonly at: number
  /** Letters by which it stands further on than it should. */
  readonly moved: number
}

/** How much stands around a letter as it stood around the place: shares of the landmarks, 0 to 1. */
export interface Around {
  /**
   * For a letter where the words are as well. Each landmark counts alike, less the more it has moved. Words put in or
   * taken out move one side; where both have moved the same way, the place itself is elsewhere: in the next refrain.
   */
  readonly surroundings: number
  /** For a letter where they are not. The nearest landmarks count most: it is they that say where the words were. */
  readonly neighbourhood: number
}

export function aroundAt(trail: Trail, at: number): Around {
  const { landmarks } = trail
  const seen = seenFrom(trail, at)
  if (seen.length === 0) return { surroundings: 0, neighbourhood: 0 }
  const firstAfter = landmarks.findIndex(([, distance]) => distance >= 0)
  const middle = firstAfter < 0 ? landmarks.length : firstAfter
  const weightOf = (index: number) => 2 / (2 + (index < middle ? middle - 1 - index : index - middle))
  let near = 0
  let weighted = 0
  for (const one of seen) {
    near += nearness(one)
    weighted += nearness(one) * weightOf(one.index)
  }
  let whole = 0
  for (let index = 0; index < landmarks.length; index++) whole += weightOf(index)
  return {
    surroundings: (near / landmarks.length) * (1 - displacement(seen)),
    neighbourhood: weighted / whole,
  }
}

/** How surely the place is elsewhere, 0 to 1: by the letters that both sides have moved the same way. */
function displacement(seen: readonly Seen[]): number {
  const before = movedBy(seen.filter(({ landmark }) => landmark[1] < 0).reverse())
  const after = movedBy(seen.filter(({ landmark }) => landmark[1] >= 0))
  // Of one side alone nobody knows whether words came between, or the place is elsewhere.
  if (before === null || after === null) {
    return ONE_SIDE * Math.min(1, Math.abs(before ?? after ?? 0) / DISPLACED)
  }
  if (before * after <= 0) return 0
  return Math.min(1, Math.min(Math.abs(before), Math.abs(after)) / DISPLACED)
}

function nearness({ landmark, moved }: Seen): number {
  return 1 - Math.abs(moved) / (REACH + Math.abs(landmark[1]))
}

/**
 * The letter where the place was, between the nearest landmarks that are left; null where none is. As much text between
 * them as there was is the old text: the place is as far into it as it was. Otherwise something is gone, and it is best
 * to go to the next paragraph from the nearer landmark. `starts` are the letters where blocks begin.
 */
export function placeBetween(trail: Trail, starts: readonly number[], at: number): number | null {
  const seen = seenFrom(trail, at)
  const before = seen.findLast(({ landmark }) => landmark[1] < 0)
  const after = seen.find(({ landmark }) => landmark[1] >= 0)
  const toBefore = before ? -before.landmark[1] - RUN : Number.POSITIVE_INFINITY
  const toAfter = after ? after.landmark[1] : Number.POSITIVE_INFINITY
  if (before && after) {
    const stretch = (after.at - before.at - RUN) / Math.max(1, toBefore + toAfter)
    if (stretch > 1 - CHANGED && stretch < 1 + CHANGED)
      return before.at + RUN + Math.round(toBefore * stretch)
  }
  if (before && toBefore <= toAfter) return starts[lastNotAbove(starts, before.at + RUN - 1) + 1] ?? null
  return after ? (starts[lastNotAbove(starts, after.at)] ?? null) : null
}

/** The letters where a side of a place may end: each is next to a landmark that is not everywhere. */
export function edgesOf({ landmarks, traces }: Trail): readonly number[] {
  return landmarks.flatMap(([run, distance]) => {
    const trace = traces.get(run) ?? []
    return trace.length > RARE ? [] : trace.map((at) => (distance < 0 ? at + RUN : at))
  })
}

function seenFrom({ landmarks, traces }: Trail, at: number): readonly Seen[] {
  const seen: Seen[] = []
  for (const [index, landmark] of landmarks.entries()) {
    const [run, distance] = landmark
    const trace = traces.get(run)
    if (!trace || trace.length === 0) continue
    const wanted = at + distance
    const next = firstAt(trace, wanted)
    const onward = movedTo(trace[next], landmark, at)
    const back = movedTo(trace[next - 1], landmark, at)
    const moved = back !== null && (onward === null || -back <= onward) ? back : onward
    if (moved !== null) seen.push({ index, landmark, at: wanted + moved, moved })
  }
  return inOrder(seen)
}

/** The most of them that stand in the order of the place's landmarks: a run of common words may stand anywhere. */
function inOrder(seen: readonly Seen[]): readonly Seen[] {
  const lengths: number[] = []
  const before: number[] = []
  let last = -1
  for (const [index, one] of seen.entries()) {
    lengths[index] = 1
    before[index] = -1
    for (let other = 0; other < index; other++) {
      const length = (lengths[other] ?? 0) + 1
      if ((seen[other]?.at ?? 0) < one.at && length > (lengths[index] ?? 0)) {
        lengths[index] = length
        before[index] = other
      }
    }
    if (last < 0 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index
  }
  const kept: Seen[] = []
  for (let index = last; index >= 0; index = before[index] ?? -1) {
    const one = seen[index]
    if (one) kept.unshift(one)
  }
  return kept
}

/** How far a landmark has moved if it is this trace: not at all far, and not over to the other side. */
function movedTo(trace: number | undefined, [, distance]: Landmark, at: number): number | null {
  if (trace === undefined) return null
  const isOnItsSide = distance < 0 ? trace <= at - RUN + OVERLAP : trace >= at - OVERLAP
  const moved = trace - at - distance
  return isOnItsSide && Math.abs(moved) < REACH + Math.abs(distance) ? moved : null
}

/** The middle of how far the next landmarks of a side have moved; null where none is left. */
function movedBy(side: readonly Seen[]): number | null {
  const moved = side
    .slice(0, NEXT)
    .map((one) => one.moved)
    .sort((one, other) => one - other)
  return moved[moved.length >> 1] ?? null
}

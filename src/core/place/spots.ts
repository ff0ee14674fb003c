// The spots of a text where a place may be: few enough to compare word for word, and the right one among them.

import { hashIn, numberIn } from './ground.ts'
import { hashOf, RUN, tracesOf } from './landmarks.ts'
import { lettersBefore } from './letters.ts'
import type { Place } from './place.ts'
import type { Quotation } from './quotation.ts'
import { type Around, aroundAt, edgesOf, placeBetween, type Trail } from './surroundings.ts'
import type { Terrain } from './terrain.ts'

/** A letter where the place may be, and how what stands around it agrees. */
export interface Spot extends Around {
  readonly letter: number
  /** The block here is letter by letter as the place's was. */
  readonly isLike: boolean
  /** 1 where it is also the one of the same number among its like, counted through all parts; less, in its part. */
  readonly sameNumber: number
}

interface Spots {
  /** By words of the quotation, or blocks that are like the place's: the likest first. */
  readonly byWords: readonly Spot[]
  /** By landmarks alone: where the place was, though its words be gone. */
  readonly byLandmarks: readonly Spot[]
}

/** A run that stands in more places than this is told apart by others. */
const MOST_TRACES = 1000
/** As many spots are compared word for word; of landmarks alone, as many are kept. */
const MOST_SPOTS = 48
const MOST_VOTED = 200
const MOST_BETWEEN = 3
/** Spots nearer to each other than this are one, in letters. */
const SAME_SPOT = 16
const IN_PART = 0.6
const SAME_EDGE = 8
const SAME_NEIGHBOURHOOD = 200

/** Finds the spots, all in one pass over the letters. `expected` is the letter where the place would be by number. */
export function spotsIn(terrain: Terrain, place: Place, quotation: Quotation, expected: number): Spots {
  const { codes } = terrain.letters
  const landmarks = place.landmarks ?? []
  const seeds = seedsOf(quotation)
  const traces = tracesOf(codes, new Set([...landmarks.map(([run]) => run), ...seeds.keys()]), MOST_TRACES)
  const trail = { landmarks, traces }
  const whole = Math.max(1, quotation.codes.length)
  const likes = spotsOfLikes(terrain, place).map((spot) => ({ ...spot, votes: whole }))
  const byWords = [...gathered(votesOf(seeds, traces)), ...likes]
    .sort((one, other) => sooner(one, other) || other.votes - one.votes || nearer(expected, one, other))
    .slice(0, MOST_VOTED)
    .map((spot) => ({ ...spot, ...aroundAt(trail, spot.letter) }))
    .map((spot) => ({ ...spot, rank: spot.votes / whole + spot.surroundings }))
    .sort((one, other) => sooner(one, other) || other.rank - one.rank || nearer(expected, one, other))
    .slice(0, MOST_SPOTS)
  return { byWords, byLandmarks: spotsBetween(trail, terrain.letters.starts, expected) }
}

function sooner(one: VotedSpot, other: VotedSpot): number {
  return other.sameNumber - one.sameNumber
}

/** The letters where the place would be by each run of the quotation that stands in the text. */
function votesOf(
  seeds: ReadonlyMap<number, readonly number[]>,
  traces: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const votes: number[] = []
  for (const [run, distances] of seeds) {
    for (const at of traces.get(run) ?? []) for (const distance of distances) votes.push(at - distance)
  }
  return votes
}

function nearer(
  expected: number,
  one: { readonly letter: number },
  other: { readonly letter: number },
): number {
  return Math.abs(one.letter - expected) - Math.abs(other.letter - expected)
}

/** Each run of the quotation with its distances from the place. */
function seedsOf({ codes, place }: Quotation): ReadonlyMap<number, readonly number[]> {
  const seeds = new Map<number, number[]>()
  for (let at = 0; at + RUN <= codes.length; at++) {
    const run = hashOf(codes, at)
    const distances = seeds.get(run)
    if (distances) distances.push(at - place)
    else seeds.set(run, [at - place])
  }
  return seeds
}

interface VotedSpot {
  readonly letter: number
  readonly votes: number
  readonly isLike: boolean
  readonly sameNumber: number
}

/** Votes that mean the same spot, counted. */
function gathered(votes: readonly number[]): readonly VotedSpot[] {
  const sorted = Int32Array.from(votes).sort()
  const spots: VotedSpot[] = []
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && (sorted[to] ?? 0) <= (sorted[from] ?? 0) + SAME_SPOT) to++
    const letter = Math.max(0, sorted[(from + to) >> 1] ?? 0)
    spots.push({ letter, votes: to - from, isLike: false, sameNumber: 0 })
    from = to
  }
  return spots
}

/**
 * The same offset in every block of the very words that the place's block had. Its number among them is counted in its
 * part, and through the whole: parts may be cut anew.
 */
function spotsOfLikes(terrain: Terrain, place: Place): readonly Omit<VotedSpot, 'votes'>[] {
  const hash = hashIn(place.blockId)
  const number = numberIn(place.blockId)
  if (hash === '') return []
  let count = 0
  return terrain.parts.flatMap(({ ground, firstBlock }) =>
    ground.ids.flatMap((id, block) => {
      if (hashIn(id) !== hash) return []
      const sameNumber = count === number ? 1 : numberIn(id) === number ? IN_PART : 0
      count++
      const before = lettersBefore(ground.texts[block] ?? '', place.offset)
      return [
        { letter: (terrain.letters.starts[firstBlock + block] ?? 0) + before, isLike: true, sameNumber },
      ]
    }),
  )
}

/** The likest neighbourhoods by landmarks alone, each with the letter in its middle where the place was. */
function spotsBetween(trail: Trail, starts: readonly number[], expected: number): readonly Spot[] {
  const edges = new Map(edgesOf(trail).map((edge) => [Math.floor(edge / SAME_EDGE), edge]))
  const spots = [...edges.values()]
    .map((edge) => placeBetween(trail, starts, edge) ?? edge)
    .map((letter) => ({ letter, ...aroundAt(trail, letter), isLike: false, sameNumber: 0 }))
    .sort((one, other) => other.neighbourhood - one.neighbourhood || nearer(expected, one, other))
  const kept: Spot[] = []
  for (const spot of spots) {
    if (kept.length === MOST_BETWEEN) break
    if (kept.every(({ letter }) => Math.abs(letter - spot.letter) > SAME_NEIGHBOURHOOD)) kept.push(spot)
  }
  return kept
}

// Tells reading from leafing, by what was in sight and for how long. A rest is the time from one movement's end to the
// next one's; the reader goes on when the next rest begins in, or right after, what was in sight in the last one.

import {
  type Covered,
  coveredShare,
  cutAfter,
  type Point,
  type Stretch,
  withCovered,
  wordsBefore,
} from './stretch.ts'

/** Nobody reads fiction faster than this, in words a second (1,000 a minute): faster is looking. */
const FASTEST = 1000 / 60
/** Nobody needs longer for what is in sight, in words a second (40 a minute): longer is a phone left lying. */
const SLOWEST = 40 / 60
/** A part is read when its end and so much of it were in sight long enough: one who skips a scene has read it still. */
const ENOUGH = 0.75
/** Who comes to a place beyond all they have read is reading there after so many words: a screen of a phone. */
const AT_HOME = 150
/** Words that make one measure of the pace. */
export const MEASURE = 150
/** A turn may show a line or two that were not wholly in sight. */
const SLACK = 15

export interface Rest {
  /** What was in sight, in the order of reading. */
  readonly seen: readonly Stretch[]
  /** For how long, while the page was visible. */
  readonly seconds: number
}

/** A stretch of reading on, without a jump or a flick. */
export interface Going {
  /** Where it began, and where it has come to. */
  readonly from: Point
  readonly at: Point
  /** Words gone over since, and how far that had come before the last step back. */
  readonly words: number
  readonly most: number
  /** Words that there was time to read in what was in sight, beyond those gone over. */
  readonly credit: number
  /** Of the measure of the pace that is under way. */
  readonly measured: { readonly words: number; readonly seconds: number }
}

export interface Step {
  readonly going: Going | null
  /** Words read, 0 where this was no reading on. */
  readonly words: number
  /** Seconds spent reading, without those of a phone left lying. */
  readonly seconds: number
  /** A measure of the reader's pace in words a minute, where this step completes one. */
  readonly pace: number | null
}

/** What the reader did between a rest and the next one, which begins at `to`. `words` are those of each part. */
export function stepOn(
  going: Going | null,
  { seen, seconds }: Rest,
  to: Point,
  words: readonly number[],
): Step {
  const [first] = seen
  const last = seen.at(-1)
  if (!first || !last) return { going: null, words: 0, seconds: 0, pace: null }
  const from = { part: first.part, share: first.from }
  const inSight = wordsBefore({ part: last.part, share: last.to }, words) - wordsBefore(from, words)
  const way = wordsBefore(to, words) - wordsBefore(from, words)
  const awake = Math.min(seconds, inSight / SLOWEST)
  const credit = Math.min((going?.credit ?? 0) + seconds * FASTEST, inSight)
  // A step back within what is in sight is a finger that went too far, or eyes that look again.
  const isNear = way >= -inSight && way <= inSight + SLACK
  if (!isNear || way > credit + SLACK) return { going: null, words: 0, seconds: awake, pace: null }
  const isAwake = awake === seconds
  const measured = {
    words: (isAwake ? (going?.measured.words ?? 0) : 0) + (isAwake ? way : 0),
    seconds: isAwake ? (going?.measured.seconds ?? 0) + seconds : 0,
  }
  const isMeasured = measured.words >= MEASURE
  const gone = (going?.words ?? 0) + way
  const most = Math.max(going?.most ?? 0, gone)
  return {
    going: {
      from: going?.from ?? from,
      at: to,
      words: gone,
      most,
      credit: Math.min(credit - way, inSight),
      measured: isMeasured ? { words: 0, seconds: 0 } : measured,
    },
    words: most - (going?.most ?? 0),
    seconds: awake,
    pace: isMeasured ? (measured.words / measured.seconds) * 60 : null,
  }
}

/** The same stretch of reading, where a text is opened or laid out anew on the screen it had come to; else none. */
export function goingOn(
  going: Going | null,
  seen: readonly Stretch[],
  words: readonly number[],
): Going | null {
  const [first] = seen
  if (!going || !first) return null
  const inSight = seen.reduce((sum, { part, from, to }) => sum + (to - from) * (words[part] ?? 0), 0)
  const apart = wordsBefore({ part: first.part, share: first.from }, words) - wordsBefore(going.at, words)
  return Math.abs(apart) <= inSight ? going : null
}

/** What of the text in sight there was time to read, and so counts as covered. */
export function coveredBy(before: readonly Covered[], { seen, seconds }: Rest, words: readonly number[]) {
  return cutAfter(seen, words, seconds * FASTEST).reduce(withCovered, before)
}

/** The parts whose end is in sight and of which enough is covered. */
export function partsDone(covered: readonly Covered[], seen: readonly Stretch[]): readonly number[] {
  return seen.flatMap(({ part, to }) =>
    to === 1 && coveredShare(covered, part) >= ENOUGH - 1e-9 ? [part] : [],
  )
}

/**
 * After how many seconds of this rest a part whose end is in sight will count as read; null where no time will do,
 * because too much of it was never in sight.
 */
export function secondsUntilDone(
  covered: readonly Covered[],
  seen: readonly Stretch[],
  words: readonly number[],
): number | null {
  const ending = seen.find(({ to }) => to === 1)
  if (!ending || coveredShare(withCovered(covered, ending), ending.part) < ENOUGH) return null
  const whole = seen.reduce((sum, { part, from, to }) => sum + (to - from) * (words[part] ?? 0), 0)
  let [low, high] = [0, whole / FASTEST]
  // Bisection, since stretches may overlap what is covered already.
  for (let round = 0; round < 20; round++) {
    const middle = (low + high) / 2
    if (partsDone(coveredBy(covered, { seen, seconds: middle }, words), [ending]).length > 0) high = middle
    else low = middle
  }
  return partsDone(covered, [ending]).length > 0 ? 0 : high
}

/**
 * The furthest place read so far, after a step. Only reading on moves it: from a place that lies behind it, at once;
 * from one beyond it (after a jump or a flick) when the reader is at home there.
 */
export function furthestAfter(furthest: Point, { going }: Step, to: Point, words: readonly number[]): Point {
  const reached = wordsBefore(to, words)
  const known = wordsBefore(furthest, words)
  if (!going || reached <= known) return furthest
  const isFromKnown = wordsBefore(going.from, words) <= known + SLACK
  return isFromKnown || going.most >= AT_HOME ? { part: to.part, share: to.share } : furthest
}

// The rest that is under way: what of the open text is in sight, and for how long. When it ends, what was read in it
// counts. It never writes a place: only the reader's movement does, and what was read goes with it.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import {
  coveredBy,
  furthestAfter,
  type Going,
  goingOn,
  partsDone,
  type Rest,
  type Step,
  secondsUntilDone,
  stepOn,
} from '../../../core/reading/going.ts'
import { coveredOf, furthestOf, withMarks } from '../../../core/reading/reading.ts'
import { type Covered, furtherOf, type Point, type Stretch } from '../../../core/reading/stretch.ts'
import { useSettings } from '../settings.ts'
import { addToHistory, keepHistoryNow } from './history.ts'
import { addMeasure } from './pace.ts'
import { keep, type Progress, useReadings } from './readings.ts'

interface Open {
  readonly entry: Entry
  readonly seen: readonly Stretch[]
  /** Seconds of the rest before `since`. */
  readonly before: number
  /** When the page came into sight, on the clock of `performance.now`; null while it is hidden. */
  readonly since: number | null
  /** What of this rest is counted for the day already. */
  readonly counted: { readonly words: number; readonly seconds: number }
}

const nothing = { words: 0, seconds: 0 }

let open: Open | null = null
let going: Going | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** A text is open, or laid out anew, with this in sight: the rest begins, or goes on with what is in sight now. */
export function restOn(entry: Entry, seen: readonly Stretch[]): void {
  if (open?.seen === seen) return
  going = goingOn(going, seen, entry.parts)
  open = open?.entry.id === entry.id ? { ...open, seen } : begun(entry, seen)
  waitForEnd()
}

/**
 * The reader has moved on to rest with `seen` in sight. Answers what they have read in the rest that is over.
 * @param isJump they went there without reading on
 */
export function moveRest(entry: Entry, seen: readonly Stretch[], isJump: boolean): Progress | null {
  const [first] = seen
  if (!first) return null
  const progress = endRest(entry, { part: first.part, share: first.from }, isJump, seen)
  open = begun(entry, seen)
  waitForEnd()
  return progress
}

/** The reader leaves the text in sight for another part, which is not open yet. */
export function leaveRestFor(entry: Entry, to: Point, isJump: boolean): Progress | null {
  if (open?.entry.id !== entry.id) return null
  const progress = endRest(entry, to, isJump, [])
  open = null
  return progress
}

/** The text is closed. Its place stays; what was read since the last movement counts for the day. */
export function closeRest(): void {
  countDay()
  open = null
  clearTimeout(timer)
}

/** The page goes out of sight: no time passes until it is back. */
export function pauseRest(): void {
  countDay()
  if (open) open = { ...open, before: secondsOf(open), since: null }
  clearTimeout(timer)
}

/** The page is in sight again. */
export function resumeRest(): void {
  if (open?.since === null) open = { ...open, since: now() }
  waitForEnd()
}

function endRest(entry: Entry, to: Point, isJump: boolean, seen: readonly Stretch[]): Progress | null {
  clearTimeout(timer)
  const reading = useReadings.getState().byStory[entry.id]
  const covered = reading ? coveredOf(reading) : []
  const furthest = reading ? furthestOf(reading) : { part: 0, share: 0 }
  if (open?.entry.id !== entry.id) {
    going = null
    return { furthest, covered, done: [] }
  }
  const rest: Rest = { seen: open.seen, seconds: secondsOf(open) }
  const step = stepOn(going, rest, to, entry.parts)
  going = isJump ? null : step.going
  const after = coveredBy(covered, rest, entry.parts)
  const done = newlyDone(after, [...rest.seen, ...seen], reading?.read)
  count(isJump ? { ...step, words: 0, pace: null } : step, done.length)
  const reached = isJump ? furthest : furthestAfter(furthest, step, to, entry.parts)
  return { furthest: throughEnds(reached, done), covered: after, done }
}

/** Where the end of a part is in sight, time alone makes it read: the reader may close the book on its last words. */
function waitForEnd(): void {
  clearTimeout(timer)
  if (!open || open.since === null) return
  const reading = useReadings.getState().byStory[open.entry.id]
  const covered = reading ? coveredOf(reading) : []
  const seconds = secondsUntilDone(covered, open.seen, open.entry.parts)
  if (seconds === null || open.seen.every(({ part, to }) => to < 1 || reading?.read.includes(part))) return
  timer = setTimeout(finishParts, Math.max(0, seconds - secondsOf(open)) * 1000 + 1)
}

function finishParts(): void {
  const reading = open && useReadings.getState().byStory[open.entry.id]
  if (!open || !reading) return
  const covered = coveredBy(
    coveredOf(reading),
    { seen: open.seen, seconds: secondsOf(open) },
    open.entry.parts,
  )
  const done = newlyDone(covered, open.seen, reading.read)
  if (done.length === 0) return
  const furthest = throughEnds(furthestOf(reading), done)
  keep({ ...reading, covered, furthest, read: withMarks(reading.read, done) }, true)
  addToHistory(open.entry.id, { words: 0, seconds: 0, parts: done.length })
}

function newlyDone(
  covered: readonly Covered[],
  seen: readonly Stretch[],
  read: readonly number[] = [],
): readonly number[] {
  return withMarks(partsDone(covered, seen), [], read)
}

function throughEnds(furthest: Point, done: readonly number[]): Point {
  return done.map((part) => ({ part, share: 1 })).reduce(furtherOf, furthest)
}

/** What was read since the last movement counts for the day; at the end of the text, all that is in sight. */
function countDay(): void {
  if (open) {
    const { entry, seen } = open
    const [first, last] = [seen[0], seen.at(-1)]
    const isEnd = last?.to === 1 && last.part === entry.parts.length - 1
    const end = isEnd && { part: last.part, share: 1 }
    const to = end || (first && { part: first.part, share: first.from })
    if (to) count({ ...stepOn(going, { seen, seconds: secondsOf(open) }, to, entry.parts), pace: null }, 0)
  }
  keepHistoryNow()
}

function count({ words, seconds, pace }: Step, parts: number): void {
  if (!open) return
  const { entry, counted } = open
  const more = {
    words: Math.max(0, words - counted.words),
    seconds: Math.max(0, seconds - counted.seconds),
    parts,
  }
  open = { ...open, counted: { words: counted.words + more.words, seconds: counted.seconds + more.seconds } }
  addToHistory(entry.id, more)
  if (pace !== null && useSettings.getState().statistics) addMeasure(pace)
}

function begun(entry: Entry, seen: readonly Stretch[]): Open {
  const isVisible = document.visibilityState === 'visible'
  return { entry, seen, before: 0, since: isVisible ? now() : null, counted: nothing }
}

function secondsOf({ before, since }: Open): number {
  return before + (since === null ? 0 : (now() - since) / 1000)
}

function now(): number {
  return performance.now()
}

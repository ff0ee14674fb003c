// How fast a download comes, how long it still takes, and how long to wait before it is tried again. Times are given in
// milliseconds: this folder has no clock.

/** How much had come at a moment. */
export interface Mark {
  readonly at: number
  readonly bytes: number
}

/** The pace of the last so many milliseconds counts, and none is told before the second. */
const WINDOW = 20_000
const SOONEST = 3_000

/** The marks that still count, with a new one. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const from = marks.findLastIndex(({ at }) => mark.at - at >= WINDOW)
  return [...marks.slice(Math.max(0, from)), mark]
}

/** Seconds until so many bytes have come, at the pace of the marks; null where that cannot be told. */
export function secondsLeft(marks: readonly Mark[], bytes: number): number | null {
  const first = marks[0]
  const last = marks.at(-1)
  if (!first || !last || last.at - first.at < SOONEST || last.bytes <= first.bytes) return null
  return (bytes * (last.at - first.at)) / (last.bytes - first.bytes) / 1000
}

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 300_000

/** Milliseconds to wait after so many failures in a row; `chance`, 0 to 1, keeps many readers from coming back together. */
export function waitAfter(failures: number, chance: number): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(20, Math.max(0, failures - 1)))
  return wait * (0.75 + chance / 2)
}

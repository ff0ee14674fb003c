// A stretch of a part that was in sight.

/** `from` and `to` are shares of the part's characters, 0 to 1. A part whose end was in sight has `to` 1. */
export interface Stretch {
  readonly part: number
  readonly from: number
  readonly to: number
}

// Heights of the rows of a long list, guessed until a row has been seen: where each begins, and which one stands where.
// In any unit; all figures of one list in the same.

import { lastNotAbove } from './rising.ts'

export class RowHeights {
  readonly count: number
  readonly #heights: Float64Array
  /** Where each row begins, and at last where the list ends; right up to `#right`. */
  readonly #tops: Float64Array
  #right = 0

  constructor(count: number, guess: number) {
    this.count = count
    this.#heights = new Float64Array(count).fill(guess)
    this.#tops = new Float64Array(count + 1)
  }

  /** The height of a row that was seen; answers by how much it is more than was thought. */
  set(row: number, height: number): number {
    const more = height - (this.#heights[row] ?? height)
    if (more === 0) return 0
    this.#heights[row] = height
    this.#right = Math.min(this.#right, row)
    return more
  }

  /** Where a row begins; for the row behind the last, where the list ends. */
  topOf(row: number): number {
    for (; this.#right < row; this.#right++) {
      this.#tops[this.#right + 1] = (this.#tops[this.#right] ?? 0) + (this.#heights[this.#right] ?? 0)
    }
    return this.#tops[row] ?? 0
  }

  get total(): number {
    return this.topOf(this.count)
  }

  /** The row in which a point lies: the first for points before the list, the last for points behind it. */
  rowAt(point: number): number {
    const { total } = this
    if (point >= total) return Math.max(0, this.count - 1)
    return Math.max(0, lastNotAbove(this.#tops, point))
  }
}

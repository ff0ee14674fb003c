// Heights of the rows of a long list, guessed until a row has been seen: where each begins, and which one stands where.
// In any unit; all figures of one list in the same. A list is made anew with every letter that is typed: making it costs
// the same whatever its length, and asking costs as much as has been scrolled.

import { lastNotAbove } from '../rising.ts'

export class RowHeights {
  readonly count: number
  readonly #guess: number
  readonly #seen = new Map<number, number>()
  /** Where the first rows begin, as far as that was asked. */
  readonly #tops = [0]
  #total: number

  constructor(count: number, guess: number) {
    this.count = count
    this.#guess = guess
    this.#total = count * guess
  }

  /** The height of a row that was seen; answers by how much it is more than was thought. */
  set(row: number, height: number): number {
    if (row >= this.count) return 0
    const more = height - (this.#seen.get(row) ?? this.#guess)
    if (more === 0) return 0
    this.#seen.set(row, height)
    this.#total += more
    this.#tops.length = Math.min(this.#tops.length, row + 1)
    return more
  }

  /** Where a row begins; for the row behind the last, where the list ends. */
  topOf(row: number): number {
    const tops = this.#tops
    let top = tops.at(-1) ?? 0
    for (let at = tops.length; at <= row; at++) {
      top += this.#seen.get(at - 1) ?? this.#guess
      tops.push(top)
    }
    return tops[row] ?? 0
  }

  get total(): number {
    return this.#total
  }

  /** The row in which a point lies: the first for points before the list, the last for points behind it. */
  rowAt(point: number): number {
    const last = Math.max(0, this.count - 1)
    if (point >= this.#total) return last
    while (this.#tops.length <= last && (this.#tops.at(-1) ?? 0) <= point) this.topOf(this.#tops.length)
    return Math.min(last, Math.max(0, lastNotAbove(this.#tops, point)))
  }
}

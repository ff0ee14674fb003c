// What the drift rig counts, and how it prints it.

import type { Look, Settled } from './drift-page.ts'
import { percentile } from './numbers.ts'
import type { Spot, Stored } from './probe.ts'

/** Counts over all places. */
export class DriftFigures {
  places = 0
  changes = 0
  /** Places stored otherwise than the page showed them. */
  misread = 0
  /** Looks that found another paragraph at the reading line. */
  elsewhere = 0
  /** Looks that found the right paragraph, but the place's letter more than a line away. */
  astray = 0
  /** Records that were no longer the same, byte for byte. */
  rewritten = 0
  /** Looks where the end of the part kept the place below the reading line. */
  heldByEnd = 0
  worstLines = 0
  readonly times: number[] = []
  readonly faults: string[] = []
  readonly #byChange = new Map<string, number>()

  /** `away` is how far the stored words stood from the reading line just after the reader had moved. */
  capture(away: number | null, { shown, stored }: Settled, name: string): void {
    if (stored.part === shown.part && stored.block === shown.block && away !== null && Math.abs(away) <= 1)
      return
    this.misread++
    this.faults.push(
      `${name}: stored as part ${stored.part + 1}, paragraph ${stored.block}, "${stored.words}"`,
    )
  }

  /** Answers whether what was seen is right. */
  look({ top, away, isRight, isHeldByEnd, after }: Look, spot: Spot, name: string, change: string): boolean {
    if (after > 0) this.times.push(after)
    if (isHeldByEnd) this.heldByEnd++
    else if (isRight && away !== null && spot.block + spot.letters > 0)
      this.worstLines = Math.max(this.worstLines, Math.abs(away))
    if (isRight) return true
    if (top?.part === spot.part && top.block === spot.block) this.astray++
    else this.elsewhere++
    this.#byChange.set(change, (this.#byChange.get(change) ?? 0) + 1)
    this.faults.push(
      `${name}: ${top ? spell(top) : 'nothing'} at the line; the letter ${away?.toFixed(1) ?? '?'} lines away`,
    )
    return false
  }

  /** A reader who touches a page whose end is in sight has read it: then only the place must be the same. */
  compare(before: Stored, now: Stored | null, name: string, isTouched: boolean): void {
    if (isTouched ? now?.anchor === before.anchor : now?.bytes === before.bytes) return
    this.rewritten++
    const words = now ? `part ${now.part + 1}, paragraph ${now.block}, "${now.words}"` : 'nothing'
    this.faults.push(`${name}: written anew as ${words}`)
  }

  print(name: string): void {
    const { places, changes, misread, elsewhere, astray, rewritten, heldByEnd, worstLines, times, faults } =
      this
    console.log(
      [
        `${name}: ${places} places, ${changes} changes of layout`,
        `  stored otherwise than shown          ${misread}`,
        `  another paragraph at the line        ${elsewhere}`,
        `  the letter more than a line away     ${astray}`,
        `  stored places changed                ${rewritten}`,
        `  held below the line by a part's end  ${heldByEnd}`,
        `  farthest letter, in lines            ${worstLines.toFixed(2)}`,
        `  until it is shown again, ms          longest ${Math.max(0, ...times)}, p99 ${percentile(times, 0.99)}, p50 ${percentile(times, 0.5)}`,
        ...[...this.#byChange].map(([change, count]) => `  after "${change}": ${count}`),
        ...faults.slice(0, 40).map((fault) => `  ${fault}`),
      ].join('\n'),
    )
  }
}

export function spell({ part, block, letters }: Spot): string {
  return `part ${part + 1}, paragraph ${block}, letter ${letters}`
}

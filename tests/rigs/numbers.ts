// Chance and figures for the rigs: draws from a seed, percentiles of what was measured.

import { chance } from '../../bench/prose.ts'

/** Draws that are the same for the same seed. */
export interface Draw {
  /** A number from `low` up to `high`. */
  readonly between: (low: number, high: number) => number
  /** A whole number from `low` to `high`, both among them. */
  readonly whole: (low: number, high: number) => number
  readonly isTrue: (share: number) => boolean
  readonly one: <T>(of: readonly T[]) => T
}

export function drawFrom(seed: number): Draw {
  const next = chance(seed)
  const between = (low: number, high: number) => low + next() * (high - low)
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1))
  return {
    between,
    whole,
    isTrue: (share) => next() < share,
    one: (of) => {
      const drawn = of[whole(0, of.length - 1)]
      if (drawn === undefined) throw new Error('Nothing to draw from.')
      return drawn
    },
  }
}

/** The value that a share of all values does not exceed; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}

/** A number given from outside (`RIG_KILLS=200`), or what holds where none is. */
export function given(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise)
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} must be a whole number.`)
  return value
}

const LONG = 30

/** Says now and then how far a long run is. */
export function progress(done: number, all: number, what: string): void {
  if (all > LONG && done % Math.round(all / 8) === 0) console.log(`  ${done} of ${all} ${what}`)
}

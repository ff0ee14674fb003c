// Landmarks: a few short runs of letters at growing distances from a place, kept as numbers. They tell one refrain
// from another, and where a paragraph stood that is gone. Never the words themselves: those are the quotation's.

import { lastNotAbove } from '../rising.ts'
import type { Letters } from './letters.ts'

/** Hash of `RUN` letters, and how many letters after the place they begin; below 0 they stand before it. */
export type Landmark = readonly [run: number, distance: number]

/** Letters in a run: three or four words. */
export const RUN = 12

/**
 * How far one landmark is from the last, in letters: at least, at most. The first are the edges of the next
 * paragraphs, which say where one is missing; the last reach over a chapter, past any refrain.
 */
const STEPS = [
  [0, 300],
  [0, 300],
  [0, 300],
  [0, 300],
  [150, 600],
  [400, 1200],
  [1000, 2500],
  [2500, 5000],
] as const

/** The landmarks of a place: `from` and `to` enclose what its quotation says already. */
export function landmarksAround(letters: Letters, place: number, from: number, to: number): Landmark[] {
  const { codes, starts } = letters
  const landmarks: Landmark[] = []
  let edge = from
  for (const [least, most] of STEPS) {
    const block = starts[lastNotAbove(starts, edge - least)] ?? 0
    edge = Math.max(block, edge - most) - RUN
    if (edge < 0) break
    landmarks.unshift([hashOf(codes, edge), edge - place])
  }
  edge = to
  for (const [least, most] of STEPS) {
    const block = starts[lastNotAbove(starts, edge + least - 1) + 1] ?? edge + most
    edge = Math.min(block, edge + most)
    if (edge + RUN > codes.length) break
    landmarks.push([hashOf(codes, edge), edge - place])
    edge += RUN
  }
  return landmarks
}

/** The hash of the run that begins at a letter. */
export function hashOf(codes: Uint16Array, at: number): number {
  let hash = 0
  for (let index = at; index < at + RUN; index++) hash = (Math.imul(hash, BASE) + (codes[index] ?? 0)) | 0
  return hash
}

const BASE = 0x9e3779b1 | 0
const BASE_TO_RUN = Array.from({ length: RUN }).reduce<number>((power) => Math.imul(power, BASE), 1)

/** Where each wanted run stands, rising. A run that stands in more places than `most` says nothing, and has none. */
export function tracesOf(
  codes: Uint16Array,
  wanted: Iterable<number>,
  most: number,
): ReadonlyMap<number, readonly number[]> {
  const traces = new Map<number, number[]>()
  for (const hash of wanted) traces.set(hash, [])
  // Most runs are not wanted: one bit of many says so before the map is asked.
  const sieve = new Uint8Array(0x10000)
  for (const hash of traces.keys()) sieve[hash >>> 16] = 1
  let hash = hashOf(codes, 0)
  for (let at = 0; at + RUN <= codes.length; at++) {
    if (sieve[hash >>> 16] === 1) {
      const trace = traces.get(hash)
      if (trace && trace.length <= most) trace.push(at)
    }
    const added = Math.imul(hash, BASE) + (codes[at + RUN] ?? 0)
    hash = (added - Math.imul(BASE_TO_RUN, codes[at] ?? 0)) | 0
  }
  for (const trace of traces.values()) if (trace.length > most) trace.length = 0
  return traces
}

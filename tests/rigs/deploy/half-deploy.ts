// A deploy that stopped at any moment, or went wrong: some files new, some old, some deleted, some broken, by chance.

import type { Draw } from '../numbers.ts'
import type { Answer } from './faulty-host.ts'

/** The faults that are drawn, beside files that are missing because they are not there yet or no longer. */
const faults = ['missing', 'truncated', 'cut', 'swapped', 'html', 'not-found', 'broken', 'redirect'] as const
export type Fault = (typeof faults)[number]

export interface HalfDeploy {
  readonly files: ReadonlyMap<string, Answer>
  /** How often each fault was laid. */
  readonly faults: Readonly<Record<Fault, number>>
}

type Files = ReadonlyMap<string, Uint8Array>

/** Shares of files: new ones that have come, old ones that have gone, and broken ones. */
export interface Shape {
  readonly come: number
  readonly gone: number
  readonly broken: number
  /** Which faults the broken ones have; any where it is not given. */
  readonly faults?: readonly Fault[]
}

function drawnShape(draw: Draw): Shape {
  return {
    come: draw.between(0, 1),
    gone: draw.isTrue(0.5) ? draw.between(0, 1) : 0,
    broken: draw.isTrue(0.7) ? draw.between(0, 0.25) : 0,
  }
}

/** Between one version and the next: each new file has come or not, each old one is there still or deleted, and some are broken. */
export function halfDeploy(
  before: Files,
  after: Files,
  draw: Draw,
  shape: Shape = drawnShape(draw),
): HalfDeploy {
  const laid = new Map<string, Answer>()
  const counts = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  for (const path of paths) {
    const isNew = after.has(path) && draw.isTrue(shape.come)
    const bytes = isNew
      ? after.get(path)
      : !after.has(path) && draw.isTrue(shape.gone)
        ? undefined
        : before.get(path)
    if (!bytes) {
      counts.missing++
      continue
    }
    if (!draw.isTrue(shape.broken)) {
      laid.set(path, { kind: 'file', bytes })
      continue
    }
    const fault = draw.one(shape.faults ?? faults)
    counts[fault]++
    const answer = broken(
      fault,
      bytes,
      () => draw.one([...(draw.isTrue(0.5) ? before : after).values()]),
      draw,
    )
    if (answer) laid.set(path, answer)
  }
  return { files: laid, faults: counts }
}

function broken(fault: Fault, bytes: Uint8Array, another: () => Uint8Array, draw: Draw): Answer | null {
  const beginning = bytes.subarray(0, draw.whole(0, Math.max(0, bytes.length - 1)))
  switch (fault) {
    case 'missing':
      return null
    case 'truncated':
      return { kind: 'truncated', bytes: beginning, isCut: false }
    case 'cut':
      return { kind: 'truncated', bytes: beginning, isCut: true }
    case 'swapped':
      return { kind: 'file', bytes: another() }
    case 'html':
      return { kind: 'html' }
    case 'not-found':
      return { kind: 'status', status: 404 }
    case 'broken':
      return { kind: 'status', status: 500 }
    case 'redirect':
      return { kind: 'redirect' }
  }
}

/** A deploy that is done. */
export function wholeDeploy(files: Files): ReadonlyMap<string, Answer> {
  return new Map([...files].map(([path, bytes]) => [path, { kind: 'file', bytes }]))
}

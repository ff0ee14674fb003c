// What a life's log says: which places were saved when, and where the next life must open.

import type { LastMovement, Sighting } from './life.ts'
import { percentile } from './numbers.ts'
import type { Paragraph, Stored } from './probe.ts'

/** The app calls a place settled after 150 ms: movements nearer together than this are one. */
const ONE_MOVEMENT = 150
/** A place on which the reader had rested for this long must be the one that is reopened. */
const MUST_BE_KEPT = 1000

/** An unsaved stretch that is printed by itself, in milliseconds. */
const LONG = 800

/** What was true when a life ended. */
export interface Ending {
  /** The last record that the database was seen to hold. */
  readonly acknowledged: Stored | null
  /** Where the next life may open: the last place settled, or, where the reader has just moved, one before it. */
  readonly allowed: readonly Paragraph[]
  /** Indices of parts that the reader may just have turned to, wherever those open. */
  readonly heading: readonly number[]
}

interface Death {
  /** What was seen since the reader began to read. */
  readonly log: readonly Sighting[]
  readonly lastMovement: LastMovement
  readonly killedAt: number
}

/** How one life ended; where nothing was read in it, what was true before is true still. */
export function endingOf({ log, lastMovement, killedAt }: Death, before: Ending): Ending {
  const acknowledged = log.findLast(({ stored }) => stored)?.stored ?? before.acknowledged
  const last = log.findLast(({ top }) => top)
  const { heading } = lastMovement
  if (!last?.top) return { acknowledged, allowed: before.allowed, heading: [...before.heading, ...heading] }
  // Another part is stored as soon as it is turned to, and shown when it is there.
  const isOpening = last.touchedAt > last.movedAt && acknowledged?.part !== last.top.part
  const since = Math.max(last.movedAt, last.touchedAt, lastMovement.endedAt)
  if (!isOpening && killedAt - since >= MUST_BE_KEPT)
    return { acknowledged, allowed: [last.top], heading: [] }
  // Not before the place that was acknowledged: that one must not be lost.
  const from = log.findLastIndex(({ top, stored }) => top && stored && isSameBlock(top, stored))
  const shown = log.slice(Math.max(0, from)).map(({ top }) => top)
  const all = [...shown, acknowledged, acknowledged?.left ?? null]
  const kept = from >= 0 ? [] : before.allowed
  return { acknowledged, allowed: [...kept, ...all.filter((one) => one !== null)], heading }
}

function isSameBlock(one: Paragraph, other: Paragraph): boolean {
  return one.part === other.part && one.block === other.block
}

/** Time in which a settled place was not saved, in milliseconds, and what ended it. */
interface Stretch {
  readonly settled: Paragraph
  /** What the database held meanwhile. */
  readonly held: Paragraph | null
  readonly length: number
  readonly end: 'saved' | 'moved on' | 'killed'
}

/**
 * For every place settled in a life, how long it was on the page before the database was seen to hold it, in
 * milliseconds; for one that was not yet held when the browser was killed, the time until then. What moved before
 * `since` was the page that put itself in its place.
 */
export function unsavedStretches(
  log: readonly Sighting[],
  since: number,
  killedAt: number,
): readonly Stretch[] {
  const ends = [...new Set(log.map(({ movedAt }) => movedAt))]
    .filter((at) => at >= since)
    .sort((a, b) => a - b)
  return ends.flatMap((movedAt, index) => {
    const next = ends[index + 1] ?? killedAt
    if (next - movedAt < ONE_MOVEMENT) return []
    const settled = log.findLast(({ at, top }) => top && at < next)?.top
    const holds = ({ stored }: Sighting) => settled && stored && isSameBlock(stored, settled)
    // Within a paragraph, or where a turned part was stored before it was shown, there is nothing to wait for.
    const before = log.findLast(({ at }) => at < movedAt)
    if (!settled || (before && holds(before))) return []
    const saved = log.find((sighting) => sighting.at >= movedAt && holds(sighting))
    const until = Math.min(saved?.at ?? next, next)
    const end = saved && saved.at <= next ? 'saved' : next === killedAt ? 'killed' : 'moved on'
    const held = log.findLast(({ at, stored }) => stored && at < until)?.stored ?? null
    return [{ settled, held, length: until - movedAt, end }]
  })
}

/** Counts over all lives. */
export class KillFigures {
  kills = 0
  /** Reopenings compared with what went before. */
  reopened = 0
  /** Records that the database had held and that were older or gone after the kill. */
  lost = 0
  /** Reopened on another paragraph than the last one settled. */
  elsewhere = 0
  /** Records that changed because the page was opened again. */
  rewritten = 0
  readonly stretches: Stretch[] = []
  readonly faults: string[] = []

  get longest(): number {
    return Math.max(0, ...this.#lengths)
  }

  get #lengths(): readonly number[] {
    return this.stretches.map(({ length }) => length)
  }

  /** Compares a life's first rest with the ending before it. */
  compare(now: Sighting, ending: Ending, life: string): void {
    const { top, stored } = now
    const { acknowledged, allowed, heading } = ending
    this.reopened++
    if (acknowledged && (stored?.sequence ?? 0) < acknowledged.sequence) {
      this.lost++
      this.faults.push(
        `${life}: the database held ${spell(acknowledged)}, then ${stored ? spell(stored) : 'nothing'}`,
      )
    } else if (
      acknowledged &&
      stored?.sequence === acknowledged.sequence &&
      stored.bytes !== acknowledged.bytes
    ) {
      this.rewritten++
      this.faults.push(`${life}: changed by opening: ${acknowledged.bytes} became ${stored.bytes}`)
    }
    const isAllowed = top && (heading.includes(top.part) || allowed.some((one) => isSameBlock(one, top)))
    if (allowed.length > 0 && !isAllowed) {
      this.elsewhere++
      const wanted = [...new Set(allowed.map(spell))].join(' or ')
      const held = acknowledged ? spell(acknowledged) : 'nothing'
      this.faults.push(
        `${life}: opened on ${top ? spell(top) : 'nothing'}, wanted ${wanted}; the database held ${held}`,
      )
    }
  }

  print(name: string): void {
    const { kills, reopened, lost, elsewhere, rewritten, stretches, faults, longest } = this
    const lengths = this.#lengths
    const long = stretches.filter(({ length }) => length >= LONG)
    console.log(
      [
        `${name}: ${kills} kills, ${reopened} reopenings compared`,
        `  acknowledged saves lost              ${lost}`,
        `  reopened on another paragraph        ${elsewhere}`,
        `  records changed by opening again     ${rewritten}`,
        `  unsaved stretch, ms (${stretches.length} places)   longest ${longest}, p99 ${percentile(lengths, 0.99)}, p50 ${percentile(lengths, 0.5)}`,
        ...long.map(
          ({ settled, held, length, end }) =>
            `  ${spell(settled)}: ${length} ms, then ${end}; held ${held ? spell(held) : 'nothing'}`,
        ),
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    )
  }
}

function spell({ part, block }: Paragraph): string {
  return `part ${part + 1}, paragraph ${block}`
}

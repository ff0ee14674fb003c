// What is new since the last visit: which stories the archive had then and how long they were, in eight bytes a story.

import type { Catalogue } from '../catalogue/catalogue.ts'

/** An archive as it stood at some time: hashes of its stories' ids, rising, and beside each the words of the story. */
export interface KnownArchive {
  /** Names the catalogue it was taken from: the same name, the same archive. */
  readonly archive: string
  readonly ids: Uint32Array
  readonly words: Uint32Array
}

/** The visit that is going on, or the last one. */
export interface Visit {
  /** Milliseconds since 1970: when it began, and when the reader was last seen in it. */
  readonly began: number
  readonly seen: number
  /** The archive of the visit before, and when that was; null on the first visit. */
  readonly before: { readonly known: KnownArchive; readonly at: number } | null
  /** The archive as it was met in this visit, the newest. */
  readonly known: KnownArchive
  /** Stories that came after the first visit, and when they were first met; the latest last. */
  readonly arrivals: readonly Arrival[]
}

type Arrival = readonly [story: string, at: number]

/** So many arrivals are remembered, the latest. */
const MOST_ARRIVALS = 10_000

/** Who comes back after so long, in milliseconds, comes for another visit. */
export const ANOTHER_VISIT = 4 * 60 * 60_000

/** The archive as it stands, for remembering. */
export function knownOf(catalogue: Pick<Catalogue, 'column'>, archive: string): KnownArchive {
  const ids = catalogue.column('ids')
  const owners = catalogue.column('id-owners')
  const lengths = catalogue.column('words')
  return { archive, ids: ids.slice(), words: Uint32Array.from(owners, (ordinal) => lengths[ordinal] ?? 0) }
}

/**
 * The visit of a reader who is here at a time, and finds an archive: the one that goes on, or another. `came` are the
 * ids of stories that the stored visit did not know.
 */
export function visitAt(
  stored: Visit | null,
  now: number,
  { known, came }: { readonly known: KnownArchive; readonly came: readonly string[] },
): Visit {
  if (!stored) return { began: now, seen: now, before: null, known, arrivals: [] }
  const arrivals = withArrivals(stored.arrivals, came, now)
  // A clock that was set back begins no visit.
  if (now - stored.seen < ANOTHER_VISIT)
    return { ...stored, seen: Math.max(now, stored.seen), known, arrivals }
  return { began: now, seen: now, before: { known: stored.known, at: stored.seen }, known, arrivals }
}

function withArrivals(before: readonly Arrival[], came: readonly string[], now: number): readonly Arrival[] {
  if (came.length === 0) return before
  const again = new Set(came)
  const fresh = came.map((story): Arrival => [story, now])
  return [...before.filter(([story]) => !again.has(story)), ...fresh].slice(-MOST_ARRIVALS)
}

/** Stories that are new, or whose length is another, as ordinals of the catalogue with the words they had before. */
export interface Fresh {
  readonly ordinal: number
  /** Null for a story that was not there. */
  readonly wordsBefore: number | null
}

/** What has come since an archive was known. Two stories whose ids share a hash are never taken for each other's change. */
export function freshIn(catalogue: Pick<Catalogue, 'column'>, before: KnownArchive): readonly Fresh[] {
  const ids = catalogue.column('ids')
  const owners = catalogue.column('id-owners')
  const lengths = catalogue.column('words')
  const fresh: Fresh[] = []
  let at = 0
  ids.forEach((id, index) => {
    while (at < before.ids.length && (before.ids[at] ?? 0) < id) at++
    const ordinal = owners[index] ?? 0
    const were: number[] = []
    for (let same = at; before.ids[same] === id; same++) were.push(before.words[same] ?? 0)
    const [wordsBefore] = were
    if (wordsBefore === undefined) fresh.push({ ordinal, wordsBefore: null })
    else if (!were.includes(lengths[ordinal] ?? 0)) fresh.push({ ordinal, wordsBefore })
  })
  return fresh.sort((a, b) => a.ordinal - b.ordinal)
}

/** A visit from whatever stood in storage. */
export function visitFrom(stored: unknown): Visit | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { began, seen, before, known, arrivals } = stored as Partial<Record<keyof Visit, unknown>>
  if (typeof began !== 'number' || typeof seen !== 'number' || !isKnown(known)) return null
  return {
    began,
    seen,
    before: isBefore(before) ? before : null,
    known,
    arrivals: Array.isArray(arrivals) ? arrivals.filter(isArrival) : [],
  }
}

function isArrival(value: unknown): value is Arrival {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number'
}

function isBefore(value: unknown): value is Visit['before'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'at') === 'number' &&
    isKnown(Reflect.get(value, 'known'))
  )
}

function isKnown(value: unknown): value is KnownArchive {
  if (typeof value !== 'object' || value === null) return false
  const ids: unknown = Reflect.get(value, 'ids')
  const words: unknown = Reflect.get(value, 'words')
  return (
    typeof Reflect.get(value, 'archive') === 'string' &&
    ids instanceof Uint32Array &&
    words instanceof Uint32Array &&
    ids.length === words.length
  )
}

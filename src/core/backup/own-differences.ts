// What taking own stories in would do where some are already. Of one that is here the one that was changed last stays.

import type { KindCount } from './differences.ts'
import type { OwnStoryRecord } from './own-story-section.ts'

type Known = Pick<OwnStoryRecord, 'id' | 'changed'>

/** Those that are not here, or were changed later than here. */
export function newIn(records: readonly OwnStoryRecord[], here: readonly Known[]): readonly OwnStoryRecord[] {
  const changed = new Map(here.map((one) => [one.id, one.changed]))
  return records.filter((record) => record.changed > (changed.get(record.id) ?? -1))
}

/** What taking them in does here, for showing. */
export function countOfOwn(records: readonly OwnStoryRecord[], here: readonly Known[]): KindCount {
  const ids = new Set(here.map(({ id }) => id))
  const offered = new Set(records.map(({ id }) => id))
  const wanted = newIn(records, here)
  const added = wanted.filter(({ id }) => !ids.has(id)).length
  return {
    added,
    changed: wanted.length - added,
    removed: 0,
    onlyHere: here.filter(({ id }) => !offered.has(id)).length,
  }
}

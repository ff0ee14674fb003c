// What would become of the records of a device, kind by kind: for showing before it is done, and for doing it.

import { canonical } from './canonical.ts'
import { type Held, type Holdings, heldIn } from './holdings.ts'
import type { SectionName } from './state.ts'
import { sectionNames } from './state.ts'

export interface Difference {
  readonly name: SectionName
  /** The local key. */
  readonly key: string
  /** Null where there is none. */
  readonly before: unknown
  readonly after: unknown
}

/** A place and what has been read stand in one record of a device. */
const ofReadings: readonly SectionName[] = ['places', 'progress']

/** Whether a record is there and cannot be read: whatever writes it anew would take away what is in it. */
function isUnreadable(before: Holdings, name: SectionName, key: string): boolean {
  const names = ofReadings.includes(name) ? ofReadings : [name]
  return names.some((one) => before.get(one)?.get(key) === null)
}

/** Every record that is another afterwards. One that is there and cannot be read now stays. */
export function differencesOf(before: Holdings, after: Holdings): readonly Difference[] {
  const all: Difference[] = []
  for (const name of sectionNames) {
    if (!before.has(name)) continue
    const was = heldIn(before, name) as Held<unknown>
    const is = heldIn(after, name) as Held<unknown>
    for (const [key, value] of is) {
      const old = was.get(key)
      if (isUnreadable(before, name, key)) continue
      if (canonical(old) !== canonical(value)) all.push({ name, key, before: old ?? null, after: value })
    }
    for (const [key, old] of was) {
      if (is.has(key) || isUnreadable(before, name, key)) continue
      all.push({ name, key, before: old, after: null })
    }
  }
  return all
}

export interface KindCount {
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Only here, and staying. */
  readonly onlyHere: number
}

/** What a change to `after` does to each kind, where the backup by itself would show `offered`. */
export function countsOf(
  before: Holdings,
  after: Holdings,
  offered: Holdings,
): ReadonlyMap<SectionName, KindCount> {
  const all = differencesOf(before, after)
  return new Map(
    sectionNames.map((name) => {
      const own = all.filter((one) => one.name === name)
      const theirs = heldIn(offered, name)
      const staying = heldIn(after, name)
      return [
        name,
        {
          added: own.filter((one) => one.before === null).length,
          changed: own.filter((one) => one.before !== null && one.after !== null).length,
          removed: own.filter((one) => one.after === null).length,
          onlyHere: [...heldIn(before, name).keys()].filter((key) => staying.has(key) && !theirs.has(key))
            .length,
        },
      ]
    }),
  )
}

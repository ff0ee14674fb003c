// One record as several devices keep it: a register that remembers what each device knew when it wrote. Joining two
// copies is commutative, associative and idempotent, so files may be joined in any order and any number of times. What
// one device wrote in knowledge of another's value takes its place; what two wrote apart stands side by side until
// somebody writes anew. A register without a value is the stone of a deleted record: it keeps it from coming back.

/** A value and its number among all that its device wrote into this record, from 1. */
interface Written<T> {
  readonly sequence: number
  readonly value: T
}

export interface Register<T> {
  /** The highest sequence of each device that is known of, whether its value still stands or not. */
  readonly seen: ReadonlyMap<string, number>
  /** The values that stand, by device: at most one each, and none that `seen` does not reach. */
  readonly values: ReadonlyMap<string, Written<T>>
}

export const emptyRegister: Register<never> = { seen: new Map(), values: new Map() }

/** A register after a device wrote a value in knowledge of all that stands there. */
export function written<T>(register: Register<T>, device: string, value: T): Register<T> {
  const sequence = (register.seen.get(device) ?? 0) + 1
  return {
    seen: new Map(register.seen).set(device, sequence),
    values: new Map([[device, { sequence, value }]]),
  }
}

/** A register after its record was deleted in knowledge of all that stands there. */
export function erased<T>(register: Register<T>): Register<T> {
  return { seen: register.seen, values: new Map() }
}

/**
 * Both copies as one. A value stands where both have it, or where the one that lacks it has never seen it. `order` tells
 * two values apart that claim the same device and sequence, which only a copied profile makes: the greater one stands.
 */
export function joinRegisters<T>(
  one: Register<T>,
  other: Register<T>,
  order: (value: T) => string,
): Register<T> {
  const seen = new Map(one.seen)
  for (const [device, sequence] of other.seen) seen.set(device, Math.max(sequence, seen.get(device) ?? 0))
  const values = new Map<string, Written<T>>()
  const keep = (from: Register<T>, against: Register<T>) => {
    for (const [device, mine] of from.values) {
      const theirs = against.values.get(device)
      if (theirs?.sequence === mine.sequence) {
        const isGreater = theirs.value === mine.value || order(mine.value) >= order(theirs.value)
        values.set(device, isGreater ? mine : theirs)
      } else if (mine.sequence > (against.seen.get(device) ?? 0)) values.set(device, mine)
    }
  }
  keep(one, other)
  keep(other, one)
  return { seen, values }
}

/** The values that stand, in the order of their devices' names. */
export function valuesOf<T>({ values }: Register<T>): readonly T[] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { value }]) => value)
}

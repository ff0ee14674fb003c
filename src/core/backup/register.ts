// One record as several devices keep it: a register that remembers what each device knew when it wrote. Joining two
// copies is commutative, associative and idempotent, so files may be joined in any order and any number of times. What
// one device wrote in knowledge of another's value takes its place; what two wrote apart stands side by side until
// somebody writes anew. A register without a value is the stone of a deleted record: it keeps it from coming back.

/** A value and its number among all that its device wrote into this record, from 1. */
export interface Written<T> {
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

/** A register with a value that a device wrote apart from all that stands there. */
export function writtenBeside<T>({ seen, values }: Register<T>, device: string, value: T): Register<T> {
  const sequence = (seen.get(device) ?? 0) + 1
  return {
    seen: new Map(seen).set(device, sequence),
    values: new Map(values).set(device, { sequence, value }),
  }
}

/** A register that knows nothing of the value of a device that stands there, only of what that device wrote before. */
export function withoutWrite<T>(register: Register<T>, device: string): Register<T> {
  const { seen, values } = register
  const write = values.get(device)
  if (!write) return register
  const before = write.sequence - 1
  const others = [...seen].filter(([other]) => other !== device)
  return {
    seen: new Map(before > 0 ? [...others, [device, before]] : others),
    values: new Map([...values].filter(([other]) => other !== device)),
  }
}

/**
 * Both copies as one. A value stands where both have it, or where the one that lacks it has never seen it. `isAfter` says
 * which of two values stands that claim the same device and sequence, as a copied profile makes them, and an older Dogear
 * that passes on what it knows of a value; it must be a total order.
 */
export function joinRegisters<T>(
  one: Register<T>,
  other: Register<T>,
  isAfter: (one: T, other: T) => boolean,
): Register<T> {
  const seen = new Map(one.seen)
  for (const [device, sequence] of other.seen) seen.set(device, Math.max(sequence, seen.get(device) ?? 0))
  const values = new Map<string, Written<T>>()
  const keep = (from: Register<T>, against: Register<T>) => {
    for (const [device, mine] of from.values) {
      const theirs = against.values.get(device)
      if (theirs?.sequence === mine.sequence) {
        const isTheirs = theirs.value !== mine.value && isAfter(theirs.value, mine.value)
        values.set(device, isTheirs ? theirs : mine)
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

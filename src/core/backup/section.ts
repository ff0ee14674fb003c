// What every kind of record in a backup has.

/** One kind of record. Values are plain JSON. */
export interface Section<T> {
  /** The record under a key, from whatever a file claims; null where it is none that can be used. */
  readonly read: (key: string, value: unknown) => T | null
  /**
   * The one record that several devices' values come to, in the order of their devices. Nothing that a reader wrote is
   * left out of it; never called with none.
   */
  readonly together: (values: readonly T[]) => T
  /** Tells two values of one device and sequence apart: the greater one stands. Where it is not given, by their text. */
  readonly order?: (value: T) => string
}

/** The first value, where devices only ever differ in what no reader wrote. */
export function firstOf<T>(values: readonly T[]): T {
  const [first] = values
  if (first === undefined) throw new RangeError('There is no value to choose from.')
  return first
}

/** Different words for one thing, one after the other; the same words once. */
export function allWords(words: readonly string[], between: string): string {
  const said = [...new Set(words.filter((one) => one !== ''))]
  // Words that came together once are not taken together a second time.
  return said.filter((one) => !said.some((other) => other !== one && other.includes(one))).join(between)
}

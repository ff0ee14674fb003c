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
  /** Of two values of one device and sequence, whether the first one stands. Where it is not given, `isGreater` says. */
  readonly isAfter?: (one: T, other: T) => boolean
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
  const pieces = (one: string) => `${between}${one}${between}`
  // Words that came together once are not taken together a second time; a word inside another word is another word.
  const isSaid = (one: string) => said.some((other) => other !== one && pieces(other).includes(pieces(one)))
  return said.filter((one) => !isSaid(one)).join(between)
}

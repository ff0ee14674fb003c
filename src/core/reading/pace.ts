// How long words take to read: by a usual pace, and by the reader's own as soon as it is known.

/** Words a minute of an unhurried adult reading fiction (Brysbaert 2019: 260 on average; rounded down for phones). */
export const USUAL_PACE = 230

/** So many measures make a pace: fewer are an evening's mood. At 150 words each, some seven minutes of reading. */
export const ENOUGH_MEASURES = 8
/** The latest measures are kept, so that the pace follows the reader. */
const MOST_MEASURES = 31
/** Words a minute below and above which it was no reading: a pause, or leafing. */
const SLOWEST = 60
const FASTEST = 700

/** Measures of the reader's pace with one more, in words a minute, the latest last. What is not plausible is left out. */
export function withMeasure(measures: readonly number[], wordsAMinute: number): readonly number[] {
  if (!(wordsAMinute >= SLOWEST && wordsAMinute <= FASTEST)) return measures
  return [...measures, Math.round(wordsAMinute)].slice(-MOST_MEASURES)
}

/** The reader's pace in words a minute: the middle of the measures, or the usual one until there are enough. */
export function paceOf(measures: readonly number[]): number {
  if (measures.length < ENOUGH_MEASURES) return USUAL_PACE
  const sorted = [...measures].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = USUAL_PACE, high = USUAL_PACE] = [sorted[(sorted.length - 1) >> 1], sorted[middle]]
  return Math.round((low + high) / 2)
}

/** Whole minutes that so many words take, at least one. */
export function minutesFor(words: number, wordsAMinute: number = USUAL_PACE): number {
  return Math.max(1, Math.round(words / wordsAMinute))
}

/** `9 minutes`, `1 h 12 min`, `3 h`. */
export function spellMinutes(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

// How long words take to read.

/** Words a minute of an unhurried adult reading fiction (Brysbaert 2019: 260 on average; rounded down for phones). */
const WORDS_A_MINUTE = 230

/** Whole minutes that so many words take, at least one. */
export function minutesFor(words: number, wordsAMinute: number = WORDS_A_MINUTE): number {
  return Math.max(1, Math.round(words / wordsAMinute))
}

/** `9 minutes`, `1 h 12 min`, `3 h`. */
export function spellMinutes(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

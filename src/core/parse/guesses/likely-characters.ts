// The people of a story whose author lists none: those whom its text names often enough.

import type { Stated } from '../../story.ts'
import type { FoundName } from './names.ts'

const MOST_CHARACTERS = 8
/** Share of the most frequent name's count below which somebody is only mentioned. */
const PASSING = 0.06

/** People counted in the text, as a guess; who is named only in passing in a long story does not count. `paired` are sure. */
export function likelyCharacters(
  names: readonly FoundName[],
  words: number,
  paired: readonly string[],
): readonly Stated<string>[] {
  const fewest = Math.max(words < 2000 ? 1 : words < 10_000 ? 3 : 6, (names[0]?.count ?? 0) * PASSING)
  return names
    .filter(({ name, count, onlyCalled }) => count >= fewest && (!onlyCalled || paired.includes(name)))
    .slice(0, MOST_CHARACTERS)
    .map(({ name, count }) => ({
      source: 'inferred',
      value: name,
      evidence: count === 1 ? 'once in the text' : `${count} times in the text`,
      certainty: 'likely',
    }))
}

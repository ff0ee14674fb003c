// What a search through texts has to say: what was found, and what was not searched.

import type { TextSearch } from '../state/search/text-search.ts'
import { spellCount, storiesWords } from '../ui/count-words.ts'

/** The outcome, once all is searched. */
export function outcomeWords({ stories, isForgiving, query }: TextSearch, device: string): string {
  const found = storiesWords(stories.length)
  if (isForgiving) {
    const have = stories.length === 1 ? 'has' : 'have'
    return `No story has these words as you typed them. ${found} ${have} words that are near to them.`
  }
  if (stories.length === 0) return `“${query.trim()}” is in no story that was searched on this ${device}.`
  return `${found} ${stories.length === 1 ? 'has' : 'have'} these words.`
}

/** A sentence for each reason why stories were not searched. */
export function unsearchedWords(
  { leftOut, partly, unreadable }: Pick<TextSearch, 'leftOut' | 'partly' | 'unreadable'>,
  device: string,
): readonly string[] {
  const sentences: readonly (readonly [number, string, string])[] = [
    [
      leftOut.notHere,
      `is not on this ${device} and was not searched.`,
      `are not on this ${device} and were not searched.`,
    ],
    [
      partly,
      'is here only in part; the rest was not searched.',
      'are here only in part; the rest was not searched.',
    ],
    [leftOut.wrapped, 'is wrapped and was not searched.', 'are wrapped and were not searched.'],
    [leftOut.keptOut, 'that you keep out was not searched.', 'that you keep out were not searched.'],
    [unreadable, 'could not be read.', 'could not be read.'],
  ]
  return sentences.flatMap(([count, one, many]) =>
    count > 0 ? [`${storiesWords(count)} ${count === 1 ? one : many}`] : [],
  )
}

/** `5 places in 2 parts`; places are paragraphs. */
export function placesWords(places: number, parts: number): string {
  const counted = places === 1 ? '1 place' : `${spellCount(places)} places`
  return parts > 1 ? `${counted} in ${spellCount(parts)} parts` : counted
}

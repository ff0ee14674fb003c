// What of a story is indexed, and what each word weighs: of its entry for the catalogue's index, of its texts for theirs.

import type { Entry } from '../catalogue/catalogue.ts'
import { type Block, blockText, isAdult } from '../story.ts'
import { fields } from './find.ts'
import type { Indexed } from './index-bytes.ts'
import { distinctWords, eachWord } from './words.ts'

/** What the catalogue says of a story. */
export function indexedEntry(entry: Entry): Indexed {
  const pairings = entry.pairings.flatMap(({ value }) => value?.names ?? [])
  const texts: readonly (readonly [number, readonly (string | null)[]])[] = [
    [openingField(entry), [entry.title.value === null && isAdult(entry.rating) ? entry.opening : null]],
    [fields.summary, [entry.summary.value]],
    [
      fields.tags,
      [
        entry.fandom.value,
        entry.series.value?.name ?? null,
        ...entry.genres.map(({ value }) => value),
        ...entry.warnings.kinds.map(({ value }) => value),
        ...entry.warnings.words,
      ],
    ],
    [fields.people, [...pairings, ...pairings.map(initialOf), ...entry.characters.map(({ value }) => value)]],
    [fields.author, [entry.author.value]],
    [fields.title, [entry.title.value ?? (isAdult(entry.rating) ? null : entry.opening)]],
  ]
  const weights = new Map<string, number>()
  // The last one stands: the heaviest, and what is kept behind the question only where nothing else says the word.
  for (const [weight, written] of texts)
    for (const text of written) for (const word of distinctWords(text ?? '')) weights.set(word, weight)
  return { weights, titleWords: distinctWords(entry.title.value ?? entry.opening).size }
}

/** First words of the text stand for a title that is not stated; those of an adult story are kept behind the question. */
function openingField({ rating }: Entry): number {
  return rating.value === null || rating.source === 'inferred' ? fields.unratedOpening : fields.adultOpening
}

/** `W/S` finds Willow/Spike. */
function initialOf(name: string): string {
  return name.slice(0, 1)
}

const HEAVIEST = 7

/** The words of a story's texts; each time a word is twice as frequent it weighs one more. */
export function textWeights(parts: readonly (readonly Block[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const blocks of parts)
    for (const block of blocks)
      eachWord(blockText(block), (word) => {
        counts.set(word, (counts.get(word) ?? 0) + 1)
      })
  for (const [word, count] of counts) counts.set(word, Math.min(HEAVIEST, 1 + Math.floor(Math.log2(count))))
  return counts
}

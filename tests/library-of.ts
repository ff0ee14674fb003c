import { type Entry, entriesOf } from '../src/core/catalogue/catalogue.ts'
import { ask, type Known, MAY_BE_MET } from '../src/core/library/ask.ts'
import type { Filter } from '../src/core/library/filter.ts'
import { foundStories } from '../src/core/library/found-stories.ts'
import { hasWords } from '../src/core/library/has-words.ts'
import { lengthColumn, markedColumn, readColumn, whereColumn } from '../src/core/library/own-columns.ts'
import type { Reading } from '../src/core/reading/reading.ts'
import { unknown } from '../src/core/story.ts'
import { wordsOf } from '../src/core/text/fold.ts'
import { catalogueOf } from './any-entry.ts'

export interface Context {
  readonly readings: Readonly<Record<string, Reading>>
  readonly kept: ReadonlySet<string>
}

export const nothingKnown: Context = { readings: {}, kept: new Set() }

/** The library of some stories, as the app asks it. */
export function library(
  entries: readonly Entry[],
  { readings, kept }: Context = nothingKnown,
  text = '',
): Known {
  const catalogue = catalogueOf(entries)
  const words = wordsOf(text)
  return {
    catalogue,
    own: {
      length: lengthColumn(catalogue, 250),
      read: readColumn(catalogue, readings),
      marked: markedColumn(catalogue, new Set(['one']), new Set(['one', 'two'])),
      where: whereColumn(catalogue, kept),
    },
    meeting: new Uint8Array(catalogue.size).fill(MAY_BE_MET),
    found:
      words.length === 0
        ? null
        : foundStories(
            Uint8Array.from(entriesOf(catalogue), (entry) => (hasWords(entry, words) ? 1 : 0)),
            catalogue.titleOrder,
          ),
  }
}

export function shownIn(known: Known, filter: Filter): readonly string[] {
  const { fits } = ask(known, filter)
  return entriesOf(known.catalogue)
    .filter((_, ordinal) => fits[ordinal] === 1)
    .map(({ id }) => id)
}

export const plain: Entry = {
  id: 'a-story',
  title: { source: 'stated', value: 'Rain' },
  opening: '',
  author: { source: 'stated', value: 'Pennyroyal' },
  pairings: [],
  characters: [],
  fandom: unknown,
  genres: [],
  rating: { source: 'stated', value: 'PG' },
  warnings: { said: 'nothing', kinds: [], words: [] },
  summary: unknown,
  date: unknown,
  status: unknown,
  series: unknown,
  language: unknown,
  parts: [100, 200],
  files: [
    { hash: 'a1', bytes: 1, parts: 0 },
    { hash: 'b1', bytes: 1, parts: 1 },
    { hash: 'c1', bytes: 1, parts: 1 },
  ],
}

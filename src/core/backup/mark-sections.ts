// Records of marks in a backup: folded corners, and highlights with their notes. Key: the mark's id.

import type { Highlight } from '../marks/highlight.ts'
import { bookmarkFrom, highlightFrom } from '../marks/stored-mark.ts'
import type { Bookmark } from '../reading/reading.ts'
import { isCount, isId, isText, isTime, LONGEST, placeFrom } from './given-values.ts'
import { allWords, firstOf, type Section } from './section.ts'

export const bookmarks: Section<Bookmark> = {
  read: (id, value) => {
    const mark = bookmarkFrom(value)
    const place = mark && placeFrom(mark.place)
    if (!place || !isSound(mark, id) || !isText(mark.name, LONGEST.name)) return null
    return {
      ...mark,
      place,
      ...(mark.start !== undefined && { start: isCount(mark.start) ? mark.start : 0 }),
    }
  },
  together: (values) => ({
    ...firstOf(values),
    name: allWords(
      values.map(({ name }) => name),
      ' / ',
    ),
  }),
}

export const highlights: Section<Highlight> = {
  read: (id, value) => {
    const mark = highlightFrom(value)
    const place = mark && placeFrom(mark.place)
    if (!place || !isSound(mark, id) || !isCount(mark.start)) return null
    const { words, after, edition, note } = mark
    const isFitting =
      isText(words, LONGEST.words) &&
      isText(after, LONGEST.name) &&
      isText(edition, LONGEST.id) &&
      isText(note, LONGEST.note)
    return isFitting ? { ...mark, place } : null
  },
  together: (values) => ({
    ...firstOf(values),
    note: allWords(
      values.map(({ note }) => note),
      '\n\n',
    ),
  }),
}

function isSound({ id, story, partTitle, at }: Bookmark | Highlight, key: string): boolean {
  const isTitle = partTitle === null || isText(partTitle, LONGEST.name)
  return id === key && isId(id) && isId(story) && isTitle && isTime(at)
}

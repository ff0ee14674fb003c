// A story read from lines that stand elsewhere in its file: every line number in it becomes the file's own.

import type { Stated, Story } from '../../story.ts'

export function withSourceLines(story: Story, sourceLine: (line: number) => number): Story {
  const field = <T>(stated: Stated<T>): Stated<T> =>
    stated.source === 'stated' ? { ...stated, line: sourceLine(stated.line) } : stated
  const placed = <T extends { readonly line: number }>(one: T): T => ({ ...one, line: sourceLine(one.line) })
  const { warnings } = story
  return {
    ...story,
    title: field(story.title),
    author: field(story.author),
    pairings: story.pairings.map(field),
    characters: story.characters.map(field),
    fandom: field(story.fandom),
    genres: story.genres.map(field),
    rating: field(story.rating),
    warnings: {
      ...warnings,
      line: warnings.line === null ? null : sourceLine(warnings.line),
      kinds: warnings.kinds.map(field),
    },
    summary: field(story.summary),
    date: field(story.date),
    status: field(story.status),
    series: field(story.series),
    language: field(story.language),
    header: story.header.map(placed),
    notes: story.notes.map(placed),
    leftovers: story.leftovers.map(placed),
  }
}

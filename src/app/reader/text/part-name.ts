// How a part is called above its text.

import type { StoryFile } from '../../../core/catalogue/catalogue.ts'

/** The part's title; a part without one by its number; the only part by the story's title. */
export function partName({ parts, title }: StoryFile, part: number): string {
  const own = parts[part]?.title
  if (own) return own
  if (parts.length > 1) return parts[part]?.heading ? `Part ${part + 1}` : 'Before the first part'
  return title.value ?? 'A story without a title'
}

/** The same in discreet mode, and in the contents: by its number alone. */
export function neutralPartName({ parts }: Pick<StoryFile, 'parts'>, part: number): string {
  return parts.length > 1 ? `Part ${part + 1}` : 'The whole text'
}

/** The line above it: which part of how many, or whose the only part is. */
export function partNumber({ parts, author }: StoryFile, part: number): string {
  if (parts.length > 1) return `Part ${part + 1} of ${parts.length}`
  return author.value ? `by ${author.value}` : 'author not stated'
}

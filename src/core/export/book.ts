// One or several stories made ready to be taken away: everything that a file of them says, in words.

import type { Cover } from '../cover/cover.ts'
import type { Block } from '../story.ts'

/** Words of the author's beside the text. */
export interface BookNote {
  readonly label: string
  readonly text: string
}

interface BookPart {
  readonly name: string
  readonly blocks: readonly Block[]
  readonly before: readonly BookNote[]
  readonly after: readonly BookNote[]
}

export interface BookStory {
  readonly name: string
  /** Null where nobody has said. */
  readonly author: string | null
  /** BCP 47 tag; null where nobody knows it. */
  readonly language: string | null
  readonly summary: string | null
  /** What is known of it, a line each: its name and the words. */
  readonly facts: readonly { readonly name: string; readonly words: string }[]
  /** What is said about warnings, a sentence each, the author's own words last. Never empty. */
  readonly warnings: readonly string[]
  readonly parts: readonly BookPart[]
  readonly cover: Cover
}

export interface Book {
  /** The story's name, or the shelf's. */
  readonly title: string
  /** Names this text and no other: the same text has the same. */
  readonly identifier: string
  /** When it was made: ISO 8601 to the second, as `2026-11-21T12:00:00Z`. */
  readonly made: string
  /** The archive that it comes from. */
  readonly archive: string
  readonly stories: readonly BookStory[]
}

/** By whom: one author, or several; null where none is known. */
export function authorsOf({ stories }: Book): string | null {
  const known = [...new Set(stories.flatMap(({ author }) => author ?? []))]
  if (known.length === 0) return null
  return known.length > 3 ? 'Several authors' : known.join(', ')
}

/** `The Salt Gate, by Wren` */
export function bylineOf({ name, author }: Pick<BookStory, 'name' | 'author'>): string {
  return author === null ? name : `${name}, by ${author}`
}

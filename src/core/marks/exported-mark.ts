// What is told of marks to the outside: each with its story, its address and its day, ready to be written down.

import type { Mark } from './mark.ts'

/** A mark and where it can be opened. */
export interface ExportedMark {
  readonly mark: Mark
  /** The words to show for it. */
  readonly words: string
  /** Full address that names this mark and no other, and opens on it where its reader's marks are. */
  readonly address: string
  /** Full address that opens on its paragraph, for everyone. */
  readonly link: string
  /** When it was made: ISO 8601, and as one would say it. */
  readonly created: string
  readonly day: string
}

/** The marks of one story, in reading order. */
export interface ExportedStory {
  readonly title: string
  readonly author: string | null
  /** How many parts it has; 0 where the archive no longer has the story. */
  readonly parts: number
  /** Full address of a part, from 0. */
  readonly partAddress: (part: number) => string
  readonly marks: readonly ExportedMark[]
}

// A highlight: a stretch of a part's text that the reader has marked, in one of four colours, with a note or none.

import type { Place } from './place.ts'

/** Which of the four marking colours; what each looks like is the theme's affair. */
export const highlightColours = [1, 2, 3, 4] as const
export type HighlightColour = (typeof highlightColours)[number]

export interface Highlight {
  readonly id: string
  readonly story: string
  /** Where it begins. */
  readonly place: Place
  /** The marked words, whole: they find it again in a changed text. Blocks are parted by a line end. */
  readonly words: string
  readonly colour: HighlightColour
  /** The reader's note; empty for none. */
  readonly note: string
  /** The part's title when it was marked. */
  readonly partTitle: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

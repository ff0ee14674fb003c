// The open text, for everything in the reader that reads it, moves it or marks it.

import { createContext, useContext } from 'react'
import type { Entry, StoryFile } from '../../core/catalogue/catalogue.ts'
import type { Place } from '../../core/place/place.ts'
import type { FoundWordsAt } from '../state/search/found-words.ts'
import type { Position } from './place/on-screen.ts'
import type { Sight } from './place/use-place.ts'
import type { Section } from './text/sections.ts'

export interface Reader {
  readonly entry: Entry
  readonly story: StoryFile
  /** The parts on the page, in order; the first is the one that was opened. */
  readonly sections: readonly Section[]
  /** Index of the part that is being read. */
  readonly part: number
  /** What is in sight; null before the first look. */
  readonly sight: Sight | null
  /** Reads the page at this very moment: a mark never takes an older place. */
  readonly currentPlace: () => Place | null
  /** Stands on a position of the written text, in any part. A jump leaves a way back; reading on does not. */
  readonly goTo: (position: Position, isJump: boolean) => void
  /** Jumps to words of the written text that were found in any part, and paints them. */
  readonly goToWords: (part: number, words: FoundWordsAt) => void
  /** Jumps to a share (0 to 1) of any part. */
  readonly goToShare: (part: number, share: number) => void
  /** Turns one page on or back, over part ends too; answers false at the story's ends. */
  readonly turn: (direction: 1 | -1) => boolean
  /** Reads on into the part after one; answers false after the last. */
  readonly nextPart: (part: number) => boolean
  /** Brings characters of the shown text into sight, as reading on does, unless they are. */
  readonly keepInSight: (part: number, block: number, from: number, to: number) => void
  /** How high the text of a part stands, in CSS pixels, when it scrolls. */
  readonly textHeight: (part: number) => number
}

const ReaderContext = createContext<Reader | null>(null)
export const ReaderProvider = ReaderContext.Provider

/** The open text; only below the reading view. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('There is no open text here.')
  return reader
}

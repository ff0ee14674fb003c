// Reading without hands: aloud, or with a page that moves by itself. It goes on over part ends, so it is kept outside
// of any view; where it is in the text, the reading view knows.

import { create } from 'zustand'
import { answerMediaKeys, sayPlaying } from '../../device/media-keys.ts'
import { canSpeak, onVoices, readVoices, speak } from '../../device/speech.ts'
import { keepScreenOn } from '../../device/wake-lock.ts'

export { answerMediaKeys, canSpeak, keepScreenOn, onVoices, readVoices, speak }

/** A sentence by its beginning: the next one to be said is the first that ends after it. */
export interface Cursor {
  readonly part: number
  readonly block: number
  readonly offset: number
}

/** When the voice falls silent of itself: at a time (milliseconds since 1970), at a part's end, or never. */
export type Sleep = { readonly at: number } | 'part-end' | null

interface HandsFree {
  /** The story that is read so; null for none. */
  readonly story: string | null
  readonly way: 'aloud' | 'moving'
  readonly isPaused: boolean
  readonly cursor: Cursor | null
  readonly sleep: Sleep
  /** What the reader should know: that the voice failed, or has fallen silent. */
  readonly word: string
}

export const useHandsFree = create<HandsFree>(() => ({
  story: null,
  way: 'aloud',
  isPaused: false,
  cursor: null,
  sleep: null,
  word: '',
}))

/** Begins to read aloud from a place, or to move the page. */
export function beginHandsFree(story: string, way: 'aloud' | 'moving', cursor: Cursor | null): void {
  useHandsFree.setState({ story, way, isPaused: false, cursor, sleep: null, word: '' })
  sayPlaying(true)
}

export function pauseHandsFree(isPaused: boolean): void {
  useHandsFree.setState({ isPaused, word: '' })
  sayPlaying(!isPaused)
}

/** Ends it; `word` is said to the reader. */
export function endHandsFree(word = ''): void {
  useHandsFree.setState({ story: null, cursor: null, sleep: null, word })
}

/** The reader knows. */
export function sayNothing(): void {
  useHandsFree.setState({ word: '' })
}

export function setCursor(cursor: Cursor): void {
  useHandsFree.setState({ cursor })
}

export function setSleep(sleep: Sleep): void {
  useHandsFree.setState({ sleep })
}

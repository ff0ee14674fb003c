// How well a text stands out, in words and in the figure that a reader can compare.

import { READABLE } from '../look/own-paper.ts'

/** Under this, text of any size is hard to read for most. */
const HARD = 4.5

/** Whether there is something to warn of, and the sentence. */
export function contrastWords(ratio: number): { readonly isHard: boolean; readonly words: string } {
  // Rounded down: nobody is told of a contrast that is not there.
  const figure = `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`
  if (ratio >= READABLE) return { isHard: false, words: `The text is easy to read: ${figure}.` }
  const how = ratio >= HARD ? 'harder to read than it should be' : 'hard to read'
  return { isHard: true, words: `The text would be ${how}: ${figure}. From ${READABLE} to 1 it is easy.` }
}

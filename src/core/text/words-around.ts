// What stands on either side of found words, cut between words where there are spaces.

import { NO_BREAK_SPACE } from '../typography/characters.ts'

/** At most so many UTF-16 units of a text that end at an offset. */
export function wordsBefore(text: string, end: number, most: number): string {
  if (end <= most) return text.slice(0, end)
  const cut = text.slice(whole(text, end - most), end)
  const space = cut.search(/\s/)
  return `…${space < 0 ? cut : cut.slice(space)}`
}

/** At most so many UTF-16 units of a text that begin at an offset. */
export function wordsAfter(text: string, start: number, most: number): string {
  if (text.length - start <= most) return text.slice(start)
  const cut = text.slice(start, whole(text, start + most))
  const space = cut.lastIndexOf(' ')
  return `${space < 0 ? cut : cut.slice(0, space)}${NO_BREAK_SPACE}…`
}

/** Never between the two halves of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

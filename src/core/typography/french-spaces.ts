// French sets its high punctuation off by a space that does not break: narrow before ; ! ? and full before :.

import type { Change } from './change.ts'
import { isSpace, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './characters.ts'

const spaces: Readonly<Record<string, string>> = {
  ';': NARROW_NO_BREAK_SPACE,
  '!': NARROW_NO_BREAK_SPACE,
  '?': NARROW_NO_BREAK_SPACE,
  ':': NO_BREAK_SPACE,
}

/** Changes for the spaces of a French text: one that was written no longer breaks, one that is missing is put in. */
export function frenchSpaces(text: string): readonly Change[] {
  const changes: Change[] = []
  for (let at = 1; at < text.length; at++) {
    const space = spaces[text[at] ?? '']
    const before = text[at - 1]
    if (space === undefined || before === undefined) continue
    if (before === ' ') {
      if (!isSpace(text[at - 2])) changes.push({ start: at - 1, end: at, text: space })
    } else if (isPlain(before) && isAtWordsEnd(text, at)) changes.push({ start: at, end: at, text: space })
  }
  return changes
}

/** Only after words and what closes them: signs in a row stay together. */
function isPlain(before: string): boolean {
  return /[\p{L}\p{N})\]"'”’»…]/u.test(before) || before === '.'
}

/** In an address, a time of day or a face made of signs something follows at once. */
function isAtWordsEnd(text: string, at: number): boolean {
  let end = at
  while (text[end] !== undefined && '!?;:'.includes(text[end] ?? '')) end++
  return isSpace(text[end]) || /["'”’»…]/.test(text[end] ?? '')
}

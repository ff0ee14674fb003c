// Dashes and ellipses, which a typewriter had to make of hyphens and dots.
//
//   --   ---          —    (between spaces – in the languages that write it so)
//   word - word       word – word
//   ...   . . .       …
//   ....  . . . .     .…
//
// What is longer is a drawn line, and stays.

import type { Change } from './change.ts'
import { isLetterOrDigit, isSpace, NO_BREAK_SPACE } from './characters.ts'

const EM_DASH = '—'
const EN_DASH = '–'
const ELLIPSIS = '…'

/** Languages whose dash between words is the long one. */
const longDash: readonly string[] = ['ru', 'uk', 'be', 'bg', 'es', 'pt', 'it']

/** The dash of a language for `--` and for ` - `, where both stand between spaces. */
function spacedDashes(language: string): { readonly double: string; readonly single: string } {
  if (longDash.includes(language)) return { double: EM_DASH, single: EM_DASH }
  return { double: language === 'en' || language === '' ? EM_DASH : EN_DASH, single: EN_DASH }
}

/** Changes for the dashes and ellipses of a text. `language` is the bare tag, or empty where nobody knows. */
export function signChanges(text: string, language: string): readonly Change[] {
  const changes: Change[] = []
  const dashes = spacedDashes(language)
  for (let at = 0; at < text.length; ) {
    const sign = text[at]
    if (sign !== '-' && sign !== '.') {
      at++
      continue
    }
    const end = sign === '-' ? runEnd(text, at) : dotsEnd(text, at)
    changes.push(...(sign === '-' ? dashChanges(text, at, end, dashes) : ellipsisChanges(text, at, end)))
    at = end
  }
  return changes
}

function dashChanges(
  text: string,
  start: number,
  end: number,
  spaced: { readonly double: string; readonly single: string },
): readonly Change[] {
  const [before, after] = [text[start - 1], text[end]]
  const isSpaced = before === ' ' && after === ' ' && !isSpace(text[start - 2]) && !isSpace(text[end + 1])
  if (end - start === 1) {
    if (!isSpaced || !isBetweenWords(text[start - 2], text[end + 1])) return []
  } else if (end - start > 3 || isDrawn(before) || isDrawn(after)) return []
  const double = isSpaced ? spaced.double : EM_DASH
  const dash = { start, end, text: end - start === 1 ? spaced.single : double }
  // A dash may end a line and never begins one.
  return isSpaced ? [{ start: start - 1, end: start, text: NO_BREAK_SPACE }, dash] : [dash]
}

/** Figures on both sides are a sum or a score. */
function isBetweenWords(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  if (/\d/.test(before) && /\d/.test(after)) return false
  return (
    (isLetterOrDigit(before) || /["'.,!?;:)\]”’»]/.test(before)) &&
    (isLetterOrDigit(after) || /["'([“‘«„]/.test(after))
  )
}

/** Signs of arrows and drawn lines. */
function isDrawn(sign: string | undefined): boolean {
  return sign !== undefined && '<>=|+_*~'.includes(sign)
}

function runEnd(text: string, start: number): number {
  let end = start
  while (text[end] === '-') end++
  return end
}

/** The end of dots that stand close, or each a space from the last. */
function dotsEnd(text: string, start: number): number {
  let end = start + 1
  if (text[end] === '.') {
    while (text[end] === '.') end++
    return end
  }
  while (text[end] === ' ' && text[end + 1] === '.' && text[end + 2] !== '.') end += 2
  return end
}

function ellipsisChanges(text: string, start: number, end: number): readonly Change[] {
  const isClose = text[start + 1] === '.'
  const dots = isClose ? end - start : (end - start + 1) / 2
  if (dots !== 3 && dots !== 4) return []
  const ellipsis = { start: dots === 4 ? start + 1 : start, end, text: ELLIPSIS }
  const isHeld = text[start - 1] === ' ' && !isSpace(text[start - 2]) && !isLetterOrDigit(text[end])
  // Like a dash, it never begins a line of its own.
  return isHeld ? [{ start: start - 1, end: start, text: NO_BREAK_SPACE }, ellipsis] : [ellipsis]
}

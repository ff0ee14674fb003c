// What a straight quotation mark can be, from its neighbours alone. Which of it it is, `quote-marks.ts` decides.

import { isDigit, isLetter, isLetterOrDigit, isSpace } from './characters.ts'
import { elisionOf } from './elisions.ts'

/**
 * `weak`: after a letter, where an apostrophe looks the same; `measure`: after a figure, where it may be feet or inches;
 * `none`: nothing is known, and it stays as it is.
 */
type Role = 'opens' | 'closes' | 'either' | 'weak' | 'measure' | 'apostrophe' | 'none'

export interface QuoteSign {
  readonly at: number
  readonly kind: 'double' | 'single'
  readonly role: Role
  /** Stands where speech begins: at the text's edge or after a comma, a stop, a bracket, another mark. */
  readonly isLead: boolean
  /** A mark that the author has set as a printer would; it counts and is never changed. */
  readonly isSet: boolean
}

/** All quotation marks of a text in order. `close` are the printer's marks that close in it. */
export function quoteSigns(text: string, close: string): readonly QuoteSign[] {
  const signs: QuoteSign[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"')
      signs.push({ at, kind: 'double', role: doubleRole(text, at), isLead: false, isSet: false })
    else if (sign === "'") signs.push(singleSign(text, at))
    else if (sign === '“' || sign === '”' || sign === '„') {
      const role = close.includes(sign) ? 'closes' : 'opens'
      signs.push({ at, kind: 'double', role, isLead: false, isSet: true })
    }
  }
  return signs
}

function doubleRole(text: string, at: number): Role {
  const [before, after] = [text[at - 1], text[at + 1]]
  if (before === '"' || after === '"') return 'none'
  if (isDigit(before) && !isLetterOrDigit(after)) return isAfterFeet(text, at) ? 'none' : 'measure'
  return roleBetween(before, after)
}

function singleSign(text: string, at: number): QuoteSign {
  const isLead = isLeading(text, at)
  return { at, kind: 'single', role: singleRole(text, at, isLead), isLead, isSet: false }
}

function singleRole(text: string, at: number, isLead: boolean): Role {
  const [before, after] = [text[at - 1], text[at + 1]]
  if (before === "'" || after === "'") return 'none'
  if (isAroundN(text, at) || isAroundN(text, at - 2)) return 'apostrophe'
  if (isLetterOrDigit(before)) {
    if (isDigit(before) && isDigit(after)) return 'none'
    if (isLetterOrDigit(after)) return 'apostrophe'
    return isDigit(before) ? 'measure' : 'weak'
  }
  if (isLetterOrDigit(after) && canOpenAfter(before)) return roleBeforeWord(text, at, isLead)
  return roleBetween(before, after)
}

/** '90s, 'tis, 'em: or a quotation that begins with such a word. */
function roleBeforeWord(text: string, at: number, isLead: boolean): Role {
  if (isDigit(text[at + 1])) {
    const isYear = isDigit(text[at + 2]) && !isDigit(text[at + 3])
    return isYear && (text[at + 3] === 's' || !isLead) ? 'apostrophe' : 'opens'
  }
  let end = at + 1
  while (end - at < 9 && isLetter(text[end])) end++
  const elision = text[end] === "'" && !isLetter(text[end + 1]) ? null : elisionOf(text.slice(at + 1, end))
  if (elision === 'always') return 'apostrophe'
  return elision === 'often' && !isLead && isSmall(text[at + 1]) ? 'apostrophe' : 'opens'
}

/** 'n' between two words. */
function isAroundN(text: string, at: number): boolean {
  return /^'n'$/i.test(text.slice(at, at + 3)) && !isSpace(text[at - 2]) && !isSpace(text[at + 4])
}

function roleBetween(before: string | undefined, after: string | undefined): Role {
  const opens = canOpenAfter(before) && !isSpace(after)
  const closes = !isSpace(before) && canCloseBefore(after)
  if (opens && closes) return 'either'
  if (opens) return 'opens'
  if (closes) return 'closes'
  // A space was forgotten, or stands on both sides as a typewriter's quotations have it.
  const isAfterStop = before !== undefined && '.,!?;:…'.includes(before)
  const isAlone = isSpace(before) && isSpace(after) && (before !== undefined || after !== undefined)
  return (isAfterStop && isLetterOrDigit(after)) || isAlone ? 'either' : 'none'
}

function canOpenAfter(before: string | undefined): boolean {
  return isSpace(before) || '([{<«‹“‘„‚—–-/*_="\''.includes(before ?? ' ')
}

function canCloseBefore(after: string | undefined): boolean {
  return isSpace(after) || ')]}>»›”’“.,;:!?…—–-/*_"\''.includes(after ?? ' ')
}

/** 6'2" */
function isAfterFeet(text: string, at: number): boolean {
  return /\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at))
}

function isLeading(text: string, at: number): boolean {
  const before = text[at - 1]
  return !isSpace(before) || before === undefined || !isLetterOrDigit(text[at - 2])
}

/** Whether a letter is a small one; those of scripts without case are. */
export function isSmall(letter: string | undefined): boolean {
  return letter !== undefined && letter === letter.toLowerCase()
}

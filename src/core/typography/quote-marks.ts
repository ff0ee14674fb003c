// Straight quotation marks as a printer would set them. A mark is only curled where its partner is found, or where it
// is sure to be an apostrophe; the others stay as they were written.

import type { Change } from './change.ts'
import { isDigit, isLetter } from './characters.ts'
import { elisionOf } from './elisions.ts'
import { isSmall, type QuoteSign, quoteSigns } from './quote-signs.ts'

/** The marks of a language. */
export interface QuoteStyle {
  readonly double: readonly [open: string, close: string]
  readonly single: readonly [open: string, close: string]
}

export const curlyStyle: QuoteStyle = { double: ['“', '”'], single: ['‘', '’'] }
export const germanStyle: QuoteStyle = { double: ['„', '“'], single: ['‚', '‘'] }

const APOSTROPHE = '’'

interface Opened {
  readonly sign: QuoteSign
  /** A single mark after a letter may have closed it. */
  isClosed: boolean
}

/**
 * Changes for the quotation marks of a text. `goesOn` is the mark that the next paragraph begins with: a speech that is
 * not over has no mark at a paragraph's end. A null style turns only apostrophes.
 */
export function quoteChanges(text: string, style: QuoteStyle | null, goesOn: string): readonly Change[] {
  const marks = style ?? curlyStyle
  const signs = quoteSigns(text, marks === germanStyle ? '“”' : '”')
  const doubleCloses = closesNext(signs, 'double')
  const singleCloses = closesNext(signs, 'single')
  const changes: Change[] = []
  const open: Opened[] = []
  const set = (sign: QuoteSign, mark: string) => {
    if (!sign.isSet) changes.push({ start: sign.at, end: sign.at + 1, text: mark })
  }
  const mark = (sign: QuoteSign, side: 0 | 1) => {
    if (style) set(sign, marks[sign.kind][side])
  }
  /** Takes the last opened mark away; one that never closed is an apostrophe, or goes on in the next paragraph. */
  const drop = () => {
    const last = open.pop()
    if (!last) return
    if (last.isClosed) mark(last.sign, 0)
    else if (last.sign.kind === 'single' && isElided(text, last.sign)) set(last.sign, APOSTROPHE)
    else if (open.length === 0 && goesOnWith(last.sign, goesOn)) mark(last.sign, 0)
  }
  const isOpen = (kind: QuoteSign['kind']) =>
    open.at(-1)?.sign.kind === kind || open.at(-2)?.sign.kind === kind
  const close = (sign: QuoteSign) => {
    if (!isOpen(sign.kind)) return
    if (open.at(-1)?.sign.kind !== sign.kind) drop()
    const opened = open.pop()
    if (opened) mark(opened.sign, 0)
    mark(sign, 1)
  }
  const begin = (sign: QuoteSign) => {
    const top = open.at(-1)
    if (top?.sign.kind === sign.kind) {
      // Within a speech, a mark in the middle of a sentence is the apostrophe of a word with its head cut off.
      if (sign.kind === 'single' && !top.isClosed && top.sign.isLead && !sign.isLead) {
        if (isElided(text, sign)) set(sign, APOSTROPHE)
        return
      }
      drop()
    }
    open.push({ sign, isClosed: false })
  }
  /** The same shape closes a quotation and elides a letter. */
  const closeOrElide = (sign: QuoteSign) => {
    const top = open.at(-1)
    if (top?.sign.kind !== 'single' || top.isClosed) return set(sign, APOSTROPHE)
    top.isClosed = true
    if (style) mark(sign, 1)
    else set(sign, APOSTROPHE)
  }
  for (const [index, sign] of signs.entries()) {
    const { kind, role } = sign
    const isClosedLater = (kind === 'double' ? doubleCloses : singleCloses)[index] ?? false
    if (role === 'opens' || (role === 'either' && !isOpen(kind))) begin(sign)
    else if (role === 'closes' || role === 'either') close(sign)
    else if (role === 'apostrophe') set(sign, APOSTROPHE)
    else if (role === 'weak') closeOrElide(sign)
    else if (role === 'measure' && isOpen(kind) && !isClosedLater) {
      if (kind === 'double') close(sign)
      else closeOrElide(sign)
    }
  }
  while (open.length > 0) drop()
  return changes
}

/** For each sign, whether the next of a kind that surely opens or closes is one that closes. */
function closesNext(signs: readonly QuoteSign[], kind: QuoteSign['kind']): readonly boolean[] {
  const closes = new Array<boolean>(signs.length).fill(false)
  let next = false
  for (let index = signs.length - 1; index >= 0; index--) {
    closes[index] = next
    const sign = signs[index]
    if (sign?.kind === kind && (sign.role === 'opens' || sign.role === 'closes'))
      next = sign.role === 'closes'
  }
  return closes
}

/** Whether a mark before a word that nothing closes stands for a letter that was left out. */
function isElided(text: string, { at, isLead }: QuoteSign): boolean {
  const after = text[at + 1]
  if (isDigit(after)) return true
  if (!isLetter(after)) return false
  let end = at + 1
  while (end - at < 9 && isLetter(text[end])) end++
  return elisionOf(text.slice(at + 1, end)) !== null || (isSmall(after) && !isLead)
}

function goesOnWith({ kind }: QuoteSign, goesOn: string): boolean {
  return (kind === 'double' ? '"“„' : "'‘‚").includes(goesOn) && goesOn !== ''
}

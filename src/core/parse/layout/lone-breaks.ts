// Breaks so small that one of them alone may be anything: `x`, `.`, `...`, `::`. Believed where the same line stands
// alone between paragraphs again and again, or far from the margin.

import { isBlank, opensQuote } from '../characters.ts'
import { nextText, previousText, type Role, type Row } from '../lines.ts'

/** What such a line reads as from here on: a break like any other. */
export const BREAK = '* * *'

const SMALL =
  /^(?:[xo0.:…&*]|oo|xx|xox(?:ox){0,9}|\.{3,24}|…(?: ?…){1,5}|(?:\. ){2,4}\.|\/\/|::|8{2,12}|0{2,12})$/i
/** Numbers as headings write them, which `X` is then one of. */
const ROMAN = /^[ivx]{2,5}\.?$/i

const FEWEST = 2
/** Columns from the margin that only a centred line has. */
const CENTRED = 12
/** Share of a story's lines: what stands there more often is somebody who is silent. */
const MOST = 0.15

/** Indexes of the unread rows that are such breaks. */
export function loneBreaks(rows: readonly Row[], roles: readonly Role[]): readonly number[] {
  const alike = new Map<string, number[]>()
  let texts = 0
  let hasRoman = false
  rows.forEach((row, at) => {
    if (row.text === '' || roles[at] !== 'unread') return
    texts++
    hasRoman ||= ROMAN.test(row.text)
    if (!SMALL.test(row.text) || !standsBetween(rows, roles, at)) return
    // Between two who speak, dots are somebody who is silent.
    if (DOTS.test(row.text) && areSpeaking(rows, at)) return
    const same = alike.get(row.text)
    if (same) same.push(at)
    else alike.set(row.text, [at])
  })
  const found: number[] = []
  for (const [text, places] of alike) {
    if ((/^x+$/i.test(text) && hasRoman) || places.length > Math.max(FEWEST, texts * MOST)) continue
    const isRepeated = places.length >= FEWEST && places.every((at) => isAlone(rows, at))
    for (const at of places) if (isRepeated || isCentred(rows, at)) found.push(at)
  }
  return found
}

const DOTS = /^[.…]/

function areSpeaking(rows: readonly Row[], at: number): boolean {
  return [previousText(rows, at), nextText(rows, at + 1)].every((one) => opensQuote(rows[one]?.text ?? ''))
}

/** Whether a row has text that is longer than itself above and below. */
function standsBetween(rows: readonly Row[], roles: readonly Role[], at: number): boolean {
  const above = previousText(rows, at)
  const below = nextText(rows, at + 1)
  return [above, below].every((one) => roles[one] === 'unread' && (rows[one]?.text.length ?? 0) > LONGEST)
}

const LONGEST = 12

function isAlone(rows: readonly Row[], at: number): boolean {
  return isBlank(rows[at - 1]?.raw ?? '') && isBlank(rows[at + 1]?.raw ?? '')
}

/** Whether a row stands far from the margin, and the text around it does not. */
function isCentred(rows: readonly Row[], at: number): boolean {
  const around = [previousText(rows, at), nextText(rows, at + 1)].map((one) => rows[one]?.indent ?? 0)
  return (rows[at]?.indent ?? 0) >= Math.max(...around) + CENTRED
}

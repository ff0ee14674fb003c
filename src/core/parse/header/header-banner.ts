// Banners drawn around a title: stars strewn over its lines, letters set apart, a picture below. Only the header is read
// without them; the story never sees these rows.

import { isBlank, trimmed } from '../characters.ts'
import type { Row } from '../lines.ts'
import type { Reading } from './header-reading.ts'

/** Signs that are strewn over a line one by one. */
const SPECK = /^[.,*'`°+~o·•☆★✦✧]$/
const LONGEST = 120
/** Rows at the top that a banner may take. */
const REACH = 40

/** The text of rows at the top among which signs are strewn, by index; empty where there is no such banner. */
export function bannerTexts(rows: readonly Row[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let skies = 0
  for (let at = 0; at < rows.length && at < REACH; at++) {
    const text = rows[at]?.text ?? ''
    if (text === '' || text.length > LONGEST) continue
    const cells = text.split(/\s{2,}/)
    const words = cells.filter((cell) => !SPECK.test(cell)).join('   ')
    if (words === text && found.size === 0) break
    if (cells.length > 1 && words === '') skies++
    if (words !== text || (found.size > 0 && words === '')) found.set(at, closedUp(words))
  }
  return skies >= FEWEST_SKIES ? found : new Map()
}

/** Rows of nothing but strewn signs: fewer may be a break. */
const FEWEST_SKIES = 2

/** `T H E   R O A D` -> `THE ROAD`: letters with a blank between each, and a wider gap between words. */
function closedUp(text: string): string {
  if (!/^\p{L}(?:\s{1,8}[\p{L}\p{N}'’!?.,-]){3,60}$/u.test(text)) return text
  return text
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ''))
    .join(' ')
}

/** A row of a picture drawn with signs, above or below another one, and below something that was read. */
export function takeDrawing(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length === 0 || !isDrawn(row.text)) return false
  const isAmong = isDrawn(reading.rows[at + 1]?.text ?? '') || reading.drawn === at - 1
  if (!isAmong) return false
  reading.roles.set(at, 'decoration')
  reading.drawn = at
  return true
}

/** Whether a line is mostly signs: no word, and fewer letters than anything else. */
function isDrawn(text: string): boolean {
  if (text.length < SHORTEST_DRAWN || text.length > LONGEST || /\p{L}{3}|\d{2}/u.test(text)) return false
  const seen = trimmed(text).replace(/\s/g, '')
  const letters = seen.replace(/[^\p{L}\d]/gu, '').length
  return !isBlank(text) && letters * 3 <= seen.length && /[\\/_|()<>^=]/.test(seen)
}

const SHORTEST_DRAWN = 3

// Human titles that stand on a line of their own above or below their headings. Believed only where the headings of
// the file do it alike, or where the line can be nothing else.

import { endsSentence, isDigit, isUpper, opensQuote, withoutEnds } from '../characters.ts'
import { isLabelled } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, type Row } from '../lines.ts'
import type { Candidate } from './contents.ts'
import { readHeading } from './heading-line.ts'

/** Longest title on a line of its own, in characters. */
const LONGEST = 60
const FRAME = '~*-–—=_#•+<>[](){}|:·"“” \t\u00a0'

/** Whether a line could be the title of a part: short, begun with a capital, no sentence, no label. */
export function mayBePartTitle(text: string): boolean {
  if (text === '' || text.length > LONGEST || isRule(text)) return false
  const bare = withoutEnds(text, FRAME)
  if (bare === '' || !(isUpper(bare.charAt(0)) || isDigit(bare.charAt(0)))) return false
  if (/[.,;:]$/.test(bare) && !/\.\.\.$/.test(bare)) return false
  if (opensQuote(text) && /[!?]["”']?$/.test(text)) return false
  return readHeading(text) === null && !isLabelled(text)
}

/** The row right above a heading where that is a title; it must stand below a gap itself, and the heading above one. */
export function crownOf(rows: readonly Row[], at: number): number | null {
  const above = rows[at - 1]?.text ?? ''
  const higher = rows[at - 2]?.text ?? ''
  if ((rows[at + 1]?.text ?? '') !== '' || (higher !== '' && !isRule(higher))) return null
  return mayBePartTitle(above) ? at - 1 : null
}

/** Title rows below headings: by index of the heading's last row, the index of the title's row. */
export function titlesBelow(
  rows: readonly Row[],
  headings: readonly Candidate[],
): ReadonlyMap<number, number> {
  const plain = headings.filter(({ line }) => line.title === null)
  const found = new Map<number, number>()
  const seen = new Set<string>()
  let likely = 0
  for (const heading of plain) {
    const below = titleRow(rows, heading.at)
    if (below === null) continue
    const text = rows[below]?.text ?? ''
    found.set(heading.at, below)
    if (!seen.has(text)) likely++
    seen.add(text)
  }
  // All of them, or one that stands right below its heading and away from the text.
  if (likely >= FEWEST && found.size >= plain.length * MOST) return found
  for (const [heading, below] of found)
    if (below !== heading + 1 || !isFramedOrCased(rows[below]?.text ?? '')) found.delete(heading)
  return found
}

const FEWEST = 2
/** Share of the untitled headings that must have a title below. */
const MOST = 0.8

function titleRow(rows: readonly Row[], heading: number): number | null {
  const below = nextText(rows, heading + 1)
  if (below >= rows.length || below > heading + 2) return null
  const text = rows[below]?.text ?? ''
  const after = rows[below + 1]?.text ?? ''
  if (after !== '' && !isRule(after)) return null
  const next = nextText(rows, below + 1)
  if (next >= rows.length || readHeading(rows[next]?.text ?? '') !== null) return null
  return mayBePartTitle(text) ? below : null
}

/** Written like a title, each longer word with a capital, or between signs. */
function isFramedOrCased(text: string): boolean {
  if (/^[~*=_<[]/.test(text)) return true
  const words = text.split(/\s+/)
  return !endsSentence(text) && words.every((word) => word.length < 5 || !/^\p{Ll}/u.test(word))
}

/** Whether the same line stands above every heading: then it is the story's title and names no part. */
export function isSameCrown(rows: readonly Row[], crowned: readonly Candidate[]): boolean {
  return new Set(crowned.map(({ crown }) => (crown === null ? '' : rows[crown]?.text))).size < crowned.length
}

// Headings without a number or a known word, known by what is drawn around them, the same each time: a short line with
// a rule right below, or between the same signs. Only where the file has no other headings.

import { isRule } from './breaks.ts'
import { folded, withoutEnds } from './characters.ts'
import { mayBePartTitle } from './heading-titles.ts'
import type { Heading } from './headings.ts'
import { previousText, type Role, type Row } from './lines.ts'

interface Drawn {
  readonly at: number
  readonly title: string
  /** What is drawn, so that like is compared with like. */
  readonly shape: string
}

/** So many of one shape make headings, with so many rows of text between them. */
const FEWEST_UNDERLINED = 2
const FEWEST_FRAMED = 3
const ROWS_BETWEEN = 2

/** Words of time and of whose eyes see it: such lines date or label a scene. */
export const SCENE_WORDS =
  /\b(?:day|days|night|nights|morning|afternoon|evening|noon|midnight|dawn|dusk|later|earlier|before|after|ago|present|past|flashback|back|pov|view|hours?|minutes?|weeks?|months?|years?|meanwhile|same|time|next|end|tbc|continued|dream|vision|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|\d{3,4})\b|\d:\d\d/

/** Headings by their drawing; none if there are too few of any one shape. */
export function drawnHeadings(rows: readonly Row[], roles: readonly Role[], title: string | null): Heading[] {
  const drawn: Drawn[] = []
  rows.forEach((row, at) => {
    if (roles[at] !== 'unread' || row.text === '' || row.text.length > LONGEST) return
    const shape = shapeAt(rows, at)
    if (shape === null || !mayBePartTitle(row.text)) return
    const bare = withoutEnds(row.text, SIGNS)
    if (SCENE_WORDS.test(folded(bare)) || (title !== null && folded(bare) === folded(title))) return
    drawn.push({ at, title: bare, shape })
  })
  const chosen = mostOf(drawn).filter(
    (one, at, all) => at === 0 || one.at - (all[at - 1]?.at ?? 0) > ROWS_BETWEEN,
  )
  const fewest = chosen[0]?.shape.startsWith('_') ? FEWEST_UNDERLINED : FEWEST_FRAMED
  if (chosen.length < fewest || new Set(chosen.map((one) => one.title)).size < chosen.length) return []
  return chosen.map((one) => ({
    from: one.at,
    to: one.at + (one.shape.startsWith('_') ? 2 : 1),
    text: rows[one.at]?.text ?? '',
    title: one.title,
    word: 'drawn',
    number: null,
    line: one.at + 1,
  }))
}

const LONGEST = 60
const SIGNS = '~*=+#<>-_ '

/** `_=` for a line above a rule of equals signs, `~*~` for one between such signs; null for a plain line. */
function shapeAt(rows: readonly Row[], at: number): string | null {
  const above = rows[at - 1]?.text ?? ''
  const below = rows[at + 1]?.text ?? ''
  if (above !== '') return null
  const text = rows[at]?.text ?? ''
  if (/^[-=_~]{3,}$/.test(below) && new Set(below).size === 1) {
    // The first text of a file with a rule below it is the story's title.
    return previousText(rows, at) < 0 || isRule(text) ? null : `_${below.charAt(0)}`
  }
  if (below !== '') return null
  const frame = /^([~*=+#<>-]{2,})\s*(?=[\p{L}\d"“])/u.exec(text)?.[1]
  if (frame === undefined) return null
  const mirrored = [...frame]
    .reverse()
    .join('')
    .replace(/[<>]/g, (sign) => (sign === '<' ? '>' : '<'))
  return text.endsWith(mirrored) ? frame : null
}

function mostOf(drawn: readonly Drawn[]): readonly Drawn[] {
  const byShape = new Map<string, Drawn[]>()
  for (const one of drawn) {
    const same = byShape.get(one.shape)
    if (same) same.push(one)
    else byShape.set(one.shape, [one])
  }
  return [...byShape.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

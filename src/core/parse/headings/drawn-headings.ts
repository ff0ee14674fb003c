// Headings without a number or a known word, known by what is drawn around them, the same each time: a short line with
// a rule right below, or between the same signs. Only where the file has no other headings.

import { countWords, folded, withoutEnds } from '../characters.ts'
import { readEnding } from '../edges/endings.ts'
import { isLabelled } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import { previousText, type Role, type Row } from '../lines.ts'
import { withoutTags } from './bare-heading.ts'
import { readHeading } from './heading-line.ts'
import { mayBePartTitle } from './heading-titles.ts'
import type { Heading } from './headings.ts'

interface Drawn {
  readonly at: number
  readonly title: string
  /** A day, a month or a season, which would else date a scene. */
  readonly isTime: boolean
  /** What is drawn, so that like is compared with like. */
  readonly shape: string
}

/** So many of one shape make headings, with so many rows of text between them. */
const FEWEST = 2
const ROWS_BETWEEN = 2
/** Two that stand between signs, not above a rule, must have so many words below each and none above them. */
const WORDS_BELOW = 40

/** Words of time and of whose eyes see it: such lines date or label a scene. */
export const SCENE_WORDS =
  /\b(?:day|days|night|nights|morning|afternoon|evening|noon|midnight|dawn|dusk|later|earlier|before|after|ago|present|past|flashback|back|pov|view|hours?|minutes?|weeks?|months?|years?|meanwhile|same|time|next|end|tbc|continued|dream|vision|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|\d{3,4})\b|\d:\d\d/

/** Headings by their drawing; none if there are too few of any one shape. */
export function drawnHeadings(rows: readonly Row[], roles: readonly Role[], title: string | null): Heading[] {
  const drawn: Drawn[] = []
  rows.forEach((row, at) => {
    if (roles[at] !== 'unread' || row.text === '' || row.text.length > LONGEST_TAGGED) return
    const shape = shapeAt(rows, at)
    const text = shape?.startsWith('<') ? withoutTags(row.text) : row.text
    const bare = withoutEnds(text, SIGNS)
    if (shape === null || !mayHead(text, bare, shape)) return
    const isTime = TIME.test(folded(bare))
    const isScene = saysScene(bare)
    if ((isScene && !isTime) || (!isTime && title !== null && folded(bare) === folded(title))) return
    if (readEnding(bare) === null) drawn.push({ at, title: unquoted(bare), shape, isTime })
  })
  const alike = mostOf(drawn)
  const areTimes = alike.every(({ isTime }) => isTime)
  const chosen = alike
    .filter(({ isTime }) => areTimes || !isTime)
    .filter((one, at, all) => at === 0 || one.at - (all[at - 1]?.at ?? 0) > ROWS_BETWEEN)
  if (chosen.length < FEWEST || areSaidAgain(chosen, areTimes) || !isProved(rows, chosen)) return []
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

/** Titles differ; days come round again, but not at once. */
function areSaidAgain(chosen: readonly Drawn[], areTimes: boolean): boolean {
  if (areTimes) return chosen.some(({ title }, at) => title === chosen[at - 1]?.title)
  return new Set(chosen.map((one) => one.title)).size < chosen.length
}

/** A rule below a line, or a third line of the same shape; two between signs must divide the whole. */
function isProved(rows: readonly Row[], chosen: readonly Drawn[]): boolean {
  const [first] = chosen
  if (!first || first.shape.startsWith('_') || chosen.length > FEWEST) return true
  // One sign on each side is little.
  if (first.shape.length < FEWEST) return false
  if (rows.slice(0, first.at).some(({ text }) => text.length > LONGEST_LINE && !isLabelled(text)))
    return false
  return chosen.every(
    ({ at }, index) =>
      wordsBetween(rows, at + 1, chosen[index + 1]?.at ?? rows.length, WORDS_BELOW) >= WORDS_BELOW,
  )
}

/** Words between two rows, counted up to `most`. */
export function wordsBetween(rows: readonly Row[], from: number, to: number, most: number): number {
  let words = 0
  for (let at = from; at < to && words < most; at++) words += countWords(rows[at]?.text ?? '')
  return words
}

/** Between signs a title may be longer, and a song's line in quotes; it may still be no sentence and no label. */
function mayHead(text: string, bare: string, shape: string): boolean {
  if (shape.startsWith('_') || shape.startsWith('<')) return mayBePartTitle(text)
  if (mayBePartTitle(text)) return true
  if (bare === '' || text.length > LONGEST_FRAMED || countWords(bare) > MOST_WORDS || isLabelled(text))
    return false
  return !/[.,;:]$/.test(bare) && /^["“'‘]?[\p{Lu}\d]/u.test(bare) && readHeading(text) === null
}

/** Whether a line dates or labels a scene. A song's line in quotes does not, and a long one only by plainer words. */
function saysScene(bare: string): boolean {
  if (unquoted(bare) !== bare) return false
  return countWords(bare) < LONG_TITLE ? SCENE_WORDS.test(folded(bare)) : PLAIN_SCENE.test(folded(bare))
}

function unquoted(bare: string): string {
  return /^["“][^"“”]*["”]$/.test(bare) ? bare.slice(1, -1) : bare
}

const LONG_TITLE = 8
const PLAIN_SCENE = /\b(?:later|earlier|ago|pov|flashback|meanwhile|present day|continued|tbc)\b|\d:\d\d/

const LONGEST_LINE = 60
const LONGEST_FRAMED = 100
const LONGEST_TAGGED = 120
const MOST_WORDS = 12
/** A line that is nothing but a day, a month, a season or a festival. */
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|morning|noon|afternoon|evening|night|midnight|dawn|dusk)$/
const SIGNS = '~*=+#<>-_ '
const TAGGED =
  /^<(center|b|strong|u|big|h\d|p align=center|div align=center)>.*<\/(?:center|b|strong|u|big|h\d|p|div)>$/i

/** `_=` for a line above a rule of equals signs, `~*~` for one between such signs; null for a plain line. */
function shapeAt(rows: readonly Row[], at: number): string | null {
  const above = rows[at - 1]?.text ?? ''
  const below = rows[at + 1]?.text ?? ''
  if (above !== '') return null
  const text = rows[at]?.text ?? ''
  if (/^[-=_~]{3,}$/.test(below) && new Set(below).size === 1) {
    // The first text of a file with a rule below it is the story's title.
    return (previousText(rows, at) < 0 && !TIME.test(folded(text))) || isRule(text)
      ? null
      : `_${below.charAt(0)}`
  }
  if (below !== '') return null
  const tag = TAGGED.exec(text)?.[1]
  if (tag !== undefined) return `<${tag.toLowerCase()}>`
  const frame = /^([~*=+#<>-]{2,}|[~*=+#](?=\s))\s*(?=[\p{L}\d"“])/u.exec(text)?.[1]
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

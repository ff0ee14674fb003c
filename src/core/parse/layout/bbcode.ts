// The marks of message boards: `[b]`, `[i]`, `[center]`, `[url=…]`. Emphasis stays and is closed and opened again at every
// line's ends; what only dresses the page goes. A tag without its fellow is text.

import type { Row } from '../lines.ts'

export interface Undressed {
  readonly rows: readonly Row[]
  /** Index of the first row with a tag; -1 where there is none. */
  readonly first: number
  readonly count: number
}

interface Tag {
  readonly name: string
  readonly isClosing: boolean
  readonly row: number
  readonly from: number
  readonly to: number
}

const TAG =
  /\[(\/?)(b|i|u|em|strong|s|center|centre|left|right|justify|align|indent|size|colou?r|font|face|quote|url|email|img|code|list|spoiler|small|big|sup|sub)(?:=[^\]\n]{0,200})?\]/gi
const RULE = '[hr]'

/** What emphasis is called in the text that is handed on. */
const marks: ReadonlyMap<string, string> = new Map([
  ['b', 'b'],
  ['strong', 'b'],
  ['i', 'i'],
  ['em', 'i'],
  ['u', 'u'],
])

/** So many rows may a pair span. */
const LONGEST_SPAN = 400

/** The rows without the dress of a message board, where a file wears it. */
export function withoutBBCode(rows: readonly Row[]): Undressed {
  const tags = pairedTags(rows)
  const byRow = new Map<number, Tag[]>()
  for (const tag of tags) {
    const same = byRow.get(tag.row)
    if (same) same.push(tag)
    else byRow.set(tag.row, [tag])
  }
  const rules = tags.length > 0 || rows.some(({ text }) => isDrawn(text))
  if (!rules) return { rows, first: -1, count: 0 }
  const open: string[] = []
  let images = 0
  const undressed = rows.map((row, at) => {
    if (isDrawn(row.text)) return { ...row, text: '***' }
    const own = byRow.get(at) ?? []
    if (row.text === '' || (own.length === 0 && open.length === 0)) return row
    let text = openMark(open)
    let from = 0
    for (const tag of own) {
      if (images === 0) text += row.text.slice(from, tag.from)
      from = tag.to
      if (tag.name === 'img') images += tag.isClosing ? -1 : 1
      const mark = marks.get(tag.name)
      if (mark === undefined) continue
      // The outermost mark is the one that is kept.
      if (!tag.isClosing) {
        if (open.length === 0) text += `[${mark}]`
        open.push(mark)
      } else {
        const last = open.pop()
        if (open.length === 0) text += `[/${last ?? mark}]`
      }
    }
    if (images === 0) text += row.text.slice(from)
    return { ...row, text: plainLine((text + closeMark(open)).trim()) }
  })
  return {
    rows: undressed,
    first: rows.findIndex(({ text }, at) => byRow.has(at) || isDrawn(text)),
    count: tags.length,
  }
}

function isDrawn(text: string): boolean {
  return text.length === RULE.length && text.toLowerCase() === RULE
}

function openMark(open: readonly string[]): string {
  return open[0] === undefined ? '' : `[${open[0]}]`
}

function closeMark(open: readonly string[]): string {
  return open[0] === undefined ? '' : `[/${open[0]}]`
}

/** Tags that have their fellow and cross no other, in order. */
function pairedTags(rows: readonly Row[]): readonly Tag[] {
  const paired: Tag[] = []
  const open: Tag[] = []
  rows.forEach(({ text }, row) => {
    if (!text.includes('[')) return
    for (const match of text.matchAll(TAG)) {
      const [whole, slash, name = ''] = match
      const tag: Tag = {
        name: name.toLowerCase(),
        isClosing: slash === '/',
        row,
        from: match.index,
        to: match.index + whole.length,
      }
      if (!tag.isClosing) {
        if (open.length < MOST_OPEN) open.push(tag)
        continue
      }
      const at = open.findLastIndex((one) => one.name === tag.name)
      const opening = open[at]
      if (!opening || row - opening.row > LONGEST_SPAN) continue
      open.length = at
      paired.push(opening, tag)
    }
  })
  return paired.sort((a, b) => a.row - b.row || a.from - b.from)
}

/** Of so many open tags at once most have no fellow. */
const MOST_OPEN = 60
const LONGEST_PLAIN = 80

const SIGNS: Readonly<Record<string, string>> = { b: '**', i: '*', u: '_' }
const WHOLE = /^\[([biu])\]([^[\]]+)\[\/\1\]([:.]?)$/
const LABEL = /^\[([biu])\]([^[\]:]{1,40})(?::\s*\[\/\1\]|\[\/\1\]\s*:)/

/** A short line that is all of one mark, or begins with a marked label, is written with signs, as headings and headers are. */
function plainLine(text: string): string {
  const whole = text.length <= LONGEST_PLAIN ? WHOLE.exec(text) : null
  if (whole) {
    const sign = SIGNS[whole[1] ?? ''] ?? ''
    return `${sign}${(whole[2] ?? '').trim()}${[...sign].reverse().join('')}${whole[3] ?? ''}`
  }
  return text.replace(
    LABEL,
    (_, mark: string, label: string) => `${SIGNS[mark] ?? ''}${label.trim()}:${SIGNS[mark] ?? ''}`,
  )
}

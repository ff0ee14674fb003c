// What is drawn around a header: a box, a comment of a web page or of a program. The header is read as if nothing
// were drawn; the story below never sees these rows, only the file's own.

import { isBlank, trimmed } from '../characters.ts'
import type { Row } from '../lines.ts'
import { bannerTexts } from './header-banner.ts'

/** A row whose text stands inside something drawn. */
interface Framed extends Row {
  readonly isFramed: true
}

/** Whether a row stands inside something drawn around several. */
export function isFramed(row: Row | undefined): boolean {
  return row !== undefined && 'isFramed' in row
}

interface Frame {
  /** Index of the first row behind it. */
  readonly to: number
  /** What stands inside, row by row; null where nothing is drawn. */
  readonly inside: readonly string[] | null
}

/** The rows as they read without boxes and comments around them; the same list where there are none. */
export function withoutFrames(rows: readonly Row[]): readonly Row[] {
  const found = new Map<number, Framed>()
  for (const [at, text] of bannerTexts(rows)) {
    const row = rows[at]
    if (row) found.set(at, framed(row, text))
  }
  for (let at = 0; at < rows.length; at++) {
    const text = rows[at]?.text ?? ''
    if (text === '' || !FIRST.includes(text.charAt(0)) || found.has(at)) continue
    const frame = commentAt(rows, at) ?? boxAt(rows, at)
    frame.inside?.forEach((inside, index) => {
      const row = rows[at + index]
      if (row) found.set(at + index, framed(row, inside))
    })
    at = Math.max(at, frame.to - 1)
  }
  return found.size === 0 ? rows : rows.map((row, at) => found.get(at) ?? row)
}

function framed(row: Row, inside: string): Framed {
  const indent = isBlank(inside) ? 0 : inside.length - inside.trimStart().length
  return { ...row, text: trimmed(inside), indent, isFramed: true }
}

const DRAWN_SIDES = '|║│┃'
const SIDES = `${DRAWN_SIDES}*#!:`
const CORNERS = '+-=_~╔┌┏╭╚└┗╰├┠╠'
const FIRST = `${SIDES}${CORNERS}</`
const BORDER = /^[\s+*|#=_~.:'`,\-–—═║─│━┃╔╗╚╝╠╣╦╩╬┌┐└┘├┤┬┴┼┏┓┗┛┠┨╭╮╰╯]{4,}$/

/** How a border reads once the frame is gone: as a rule. */
const RULE = '-----'

/** Rows with one sign at both ends: two at least, and a border above or below unless the sign is a bar. */
function boxAt(rows: readonly Row[], from: number): Frame {
  const inside: string[] = []
  let sides = 0
  let sign = ''
  let to = from
  for (; to < rows.length; to++) {
    const text = rows[to]?.text ?? ''
    const between = betweenSides(text, sign)
    if (between === null && !BORDER.test(text)) break
    if (between !== null && !isBlank(between)) {
      sides++
      sign = text.charAt(0)
    }
    inside.push(between ?? RULE)
  }
  const isBox = sides >= 2 && (DRAWN_SIDES.includes(sign) || inside[0] === RULE || inside.at(-1) === RULE)
  return { to, inside: isBox ? inside : null }
}

/** What stands between the signs at a line's two ends; null where there are none, or another `sign` than above. */
function betweenSides(text: string, sign: string): string | null {
  const side = text.charAt(0)
  if (side === '' || !SIDES.includes(side) || !text.endsWith(side) || (sign !== '' && side !== sign))
    return null
  let from = 0
  let to = text.length
  while (from < to && text.charAt(from) === side) from++
  while (to > from && text.charAt(to - 1) === side) to--
  const between = text.slice(from, to)
  if (between === '') return null
  const isApart = /^\s/.test(between) || /\s$/.test(between)
  return isApart || DRAWN_SIDES.includes(side) ? between : null
}

const LONGEST_COMMENT = 60

/** A comment of a web page or of a program, from its opening sign to its closing one. */
function commentAt(rows: readonly Row[], from: number): Frame | null {
  const first = rows[from]?.text ?? ''
  const [opening, closing] = first.startsWith('<!--') ? ['<!--', '-->'] : ['/*', '*/']
  if (!first.startsWith(opening)) return null
  const end = Math.min(rows.length, from + LONGEST_COMMENT)
  for (let to = from; to < end; to++) {
    const text = rows[to]?.text ?? ''
    if (!text.endsWith(closing) || (to === from && text.length < opening.length + closing.length)) continue
    const inside = rows.slice(from, to + 1).map((row) => insideComment(row, opening, closing))
    return { to: to + 1, inside }
  }
  return null
}

function insideComment(row: Row, opening: string, closing: string): string {
  let text = ' '.repeat(row.indent) + row.text
  if (row.text.startsWith(opening)) text = text.replace(opening, '')
  else if (opening === '/*') text = text.replace(/^\s*\*(?!\/)/, '')
  if (text.endsWith(closing)) text = text.slice(0, -closing.length)
  return isBlank(text) && row.text !== '' ? RULE : text
}

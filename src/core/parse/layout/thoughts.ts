// What minds say to each other, and thoughts, as the file itself writes them: `[Where are you?]`, `<Gone.>`, `'So late?'
// she thought`. Brackets and quotes have other uses, so each way must be seen at work in the whole file before any
// of them is read so; it is then handed on in signs that the reading of emphasis knows.

import { endsSentence, isUpper } from '../characters.ts'
import type { Role, Row } from '../lines.ts'
import { CLOSE_THOUGHT, OPEN_THOUGHT } from './tags.ts'

/** One way of writing a thought: the sign that opens it, and all of it. */
interface Way {
  readonly open: string
  readonly pattern: RegExp
}

const ways: readonly Way[] = [
  { open: '[', pattern: /(?<![\p{L}\d[])\[{1,2}([^[\]<>{}|=_/]{1,300})\]{1,2}(?![\p{L}\d\]])/gu },
  { open: '<', pattern: /(?<![\p{L}\d<])<{1,2}([^[\]<>{}|=_/]{1,300})>{1,2}(?![\p{L}\d>])/gu },
]

/** `'So late?' she thought`, where speech has the double quotes. */
const QUOTED =
  /(?<!\S)['‘]\p{Lu}[^"“”]{1,300}?[,.!?…–—-]['’](?=\s(?:\p{L}{1,20}\s){0,2}(?:thought|thinks|wondered|mused)\b)/gu

/** What a block of such a thought has in it. */
const THOUGHT = /\b(?:thought|thinks|wondered|mused)\b/

/** Verbs of minds, and of those who speak without a voice. */
const MINDS =
  /^[\s,.–—-]{0,4}(?:\p{L}{1,20}\s){0,3}(?:thought|thinks|wondered|mused|sent|projected|replied|answered|asked|said|came|telepathed)\b/u
/** So many sentences that are paragraphs or somebody's; and their share of all such brackets. */
const FEWEST = 3
const SHARE = 0.6
/** How far behind a bracket it is asked whose it is, in characters. */
const REACH = 80

/** The rows that are still unread with their thoughts in signs, closed at every line's end. */
export function withThoughts(rows: readonly Row[], roles: readonly Role[]): readonly Row[] {
  const blocks = blocksOf(rows, roles, /[[<]/)
  // In a play such brackets say what is done.
  const used = isPlay(rows) ? [] : ways.filter((way) => isUsed(way, blocks.map(textOf)))
  const quoted = speaksInDoubleQuotes(rows) ? blocksOf(rows, roles, THOUGHT) : []
  if (used.length === 0 && quoted.length === 0) return rows
  const read = [...rows]
  const mark = (block: readonly Row[], marksIn: (text: string) => string) => {
    const text = block.map(({ number }) => read[number - 1]?.text ?? '').join('\n')
    const marked = marksIn(text)
    if (marked !== text) setLines(read, block, marked)
  }
  for (const block of blocks) mark(block, (text) => withBrackets(text, used))
  for (const block of quoted)
    mark(block, (text) => text.replace(QUOTED, (whole) => OPEN_THOUGHT + whole + CLOSE_THOUGHT))
  return read
}

function textOf(block: readonly Row[]): string {
  return block.map(({ text }) => text).join('\n')
}

/** Puts the lines of a block back, a thought that goes on closed at a line's end and opened again at the next. */
function setLines(read: Row[], block: readonly Row[], text: string): void {
  let isOpen = false
  text.split('\n').forEach((line, at) => {
    const row = block[at]
    const begun = isOpen ? OPEN_THOUGHT + line : line
    isOpen = begun.lastIndexOf(OPEN_THOUGHT) > begun.lastIndexOf(CLOSE_THOUGHT)
    if (row) read[row.number - 1] = { ...row, text: isOpen ? begun + CLOSE_THOUGHT : begun }
  })
}

/** A thought that goes on in the next line of its paragraph, closed and opened again between the two. */
const CUT = `${CLOSE_THOUGHT} ${OPEN_THOUGHT}`

/** A paragraph whose lines have been joined, its thoughts whole again. */
export function withWholeThoughts(text: string): string {
  return text.includes(CUT) ? text.replaceAll(CUT, ' ') : text
}

/** Runs of unread rows without a gap, for a thought may be broken over lines; those with a sign of a thought in them. */
function blocksOf(rows: readonly Row[], roles: readonly Role[], sign: RegExp): readonly (readonly Row[])[] {
  const blocks: (readonly Row[])[] = []
  let from = 0
  let isSigned = false
  const close = (at: number) => {
    if (isSigned) blocks.push(rows.slice(from, at))
    from = at + 1
    isSigned = false
  }
  rows.forEach((row, at) => {
    if (roles[at] === 'unread') isSigned ||= sign.test(row.text)
    else close(at)
  })
  close(rows.length)
  return blocks
}

function withBrackets(text: string, used: readonly Way[]): string {
  let marked = text
  for (const { open, pattern } of used) {
    if (!marked.includes(open)) continue
    marked = marked.replace(pattern, (whole, inner: string) =>
      isSaid(inner) ? OPEN_THOUGHT + inner + CLOSE_THOUGHT : whole,
    )
  }
  return marked
}

/** Whether most such brackets of the file hold what somebody thinks. */
function isUsed({ open, pattern }: Way, texts: readonly string[]): boolean {
  let thoughts = 0
  let all = 0
  for (const text of texts) {
    if (!text.includes(open)) continue
    for (const match of text.matchAll(pattern)) {
      all++
      const inner = match[1] ?? ''
      const before = text.slice(Math.max(0, match.index - 2), match.index).trimEnd()
      const end = match.index + match[0].length
      const after = text.slice(end, end + REACH)
      const isBegun = before === '' || endsSentence(before)
      if (isSaid(inner) && isBegun && (endsSentence(inner) || MINDS.test(after))) thoughts++
    }
  }
  return thoughts >= FEWEST && thoughts >= all * SHARE
}

/** A sentence, or what leads on to who thinks it. */
function isSaid(inner: string): boolean {
  const bare = inner.replace(/^['"“‘…\s.-]{1,4}/, '')
  if (!isUpper(bare.charAt(0))) return false
  return endsSentence(inner) || /[,–—-]$/.test(inner) || inner.split(/\s/).length > 2
}

const SPEAKER = /^\p{Lu}[\p{L}.'’ -]{0,23}:\s/u
const FEWEST_SPEAKERS = 4

/** Whether speakers stand before what they say. */
function isPlay(rows: readonly Row[]): boolean {
  let speakers = 0
  let texts = 0
  for (const { text } of rows) {
    if (text === '') continue
    texts++
    if (text.slice(0, REACH).includes(':') && SPEAKER.test(text)) speakers++
  }
  return speakers >= FEWEST_SPEAKERS && speakers * 4 >= texts
}

const FEWEST_SPEECHES = 2

function speaksInDoubleQuotes(rows: readonly Row[]): boolean {
  let double = 0
  let single = 0
  for (const { text } of rows) {
    const first = text.charAt(0)
    if (first === '"' || first === '“') double++
    else if (first === "'" || first === '‘') single++
  }
  return double >= FEWEST_SPEECHES && double > single
}

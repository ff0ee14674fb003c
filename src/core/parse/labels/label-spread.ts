// Several labels on one line: pairs divided by signs, pairs in columns, whole headers on one line.

import { isUpper, trimmed, withoutEnd } from '../characters.ts'
import { haveTrait } from './field-kinds.ts'
import { type LabelPair, readPair } from './label-pair.ts'
import { type Label, LONGEST_LABEL, labelNamed } from './labels.ts'

/** Longest header on one line, in characters. */
const LONGEST_HEADER = 4000

/** Further pairs inside a value: `The Lamp; Rating: PG`, pairs in columns, or whole headers on one line. */
export function spread(first: LabelPair): readonly LabelPair[] {
  if (first.value.length > LONGEST_HEADER) return [first]
  return columnsIn(first).flatMap(cutUp)
}

/** What stands in the columns of a line: pieces with wide gaps between them. */
function cellsOf(text: string): readonly string[] {
  return text
    .split(/\t+| {3,}/)
    .map(trimmed)
    .filter((cell) => cell !== '')
}

/** A cell is a pair, a label whose value is the next cell, or more of the value before it. */
function columnsIn(first: LabelPair): readonly LabelPair[] {
  if (!first.value.includes('   ') && !first.value.includes('\t')) return [first]
  const cells = cellsOf(first.value)
  if (cells.length < 2) return [first]
  const pairs: LabelPair[] = [{ ...first, value: cells[0] ?? '' }]
  for (let at = 1; at < cells.length; at++) {
    const cell = cells[at] ?? ''
    const last = pairs.at(-1) ?? first
    const pair = readPair(cell) ?? pairInCells(cell, cells[at + 1]) ?? unknownInCell(cell)
    if (pair === null) pairs[pairs.length - 1] = { ...last, value: `${last.value} ${cell}` }
    else pairs.push(pair)
    if (pair !== null && cells[at + 1] === pair.value) at++
  }
  return pairs
}

function pairInCells(cell: string, next: string | undefined): LabelPair | null {
  const label = next === undefined || !isUpper(cell.charAt(0)) ? null : labelNamed(cell)
  return label && !label.weak ? { ...label, label: cell, value: next ?? '' } : null
}

function unknownInCell(cell: string): LabelPair | null {
  const match = /^(\p{Lu}[\p{L}'’ ]{1,24}):\s?(\S.*)$/u.exec(cell)
  return match && { kinds: ['other'], weak: true, label: match[1] ?? '', value: match[2] ?? '' }
}

function cutUp(first: LabelPair): readonly LabelPair[] {
  const cuts = cutsIn(first.value)
  const clear = cuts.filter((cut) => cut.divided)
  const used = cuts.length >= 2 || haveTrait(first.kinds, 'plain') ? cuts : clear
  if (used.length === 0) return [first]
  const value = tidyEnd(first.value.slice(0, used[0]?.from))
  // `Stats: Published: … Words: …`: the first label only gathers the others.
  const pairs: LabelPair[] = value === '' && used.length > 1 ? [] : [{ ...first, value }]
  used.forEach((cut, index) => {
    const value = first.value.slice(cut.colon + 1, used[index + 1]?.from)
    pairs.push({ ...cut.label, label: cut.written, value: tidyEnd(value) })
  })
  return pairs
}

function tidyEnd(value: string): string {
  return trimmed(withoutEnd(trimmed(value), ';|,/·•–—-'))
}

interface Cut {
  readonly from: number
  readonly colon: number
  readonly written: string
  readonly label: Label
  /** A sign or a wide space stands before it. */
  readonly divided: boolean
}

/** Places inside a value where another known, capitalised label with a colon begins. */
function cutsIn(value: string): Cut[] {
  const cuts: Cut[] = []
  for (let colon = value.indexOf(':'); colon >= 0; colon = value.indexOf(':', colon + 1)) {
    const before = value.slice(Math.max(0, colon - LONGEST_LABEL), colon)
    // At most three words, the longest known label first.
    const words = lastWords(before)
    const found = words === '' ? null : longestLabel(words, value.slice(colon + 1, colon + 4))
    if (!found) continue
    const from = colon - found.length
    const divided = /(?:[;|,·•]\s{0,5}|\s{2}|\t|\s[/–—-]\s)$/.test(value.slice(Math.max(0, from - 6), from))
    if (from > 0 && (divided || /\s$/.test(value.slice(0, from)))) {
      cuts.push({ from, colon, written: trimmed(found), label: labelOf(found), divided })
    }
  }
  return cuts
}

/** The last words before a colon, none of them behind a comma, with the blanks after them. */
function lastWords(before: string): string {
  let start = before.length
  let at = before.length
  for (let word = 0; word < MOST_WORDS; word++) {
    while (at > 0 && /\s/.test(before.charAt(at - 1))) at--
    const end = at
    while (at > 0 && !/[\s;|,]/.test(before.charAt(at - 1))) at--
    if (at === end) break
    start = at
  }
  return before.slice(start)
}

const MOST_WORDS = 3

function longestLabel(words: string, after: string): string | null {
  for (let text = words; text !== ''; text = text.replace(/^\S+\s*/, '')) {
    const label = labelNamed(text)
    const counts = label?.kinds.includes('words') && /^\s?\d/.test(after)
    if (label && (!label.weak || counts) && /^[*_~[(]{0,3}\p{Lu}/u.test(text)) return text
  }
  return null
}

function labelOf(written: string): Label {
  return labelNamed(written) ?? { kinds: ['other'], weak: true }
}
